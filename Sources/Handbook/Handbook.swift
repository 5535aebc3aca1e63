package import Content
package import Decisions
internal import Diagnostics
package import Words

/// A whole handbook, linked: pages, sections, decisions with their trees, evidence and terms, and who
/// cites what.
///
/// It is complete when it is made, and nothing changes it; checks and the plan of the site read it
/// side by side. Where its parts lie on the site is for the plan to say.
///
/// As good as a value; a class, because all that asks it would otherwise copy so many parts.
package final class Handbook: Sendable {
  /// The content folder as given on the command line.
  package let name: String
  package let configuration: Configuration
  /// Sorted by path.
  package let pages: [Page]
  /// The root first, each folder before those below it.
  package let folders: [Folder]
  /// Sorted by path.
  package let decisions: [DecisionEntry]
  /// The order in which each decision asks, by decision.
  package let trees: [DecisionTree]
  /// Sorted by id, each id once.
  package let evidence: [Evidence]
  /// Sorted by id, each id once.
  package let sources: [Source]
  /// Sorted by title.
  package let terms: [Term]
  /// Sorted by title.
  package let tags: [Tag]
  /// Who keeps which pages.
  package let owners: Owners
  /// The decision records among the pages, in the order of their paths.
  package let records: [LinkedRecord]
  /// The record that each page is, by index of the page.
  package let recordOfPage: [Int: Int]
  /// The files of the content folder that are neither pages nor data, and what pages name of the
  /// rest of the disk.
  package let files: ContentFiles
  /// What could not be read whole.
  package let unread: UnreadContent

  /// Where each id of a citation leads.
  let names: CitationNames
  /// Who cites what.
  package let citations: CitationIndex
  /// The pages in the order in which navigation shows them, by index.
  package let readingOrder: [Int]
  /// The folder of each page, by index in ``folders``.
  package let folderOfPage: [Int]
  /// The pages that are not in the navigation, by index.
  package let hiddenPages: Set<Int>
  /// Those of them that another tool's list does not name, without saying so.
  package let unlistedPages: [Int]
  /// Where another tool's list of all pages is; nil where there is none.
  package let navigationSource: Navigation.Source?
  /// The pages that another tool's list names, by index.
  package let listedPages: Set<Int>

  init(
    name: String,
    configuration: Configuration,
    pages: [Page],
    decisions: [DecisionEntry],
    evidence: [Evidence],
    sources: [Source],
    terms: [Term],
    files: ContentFiles = ContentFiles(),
    unread: UnreadContent = UnreadContent(),
    navigation: Navigation = Navigation(),
    grown: [String: DecisionTree] = [:]
  ) {
    let pages =
      navigation.isEmpty ? pages : pages.map { $0.named(navigation.title(of: $0.path)) }
    self.name = name
    self.configuration = configuration
    self.pages = pages
    self.decisions = decisions
    trees = decisions.map { entry in
      grown[entry.path] ?? entry.decision.tree(budget: entry.decision.pageBudget)
    }
    self.evidence = evidence
    self.sources = sources
    self.terms = terms
    self.files = files
    self.unread = unread
    folders = FolderTree.folders(of: pages, decisions: decisions, navigation: navigation)
    let (order, folderOfPage) = ReadingOrder.order(of: folders, pages: pages.count)
    let hidden = order.count == pages.count ? [] : Set(pages.indices).subtracting(order)
    hiddenPages = hidden
    readingOrder = order + hidden.sorted()
    self.folderOfPage = folderOfPage
    unlistedPages =
      hidden.filter { !pages[$0].isNotFound && !navigation.hides(pages[$0].path) }.sorted()
    navigationSource = navigation.source
    let listed = navigation.listedPaths
    listedPages =
      listed.isEmpty ? [] : Set(pages.indices.filter { listed.contains(pages[$0].path) })
    tags = Tag.tags(of: pages, in: readingOrder)
    owners = Owners(pages: pages, in: readingOrder, decisions: decisions, as: files.owners)
    records = RecordLinker.records(of: pages, deciding: decisions, in: files.history)
    recordOfPage = Dictionary(
      uniqueKeysWithValues: records.enumerated().map { ($1.page, $0) })
    names = CitationNames(decisions: decisions, evidence: evidence, terms: terms)
    citations = CitationIndex(pages: pages, names: names)
  }

  /// The handbook with other texts of some pages, by index, that show the rest of it nothing new (see
  /// ``Page/rewritten(as:)``).
  package func replacing(_ new: [Int: Page]) -> Handbook {
    var pages = pages
    for (index, page) in new { pages[index] = page }
    return Handbook(self, with: pages)
  }

  private init(_ other: Handbook, with pages: [Page]) {
    self.pages = pages
    (name, configuration) = (other.name, other.configuration)
    (folders, decisions, trees) = (other.folders, other.decisions, other.trees)
    (evidence, sources, terms, tags) = (other.evidence, other.sources, other.terms, other.tags)
    owners = other.owners
    (records, recordOfPage) = (other.records, other.recordOfPage)
    (files, unread, names, citations) = (other.files, other.unread, other.names, other.citations)
    (readingOrder, folderOfPage) = (other.readingOrder, other.folderOfPage)
    (hiddenPages, unlistedPages) = (other.hiddenPages, other.unlistedPages)
    (navigationSource, listedPages) = (other.navigationSource, other.listedPages)
  }

  /// The handbook's name: the configuration's, else the home page's title, else the folder's name,
  /// else "Handbook".
  package var title: String {
    if let title = configuration.title { return title }
    if let home = folders[0].index { return pages[home].title }
    let folder = name.split(separator: "/").last { $0 != "." && $0 != ".." }
    return folder.map { FileName.words(of: String($0)) } ?? words.text(.handbook)
  }

  /// The words of its site.
  package var words: Words { configuration.words }

  /// The title of a folder in breadcrumbs and lists; the root is "Home".
  package func title(ofFolder index: Int) -> String {
    folders[index].parent == nil ? words.text(.home) : folders[index].title
  }
}
