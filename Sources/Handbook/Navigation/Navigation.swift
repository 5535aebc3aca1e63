package import Content
package import Diagnostics
internal import YAML

/// The order and the names that a handbook made for another tool gives its pages.
///
/// It orders what is there and names nothing that is not: an entry that leads nowhere is left out, and
/// told of where the list is read.
package struct Navigation: Sendable, Hashable {
  /// The list of all pages, nested as it is there; empty where folders alone are ordered.
  package internal(set) var outline: [OutlineEntry] = []
  /// Whether what the list does not name comes behind it.
  package internal(set) var showsRest = false
  /// The file that has the list, and whether its tool publishes nothing else.
  package internal(set) var source: Source?
  /// Whether the list is that of our own configuration, so that no `order` of a page changes it.
  var isOwn: Bool { source?.place != nil }
  /// What is published and not in the navigation.
  package var hidden = ForeignSettings.PathList()
  /// The rank of each page and folder among its neighbours, by path; the lowest comes first.
  private(set) var ranks: [String: Int] = [:]
  /// The rank of all that a folder's list does not name (`...`), by the folder's path.
  private(set) var rests: [String: Int] = [:]
  /// What pages and folders are called in navigation, by path.
  private(set) var titles: [String: String] = [:]
  /// The order that a folder has among its neighbours, as pages have one; the lowest comes first.
  private(set) var orders: [String: Double] = [:]
  private var count = 0

  /// The file that has a list of all pages.
  package struct Source: Sendable, Hashable {
    /// As messages name it.
    package let file: String
    /// Whether its tool publishes nothing else.
    package let isWhole: Bool
    /// Where `nav` of our own configuration is; nil where another tool has the list.
    package var place: SourceRange?
  }

  package init() {}

  /// Whether it says nothing at all.
  package var isEmpty: Bool {
    outline.isEmpty && ranks.isEmpty && titles.isEmpty && orders.isEmpty
      && hidden.patterns.isEmpty
  }

  /// The first page that the list names and that is there.
  package func firstPage(among pages: Set<String>) -> String? {
    outline.lazy.flatMap(\.paths).first(where: pages.contains)
  }

  /// The paths that the list names.
  package var listedPaths: Set<String> { Set(outline.flatMap(\.paths)) }

  /// Whether a page is kept out of the navigation.
  func hides(_ path: String) -> Bool { hidden.fits(path) }

  /// Gives a page a name, unless it has one already.
  mutating func call(_ path: String, _ title: String) {
    if titles[path] == nil { titles[path] = title }
  }

  /// The rank of a page or a folder by its path; what is not named comes last.
  func rank(of path: String) -> Int {
    ranks[path] ?? rests[URLPath.folder(of: path)] ?? .max
  }

  /// What a page or a folder is called; nil where nothing is said.
  func title(of path: String) -> String? { titles[path] }

  /// Puts a page or a folder behind all others so far, and with it the folders above it that are
  /// not named yet. The first mention counts.
  ///
  /// - Parameter top: the folder whose list this is; it and those above it stay as they are.
  mutating func add(_ path: String, below top: String = "", title: String? = nil) {
    if let title, titles[path] == nil { titles[path] = title }
    var path = path
    while !path.isEmpty, path != top, ranks[path] == nil {
      ranks[path] = count
      path = URLPath.folder(of: path)
    }
    count += 1
  }

  /// Puts all that a folder's list does not name behind all others so far.
  mutating func addRest(of folder: String) {
    if rests[folder] == nil { rests[folder] = count }
    count += 1
  }

  /// Gives a folder an order.
  mutating func order(_ folder: String, _ order: Double) { orders[folder] = order }

  /// The order that a page's front matter asks for, or a folder's list or its own page; nil for none.
  func order(of child: Folder.Child, among folders: [Folder], _ pages: [Page]) -> Double? {
    switch child {
    case .page(let index): pages[index].frontMatter.order
    case .folder(let index):
      orders[folders[index].path] ?? folders[index].index.flatMap { pages[$0].frontMatter.order }
    case .decision, .label: nil
    }
  }

  /// Names a folder, unless a list above it has.
  mutating func name(_ folder: String, _ title: String) {
    if titles[folder] == nil { titles[folder] = title }
  }
}

/// An entry of another tool's navigation: what it names, and how it is called there.
struct NavigationEntry {
  /// A path, a URL, or `...` for all that is not named.
  let target: String
  let title: String?

  /// Whether it stands for all that is not named, perhaps with a pattern: `... | *.md`.
  var isRest: Bool { target.hasPrefix("...") || target == "*" || target == "**" }

  /// Whether it leads to another site.
  var leavesSite: Bool { target.contains("://") || target.hasPrefix("mailto:") }

  /// What it names as a path below the content folder; nil where that is no path, or lies outside.
  func path(in docs: DocsFolder) -> String? {
    if isRest || leavesSite { return nil }
    let end = target.firstIndex { $0 == "#" || $0 == "?" } ?? target.endIndex
    var path = target[..<end]
    // (All that is in a folder is the folder.)
    for pattern in ["/*.md", "/*", "/**"] where path.hasSuffix(pattern) {
      path = path.dropLast(pattern.utf8.count)
    }
    return docs.contentPath(of: String(path))
  }
}

extension Navigation {
  /// The order that a handbook made for another tool gives its pages: `nav:` of an `mkdocs.yml`,
  /// else `.pages` files, else a `SUMMARY.md`.
  ///
  /// - Returns: the order, and the page that is one and therefore no page.
  package static func foreign(
    in tree: ContentTree
  ) -> (navigation: Navigation, summary: String?) {
    let pages = Set(tree.markdown.map(\.path))
    for source in tree.orders {
      switch source {
      case .mkdocs(let files, let docs, _):
        if let navigation = mkdocs(files, docs: docs, isPage: pages.contains) {
          return (navigation, nil)
        }
      case .book(_, let docs, _):
        if let path = docs.contentPath(of: "SUMMARY.md"),
          let file = tree.markdown.first(where: { $0.path == path }),
          let navigation = summary(file.source, docs: docs, isBook: true)
        {
          return (navigation, path)
        }
      case .pages(let files):
        let navigation = self.pages(files)
        if !navigation.isEmpty { return (navigation, nil) }
      }
    }
    if let file = tree.markdown.first(where: { $0.path == "SUMMARY.md" }),
      let navigation = summary(file.source)
    {
      return (navigation, file.path)
    }
    return (Navigation(), nil)
  }
}

extension Navigation {
  /// Reads the `.pages` files by which the awesome-pages plugin orders folders, and Docusaurus's
  /// `_category_.json`.
  package static func pages(_ files: [ContentFile]) -> Navigation {
    var navigation = Navigation()
    // What a list calls a folder goes before what the folder calls itself.
    let depths = files.map { file in (file.path.utf8.count { $0 == UInt8(ascii: "/") }, file) }
    for (_, file) in depths.sorted(by: { ($0.0, $0.1.path) < ($1.0, $1.1.path) }) {
      guard let root = YAMLParser.parse(file.source).root else { continue }
      let folder = URLPath.folder(of: file.path)
      if CategoryFile.names.contains(URLPath.name(of: file.path)) {
        if let label = root["label"]?.scalar, !label.isEmpty { navigation.name(folder, label) }
        if let position = root["position"]?.scalar.flatMap(Double.init), position.isFinite {
          navigation.order(folder, position)
        }
        continue
      }
      if let title = root["title"]?.scalar, !title.isEmpty { navigation.name(folder, title) }
      guard let list = root["nav"] ?? root["arrange"] else { continue }
      for entry in entries(of: list) {
        if entry.isRest {
          navigation.addRest(of: folder)
        } else if let path = entry.path(in: DocsFolder(below: folder)) {
          navigation.add(path, below: folder, title: entry.title)
        }
      }
    }
    return navigation
  }
}
