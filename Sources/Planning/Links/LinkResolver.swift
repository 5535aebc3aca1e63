package import Content
internal import Decisions
package import Diagnostics
internal import Handbook
internal import Markdown

/// Finds where the links of a handbook lead.
package struct LinkResolver: Sendable {
  let handbook: Handbook
  let paths: PathIndex

  /// Where a link, an image or a URL in raw HTML on a page leads.
  ///
  /// - Parameters:
  ///   - destination: as written, entities and escapes resolved.
  ///   - folder: the folder of the page, below the content folder.
  ///   - page: the page itself, which a bare fragment leads to.
  package func resolve(_ destination: String, in folder: String, page: Int?) -> ResolvedLink {
    resolve(destination, in: folder, page: page) { page, id in
      handbook.pages[page].document.anchors.contains { $0.id == id }
    }
  }

  /// - Parameter hasAnchor: whether a page has an id.
  private func resolve(
    _ destination: String, in folder: String, page: Int?, hasAnchor: (Int, String) -> Bool
  ) -> ResolvedLink {
    if destination.isEmpty { return ResolvedLink(.nowhere(.empty)) }
    let parts = LinkDestination(destination)
    if parts.leavesSite { return ResolvedLink(.external) }
    if parts.path.isEmpty {
      guard let page else { return ResolvedLink(.external, fragment: parts.fragment) }
      return ResolvedLink(
        .page(page), fragment: parts.fragment.map { footnote($0, on: .page(page), hasAnchor) },
        query: parts.query)
    }
    let path = URLPath.resolve(URLPath.decode(parts.path), in: folder)
    var (target, section, namesHTML) = target(at: path)
    // A page without its ending, as VitePress and Docusaurus have it: it leads nowhere else.
    if case .nowhere(.missing) = target, let page = paths.page(withoutEnding: path) {
      target = .page(page)
      namesHTML = true
    }
    // A page is no folder, so that what is written as one works nowhere.
    if case .page(let page) = target, parts.path.hasSuffix("/"), handbook.pages[page].path == path {
      target = .nowhere(.missing("\(path)/"))
    }
    return ResolvedLink(
      target, fragment: parts.fragment.map { footnote($0, on: target, hasAnchor) } ?? section,
      query: parts.query, namesHTML: namesHTML)
  }

  /// A fragment as our pages have it: Python-Markdown writes `#fn:1` where we write `#fn-1`.
  private func footnote(
    _ fragment: String, on target: LinkTarget, _ hasAnchor: (Int, String) -> Bool
  ) -> String {
    guard case .page(let page) = target,
      fragment.hasPrefix("fn:") || fragment.hasPrefix("fnref:")
    else { return fragment }
    let own = fragment.replacing(":", with: "-", maxReplacements: 1)
    return hasAnchor(page, own) ? own : fragment
  }

  /// Where the references of a page lead, in their order; citations and embeds, which are no
  /// links, stand as external.
  package func links(ofPage index: Int) -> [ResolvedLink] {
    let page = handbook.pages[index]
    let folder = URLPath.folder(of: page.path)
    let references = page.document.references
    var ids: [Int: Set<String>] = [:]
    func hasAnchor(_ page: Int, _ id: String) -> Bool {
      let known = ids[page] ?? Set(handbook.pages[page].document.anchors.map(\.id))
      ids[page] = known
      return known.contains(id)
    }
    // (By index, so that little of them is copied.)
    return references.indices.map { number in
      if references[number].kind.scheme != nil { return ResolvedLink(.external) }
      return resolve(
        references[number].destination, in: folder, page: index, hasAnchor: hasAnchor)
    }
  }

  /// What is at a path, the section of it that an older path leads to, and whether the path is that
  /// of a page's HTML.
  func target(at path: String) -> (target: LinkTarget, section: String?, namesHTML: Bool) {
    if URLPath.climbs(path) { return (.nowhere(.outside(path)), nil, false) }
    switch paths[path] {
    case .page(let index): return (.page(index), nil, false)
    case .folder(let index):
      return (handbook.folders[index].index.map { .page($0) } ?? .folder(index), nil, false)
    case .decision(let index): return (.decision(index), nil, false)
    case .generated(let address): return (.generated(address), nil, false)
    case .asset(let path): return (.asset(path), nil, false)
    case .unreadable: return (.nowhere(.unreadable), nil, false)
    case .alias(let page, let fragment): return (.page(page), fragment, false)
    case nil: break
    }
    if let page = paths.page(at: path) { return (.page(page), nil, true) }
    if let actual = paths.differingInCase(from: path) {
      return (.nowhere(.differsInCase(path, actual: actual)), nil, false)
    }
    return (.nowhere(.missing(path)), nil, false)
  }

  /// The path that was probably meant where nothing is, if one is near enough for a guess.
  package func nearestPath(to path: String) -> String? { paths.nearest(to: path) }

  /// Where a file that the configuration names lies: a plain path from the content folder, in which
  /// `%` and `#` are letters like others.
  package func target(ofThemeFile file: PlacedText) -> LinkTarget {
    target(at: URLPath.resolve(file.text, in: "")).target
  }

  /// The path of a file that the configuration names, as it lies in the content folder; nil where
  /// nothing is published there.
  package func path(ofThemeFile file: PlacedText?) -> String? {
    guard let file, case .asset(let path) = target(ofThemeFile: file) else { return nil }
    return path
  }

  /// The paths of all files that the look names and that are there.
  package var themePaths: [String] {
    handbook.configuration.theme.files.compactMap { path(ofThemeFile: $0) }
  }
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  /// Out of the handbook: another scheme, another host. Nothing is known of it.
  case external
  /// A page, by index in ``Handbook/pages``.
  case page(Int)
  /// A folder without a page of its own, by index in ``Handbook/folders``.
  case folder(Int)
  /// A decision, by index in ``Handbook/decisions``.
  case decision(Int)
  /// A page that is made from no file.
  case generated(Address)
  /// A file that is copied, by its path below the content folder.
  case asset(String)
  /// Nowhere, and why.
  case nowhere(Reason)

  /// Why a link leads nowhere.
  package enum Reason: Sendable, Hashable {
    /// The link names nothing at all.
    case empty
    /// Nothing stands at the path below the content folder.
    case missing(String)
    /// Something stands there under a name that differs only in case.
    case differsInCase(String, actual: String)
    /// The path climbs out of the content folder.
    case outside(String)
    /// The file is there and could not be read, which is reported elsewhere.
    case unreadable
  }
}

/// A link with its parts worked out.
package struct ResolvedLink: Sendable, Hashable {
  package let target: LinkTarget
  /// The part behind `#` as written, without it; nil where there is none.
  package let fragment: String?
  /// The part behind `?` as written, without it and without the fragment; nil where there is none.
  package let query: String?
  /// Whether the link names the HTML of a page that has a Markdown file.
  package let namesHTML: Bool

  init(_ target: LinkTarget, fragment: String? = nil, query: String? = nil, namesHTML: Bool = false)
  {
    self.target = target
    self.fragment = fragment
    self.query = query
    self.namesHTML = namesHTML
  }

  /// Whether it leads to a page, as a whole and by the name of its file, so that nothing is wrong with
  /// it.
  package var leadsToPage: Bool {
    guard case .page = target else { return false }
    return fragment == nil && !namesHTML
  }

  /// Whether the fragment leads to an id that has to be there: not to the top of the page, not to a
  /// piece of text or a line of a file, and not to a set of answers (`#kind=cli&ml=no`).
  package var needsAnchor: Bool {
    switch target {
    case .page, .folder, .decision, .generated: break
    case .external, .asset, .nowhere: return false
    }
    guard let fragment, !fragment.isEmpty else { return false }
    if case .decision = target, fragment.contains("=") { return false }
    return fragment.lowercased() != "top" && !fragment.hasPrefix(":~:")
  }
}
