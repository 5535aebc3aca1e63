internal import Markdown

extension Handbook {
  /// The URL to write for a link on a page at `address`; what leads nowhere stays as written, and
  /// what could run a script is left out.
  package func url(of link: ResolvedLink, as destination: String, from address: Address) -> String {
    let url: String
    switch link.target {
    case .external, .nowhere: return UnsafeURL.isUnsafe(destination) ? "" : destination
    case .page(let index):
      let target = addresses[index]
      if target == address, link.query == nil, let fragment = link.fragment {
        return "#\(fragment)"
      }
      url = target.url(from: address)
    case .folder(let index): url = folders[index].address.url(from: address)
    case .decision(let index): url = decisions[index].start.url(from: address)
    case .generated(let target): url = target.url(from: address)
    case .asset(let path): url = Address(path).url(from: address)
    }
    let whole = link.query.map { "\(url)?\($0)" } ?? url
    return link.fragment.map { "\(whole)#\($0)" } ?? whole
  }
}
