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
    let parts = Self.parts(of: destination)
    if parts.path.isEmpty {
      guard let page else { return ResolvedLink(.external, fragment: parts.fragment) }
      return ResolvedLink(.page(page), fragment: parts.fragment, query: parts.query)
    }
    let path = URLPath.resolve(URLPath.decode(parts.path), in: folder)
    var (target, section) = target(at: path)
    var namesHTML = false
    // Without an extension a path is broken, but for a page that names itself: it leads nowhere else.
    if case .nowhere(.missing) = target, let page, pages[page].path == "\(path).md" {
      target = .page(page)
    }
    if case .page = target { namesHTML = paths[path] == nil }
    return ResolvedLink(
      target, fragment: parts.fragment ?? section, query: parts.query, namesHTML: namesHTML)
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

  /// What stands at a path, and the section of it that an older path leads to.
  func target(at path: String) -> (target: LinkTarget, section: String?) {
    if URLPath.climbs(path) { return (.nowhere(.outside(path)), nil) }
    switch paths[path] {
    case .page(let index): return (.page(index), nil)
    case .folder(let index): return (folders[index].index.map { .page($0) } ?? .folder(index), nil)
    case .decision(let index): return (.decision(index), nil)
    case .generated(let address): return (.generated(address), nil)
    case .asset(let path): return (.asset(path), nil)
    case .unreadable: return (.nowhere(.unreadable), nil)
    case .redirect(let index): return (.page(redirects[index].page), redirects[index].fragment)
    case nil: break
    }
    if let page = paths.page(at: path) { return (.page(page), nil) }
    if let actual = paths.differingInCase(from: path) {
      return (.nowhere(.differsInCase(path, actual: actual)), nil)
    }
    return (.nowhere(.missing(path)), nil)
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

  /// The path before `?` and `#`, and what stands behind each.
  private static func parts(
    of destination: String
  ) -> (path: String, query: String?, fragment: String?) {
    var destination = destination
    return destination.withUTF8 { bytes in
      func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      }
      let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
      let end = hash ?? bytes.count
      let mark = bytes[..<end].firstIndex(of: UInt8(ascii: "?"))
      return (
        text(0..<(mark ?? end)), mark.map { text($0 + 1..<end) },
        hash.map { text($0 + 1..<bytes.count) }
      )
    }
  }
}
