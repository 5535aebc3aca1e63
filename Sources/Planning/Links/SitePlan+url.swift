internal import Content
internal import Handbook
internal import Markdown

extension SitePlan {
  /// How a message names what a link leads to: the path below the content folder, or the address.
  package func path(of target: LinkTarget) -> String {
    switch target {
    case .page(let index): handbook.pages[index].path
    case .folder(let index): handbook.folders[index].path
    case .decision(let index): handbook.decisions[index].path
    case .generated(let address): address.path
    case .asset(let path): path
    case .external, .nowhere: ""
    }
  }

  /// The URL to write for a link on a page at `address`; what leads nowhere stays as written, and
  /// what could run a script is left out.
  func url(of link: ResolvedLink, as destination: String, from address: Address) -> String {
    let url: String
    switch link.target {
    case .external: return UnsafeURL.isUnsafe(destination) ? "" : destination
    case .nowhere:
      return UnsafeURL.isUnsafe(destination) ? "" : Self.withOneNumberSign(destination)
    case .page(let index):
      let other = pageAddresses.url(of: index, from: address)
      if let fragment = link.fragment, link.query == nil, other == nil {
        return "#\(Self.withoutNumberSign(fragment))"
      }
      url = other ?? address.url(from: address)
    case .folder(let index): url = handbook.folders[index].address.url(from: address)
    case .decision(let index): url = handbook.decisions[index].start.url(from: address)
    case .generated(let target): url = target.url(from: address)
    case .asset(let path): url = Address(path).url(from: address)
    }
    guard link.query != nil || link.fragment != nil else { return url }
    let whole = link.query.map { "\(url)?\($0)" } ?? url
    return link.fragment.map { "\(whole)#\(Self.withoutNumberSign($0))" } ?? whole
  }

  /// A URL whose fragment holds no `#`, as RFC 3986 asks; other sites may count on theirs.
  private static func withOneNumberSign(_ url: String) -> String {
    guard let start = url.utf8.firstIndex(of: UInt8(ascii: "#")) else { return url }
    let fragment = String(url[url.utf8.index(after: start)...])
    return "\(url[...start])\(withoutNumberSign(fragment))"
  }

  private static func withoutNumberSign(_ fragment: String) -> String {
    fragment.utf8.contains(UInt8(ascii: "#")) ? fragment.replacing("#", with: "%23") : fragment
  }
}
