package import Parallel

/// Where the references of each page lead, by the index of the page.
package enum PageLinks: Sendable {
  /// Those of all pages.
  case all([[ResolvedLink]])
  /// Those of few pages are asked for.
  case onDemand(MadeOnDemand<[ResolvedLink]>)

  /// Those of a page, in the order of its references.
  package subscript(page: Int) -> [ResolvedLink] {
    switch self {
    case .all(let links): links[page]
    case .onDemand(let links): links[page]
    }
  }

  /// The files that links of any page lead to and that are copied for it, sorted.
  func assets(ofPages count: Int) -> [String] {
    var paths: Set<String> = []
    for page in 0..<count {
      for link in self[page] {
        if case .asset(let path) = link.target { paths.insert(path) }
      }
    }
    return paths.sorted()
  }

  /// The same with others for some pages.
  func replacing(_ new: [Int: [ResolvedLink]]) -> PageLinks {
    switch self {
    case .all(var links):
      for (page, other) in new { links[page] = other }
      return .all(links)
    case .onDemand(let links):
      return .onDemand(MadeOnDemand(links.count) { new[$0] ?? links[$0] })
    }
  }
}
