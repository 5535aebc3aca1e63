package import Content
internal import Decisions
package import Handbook
internal import Parallel
package import Rendering

/// The one list of all files that a site has, and where every link of the handbook leads on it.
///
/// Links, anchors, address clashes, the site map, `sitemap.xml`, search, the exports, redirects and
/// the manifest of the writer go by this list and by nothing else. An object, since all that is asked
/// of it would otherwise copy it; nothing changes it.
package final class SitePlan: Sendable {
  /// The folder of the search index; no other file may lie there.
  package static let searchFolder = "assets/search"

  package let handbook: Handbook
  /// The files of the site but for the search index, no two at one address.
  package let files: [PlannedFile]
  /// Files that would have the address of another, and are left out for it.
  package let clashes: [AddressClash]
  /// Files whose addresses are no paths of a site, and which are left out for it.
  package let misplaced: [MisplacedFile]
  /// Where each reference of each page leads; citations and embeds, which are no links, are external.
  package let links: PageLinks
  /// The files that links lead to and that are copied for it, by their paths in the content folder,
  /// sorted.
  package let linkedAssets: [String]
  /// The address of each page, by index.
  let pageAddresses: AddressTable
  /// Where each path leads.
  let paths: PathIndex
  private let pages: PagesOfOrigins

  /// The kinds of file. Of two files that would have one address, that of the earlier kind has it.
  static let kinds: [any FileKind.Type] = [
    RulesPages.self, EvidencePages.self, Glossaries.self, SiteMaps.self, NotFoundPages.self,
    DecisionPages.self, TreePages.self, WalkerScripts.self, DecisionRecords.self, TagPages.self,
    TagIndexes.self, SidebarLists.self, ThemeAssets.self, HandbookExports.self,
    LanguageModelIndexes.self, Sitemaps.self, RobotsFiles.self, SectionPages.self, TextPages.self,
    MarkdownFiles.self, Redirects.self, PrintSheets.self, MarkdownLists.self,
    RedirectLists.self, Feeds.self, OwnerPages.self, OwnerLists.self,
  ]

  /// Plans the site of a handbook; links are resolved side by side.
  ///
  /// - Parameter linkedAssets: the files that links lead to and that are copied for it, where that is
  ///   known: links are resolved on demand then.
  package static func make(
    _ handbook: Handbook, theme: Theme, linkedAssets: [String]? = nil
  ) async throws -> SitePlan {
    let listed = try await ParallelMap.map(Array(kinds.indices)) {
      kinds[$0].files(of: handbook, theme: theme)
    }.flatMap { $0 }
    async let addresses = AddressTree(listed)
    let resolver = LinkResolver(handbook: handbook, paths: PathIndex(of: listed, in: handbook))
    let links: PageLinks
    if linkedAssets == nil {
      links = .all(
        try await ParallelMap.map(Array(handbook.pages.indices)) { resolver.links(ofPage: $0) })
    } else {
      links = .onDemand(
        MadeOnDemand(handbook.pages.count) { resolver.links(ofPage: $0) })
    }
    return SitePlan(
      handbook, at: await addresses, paths: resolver.paths, links: links,
      linkedAssets: linkedAssets)
  }

  /// Plans the site of a small handbook at once.
  package convenience init(_ handbook: Handbook, theme: Theme = Theme.load().theme) {
    let listed = Self.kinds.flatMap { $0.files(of: handbook, theme: theme) }
    let resolver = LinkResolver(handbook: handbook, paths: PathIndex(of: listed, in: handbook))
    let links = handbook.pages.indices.map { resolver.links(ofPage: $0) }
    self.init(
      handbook, at: AddressTree(listed), paths: resolver.paths, links: .all(links))
  }

  private init(
    _ handbook: Handbook, at addresses: AddressTree, paths: PathIndex, links: PageLinks,
    linkedAssets: [String]? = nil
  ) {
    self.handbook = handbook
    pageAddresses = AddressTable(handbook.pages.map(\.address))
    self.paths = paths
    self.links = links
    let resolver = LinkResolver(handbook: handbook, paths: paths)
    let linked = linkedAssets ?? links.assets(ofPages: handbook.pages.count)
    self.linkedAssets = linked
    var addresses = addresses
    addresses.add(CopiedAssets.files(of: handbook, linked: linked, resolver))
    (files, clashes, misplaced) = (addresses.files, addresses.clashes, addresses.misplaced)
    pages = PagesOfOrigins(files, of: handbook)
  }

  /// The plan with other texts of some pages, by index (see ``Page/rewritten(as:)``); nil where the site
  /// has other files then, or other names of folders.
  package func replacing(_ pages: [Int: Page]) -> SitePlan? {
    let handbook = handbook.replacing(pages)
    let resolver = LinkResolver(handbook: handbook, paths: paths)
    var (files, new) = (files, [Int: [ResolvedLink]]())
    for (index, page) in pages {
      guard !page.isNotFound, let place = self.pages[.page(index)] else { return nil }
      let isIndex = handbook.folders[handbook.folderOfPage[index]].index == index
      let old = self.handbook.pages[index]
      if isIndex, page.title != old.title || page.navTitle != old.navTitle { return nil }
      let (before, after) = (Self.copied(by: links[index]), resolver.links(ofPage: index))
      if Self.copied(by: after) != before { return nil }
      new[index] = after
      files[place] = TextPages.file(ofPage: index, in: handbook)
    }
    return SitePlan(handbook, files, links.replacing(new), after: self)
  }

  /// The files that links lead to and that are copied for it.
  private static func copied(by links: [ResolvedLink]) -> Set<LinkTarget> {
    Set(links.lazy.map(\.target).filter { if case .asset = $0 { true } else { false } })
  }

  private init(
    _ handbook: Handbook, _ files: [PlannedFile], _ links: PageLinks, after other: SitePlan
  ) {
    self.handbook = handbook
    self.files = files
    self.links = links
    (clashes, misplaced) = (other.clashes, other.misplaced)
    linkedAssets = other.linkedAssets
    (paths, pages) = (other.paths, other.pages)
    pageAddresses = other.pageAddresses
  }

  /// The page of the author's, the listing of a folder, or the start of a decision; nil where another
  /// file has its address.
  func page(of origin: PlannedFile.Origin) -> PlannedFile? { pages[origin].map { files[$0] } }

  /// Finds where paths lead.
  package var resolver: LinkResolver { LinkResolver(handbook: handbook, paths: paths) }
}

/// The page that each part of the handbook has, by its place among the files of the site.
private struct PagesOfOrigins: Sendable {
  private var ofPages: [Int?]
  private var ofFolders: [Int?]
  private var ofDecisions: [Int?]

  init(_ files: [PlannedFile], of handbook: Handbook) {
    ofPages = Array(repeating: nil, count: handbook.pages.count)
    ofFolders = Array(repeating: nil, count: handbook.folders.count)
    ofDecisions = Array(repeating: nil, count: handbook.decisions.count)
    for (place, file) in files.enumerated() where file.isPageOfOrigin {
      switch file.origin {
      case .page(let index): ofPages[index] = place
      case .folder(let index): ofFolders[index] = place
      case .decision(let index): ofDecisions[index] = place
      case .handbook, .tag, .alias, .theme, .asset: break
      }
    }
  }

  subscript(origin: PlannedFile.Origin) -> Int? {
    switch origin {
    case .page(let index): ofPages[index]
    case .folder(let index): ofFolders[index]
    case .decision(let index): ofDecisions[index]
    case .handbook, .tag, .alias, .theme, .asset: nil
    }
  }
}
