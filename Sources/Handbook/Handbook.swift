internal import Diagnostics

/// A whole handbook, read: pages, sections, decisions, evidence and terms, and how each is found.
///
/// A value that nothing changes once it is assembled; checks, search and rendering read it side by
/// side.
package struct Handbook: Sendable {
  /// The content folder as given on the command line.
  package let name: String
  package let configuration: Configuration
  /// Sorted by path.
  package let pages: [Page]
  /// The address of each page. Beside the pages, since a page costs more to copy than to look at.
  let addresses: [Address]
  /// The root first, each folder before those below it.
  package let folders: [Folder]
  /// Sorted by path.
  package let decisions: [DecisionEntry]
  /// Sorted by id, each id once.
  package let evidence: [Evidence]
  /// Sorted by id, each id once.
  package let sources: [Source]
  /// Sorted by title.
  package let terms: [Term]
  /// The paths of all files of the content folder that are neither pages nor data.
  package let assets: Set<String>
  /// What could not be read whole.
  package let unread: UnreadContent
  /// Paths that were asked for and exist on disk though no page lies there: not published, or
  /// outside the content folder.
  package var existing: Set<String> = []

  /// The text of each file that a page includes, by path below the content folder; what is no
  /// UTF-8 is not among it.
  package var includedTexts: [String: [UInt8]] = [:]

  /// The size of each image that a page shows, by path below the content folder.
  package var imageSizes: [String: ImageSize] = [:]

  /// Where each reference of each page leads, by page: ``links(ofPage:)``, worked out once and side
  /// by side. Empty until somebody has; ``link(_:onPage:)`` answers all the same.
  package var links: [[ResolvedLink]] = []

  /// Where pages lay and lead on from, sorted by address.
  package let redirects: [Redirect]
  /// Sorted by title.
  package let tags: [Tag]

  /// Where each path leads.
  let paths: PathIndex
  /// Where each id of a citation leads.
  let knowledge: KnowledgeIndex
  /// Who cites what.
  package let citations: CitationIndex
  /// The pages in the order in which navigation shows them, by index.
  package let readingOrder: [Int]
  /// The folder of each page, by index in ``folders``.
  package let folderOfPage: [Int]

  init(
    name: String,
    configuration: Configuration,
    pages: [Page],
    decisions: [DecisionEntry],
    evidence: [Evidence],
    sources: [Source],
    terms: [Term],
    assets: Set<String>,
    unreadable: Set<String>,
    unread: UnreadContent = UnreadContent(),
    navigation: Navigation = Navigation()
  ) {
    let pages =
      navigation.isEmpty ? pages : pages.map { $0.named(navigation.title(of: $0.path)) }
    self.name = name
    self.configuration = configuration
    self.pages = pages
    addresses = pages.map(\.address)
    self.decisions = decisions
    self.evidence = evidence
    self.sources = sources
    self.terms = terms
    self.assets = assets
    self.unread = unread
    folders = FolderTree.folders(of: pages, decisions: decisions, navigation: navigation)
    (readingOrder, folderOfPage) = ReadingOrder.order(of: folders, pages: pages.count)
    redirects = Redirect.redirects(of: pages)
    tags = Tag.tags(of: pages, in: readingOrder)
    var generated = GeneratedPages.addresses(
      hasEvidence: !evidence.isEmpty, hasTerms: !terms.isEmpty)
    generated += tags.map(\.address)
    generated += AnswerPages.linked(from: pages, to: decisions)
    paths = PathIndex(
      pages: pages, folders: folders, decisions: decisions, assets: assets, unreadable: unreadable,
      generated: generated, redirects: redirects)
    knowledge = KnowledgeIndex(decisions: decisions, evidence: evidence, terms: terms)
    citations = CitationIndex(pages: pages, knowledge: knowledge)
  }

  /// The handbook's name: the configuration's, else the home page's title, else the folder's name,
  /// else "Handbook".
  package var title: String {
    if let title = configuration.title { return title }
    if let home = folders[0].index { return pages[home].title }
    let folder = name.split(separator: "/").last { $0 != "." && $0 != ".." }
    return folder.map { FileName.words(of: String($0)) } ?? "Handbook"
  }
}
