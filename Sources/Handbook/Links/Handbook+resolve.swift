internal import Markdown

extension Handbook {
  /// Where a link, an image or a URL in raw HTML on a page leads.
  ///
  /// - Parameters:
  ///   - destination: as written, entities and escapes resolved.
  ///   - folder: the folder of the page, below the content folder.
  ///   - page: the page itself, which a bare fragment leads to.
  package func resolve(_ destination: String, in folder: String, page: Int?) -> ResolvedLink {
    if destination.isEmpty { return ResolvedLink(.nowhere(.empty)) }
    if Self.leavesSite(destination) { return ResolvedLink(.external) }
    let (path, fragment) = Self.parts(of: destination)
    if path.isEmpty {
      guard let page else { return ResolvedLink(.external, fragment: fragment) }
      return ResolvedLink(.page(page), fragment: fragment)
    }
    let target = URLPath.resolve(URLPath.decode(path), in: folder)
    // Without an extension a path is broken, but for a page that names itself: it leads nowhere else.
    if let page, pages[page].path == "\(target).md" {
      return ResolvedLink(.page(page), fragment: fragment, namesHTML: true)
    }
    return find(target, fragment: fragment)
  }

  /// Where the references of a page lead, in their order; citations and embeds, which are no
  /// links, stand as external.
  package func links(ofPage index: Int) -> [ResolvedLink] {
    let page = pages[index]
    let folder = URLPath.folder(of: page.path)
    return page.document.references.map { reference in
      if reference.kind.scheme != nil { return ResolvedLink(.external) }
      return resolve(reference.destination, in: folder, page: index)
    }
  }

  /// Where a reference of a page leads, by its index in the document.
  package func link(_ number: Int, onPage index: Int) -> ResolvedLink {
    links.isEmpty ? links(ofPage: index)[number] : links[index][number]
  }

  private func find(_ path: String, fragment: String?) -> ResolvedLink {
    if path.hasPrefix("../") || path == ".." {
      return ResolvedLink(.nowhere(.outside(path)), fragment: fragment)
    }
    switch paths[path] {
    case .page(let index): return ResolvedLink(.page(index), fragment: fragment)
    case .folder(let index):
      if let page = folders[index].index { return ResolvedLink(.page(page), fragment: fragment) }
      return ResolvedLink(.folder(index), fragment: fragment)
    case .decision(let index): return ResolvedLink(.decision(index), fragment: fragment)
    case .generated(let address): return ResolvedLink(.generated(address), fragment: fragment)
    case .asset(let path): return ResolvedLink(.asset(path), fragment: fragment)
    case .unreadable: return ResolvedLink(.nowhere(.unreadable), fragment: fragment)
    case nil: break
    }
    if let page = paths.page(at: path) {
      return ResolvedLink(.page(page), fragment: fragment, namesHTML: true)
    }
    if let actual = paths.differingInCase(from: path) {
      return ResolvedLink(.nowhere(.differsInCase(path, actual: actual)), fragment: fragment)
    }
    return ResolvedLink(.nowhere(.missing(path)), fragment: fragment)
  }

  /// Whether a URL has a scheme (RFC 3986, section 3.1) or names a host.
  private static func leavesSite(_ destination: String) -> Bool {
    let bytes = destination.utf8
    if bytes.starts(with: "//".utf8) { return true }
    var count = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if count == 0 { return false }
      case UInt8(ascii: ":"): return count > 1
      default: return false
      }
      count += 1
    }
    return false
  }

  /// The path before `?` and `#`, and the fragment behind `#`.
  private static func parts(of destination: String) -> (path: String, fragment: String?) {
    let bytes = destination.utf8
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let front = destination[..<(hash ?? bytes.endIndex)]
    let fragment = hash.map { String(destination[bytes.index(after: $0)...]) }
    let query = front.utf8.firstIndex(of: UInt8(ascii: "?"))
    return (String(front[..<(query ?? front.utf8.endIndex)]), fragment)
  }
}
