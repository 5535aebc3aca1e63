package import Archive
package import Content
internal import HTML

/// The branch of the handbook that leads to a folder, as the navigation beside the text shows it.
///
/// Never the whole forest: so that a page does not grow with the handbook, a long list is cut to the
/// part around the branch, with a link to the page that holds all of it.
package struct SidebarBranch: Sendable, Hashable {
  /// How many entries beside the branch a list above the folder shows before it is cut.
  package static let ancestorLimit = 24
  /// How many entries the folder's own list shows before it is cut into runs of this length.
  package static let ownLimit = 80

  /// A link of a list, or what stands between the links.
  package struct Entry: Sendable, Hashable {
    package let title: String
    package let address: Address
    package let isFolder: Bool
    /// What it is where it leads to no page of the handbook.
    package let label: NavigationLabel?

    package init(_ title: String, at address: Address, isFolder: Bool = false) {
      self.title = title
      self.address = address
      self.isFolder = isFolder
      label = nil
    }

    package init(_ label: NavigationLabel) {
      title = label.title
      address = Address("")
      isFolder = false
      self.label = label
    }
  }

  /// The list of one folder of the branch.
  package struct Level: Sendable, Hashable {
    /// What is shown; of a long list above the folder only what is beside the branch.
    package let entries: [Entry]
    /// The entry below which the next level stands; nil in the folder itself.
    package let open: Int?
    /// How many entries the folder has in all.
    package let count: Int
    /// The page that holds all of them.
    package let all: Address

    package init(_ entries: [Entry], open: Int?, count: Int, all: Address) {
      self.entries = entries
      self.open = open
      self.count = count
      self.all = all
    }
  }

  /// The address that its URLs are relative to; any page of the same folder may show it.
  package let address: Address
  /// From the root to the folder.
  package let levels: [Level]

  package init(from address: Address, levels: [Level]) {
    self.address = address
    self.levels = levels
  }
}

/// An entry of a list that leads to no page of the handbook: the title of a part, a chapter that is not
/// written yet, a link to another site.
package struct NavigationLabel: Sendable, Hashable {
  package let title: String
  /// Where it leads; nil for a title.
  let url: String?
  let isPart: Bool

  package init(_ title: String, url: String? = nil, isPart: Bool = false) {
    self.title = title
    self.url = url
    self.isPart = isPart
  }

  /// What stands in the list's item.
  var html: HTML {
    url.map { "<a href=\"\(url: $0)\">\(title)</a>" } ?? "<span>\(title)</span>"
  }

  /// The class of the list's item.
  var itemClass: HTML { isPart ? " class=\"part\"" : url == nil ? " class=\"unwritten\"" : HTML() }
}

/// A branch of the navigation, rendered once for all pages that show it.
package final class Sidebar: Hashable, Sendable {
  private let branch: SidebarBranch
  /// That of the branch, which says all.
  let digest: Digest
  /// The list of the folder's own entries in runs of at most ``SidebarBranch/ownLimit``, each within
  /// the whole.
  private let runs: [HTML]
  /// Where in its run the link of each entry of the folder begins: behind `<a`.
  private let spots: [(run: Int, offset: Int)]
  /// Where the link of the folder begins; nil for the root, which has none.
  private let indexSpot: Int?

  package init(_ branch: SidebarBranch) {
    self.branch = branch
    digest = Digest(of: branch)
    let count = branch.levels.last?.entries.count ?? 0
    var writer = SidebarWriter(branch)
    var runs: [HTML] = []
    var spots: [(run: Int, offset: Int)] = []
    for start in stride(from: 0, to: max(count, 1), by: SidebarBranch.ownLimit) {
      writer.write(showing: start..<min(start + SidebarBranch.ownLimit, count))
      spots += writer.spots.map { (runs.count, $0) }
      runs.append(writer.html)
    }
    self.runs = runs
    self.spots = spots
    indexSpot = writer.indexSpot
  }

  package static func == (left: Sidebar, right: Sidebar) -> Bool {
    left === right || left.branch == right.branch
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(branch) }

  /// The sidebar with a mark on the page that the reader is on.
  func html(marking mark: MarkedSidebar.Mark) -> HTML {
    switch mark {
    case .none: return runs[0]
    case .folder: return indexSpot.map { Self.marked(runs[0], at: $0) } ?? runs[0]
    case .entry(let index):
      guard spots.indices.contains(index) else { return runs[0] }
      return Self.marked(runs[spots[index].run], at: spots[index].offset)
    }
  }

  private static func marked(_ html: HTML, at offset: Int) -> HTML {
    var marked = HTML(trusted: html.bytes[..<offset])
    marked.append(" aria-current=\"page\"")
    marked.append(trusted: html.bytes[offset...])
    return marked
  }
}

/// A sidebar, and which of its links leads to the page that the reader is on.
package struct MarkedSidebar: Sendable, Hashable {
  package enum Mark: Sendable, Hashable {
    case none
    /// The folder itself.
    case folder
    /// An entry of the folder, by its place among them.
    case entry(Int)
  }

  package let sidebar: Sidebar
  package let mark: Mark

  package init(_ sidebar: Sidebar, marking mark: Mark = .none) {
    self.sidebar = sidebar
    self.mark = mark
  }

  /// The drawer on narrow windows, the column on others.
  ///
  /// - Parameter decision: where the reader decides; the first link of the drawer.
  func html(deciding decision: Address?, from page: Address) -> HTML {
    var html: HTML = """
      <div class="sidebar" id="page.sidebar"><nav aria-label="Handbook">\
      <a class="close" href="#page.content">Close</a>

      """
    if let decision {
      html += "<a class=\"decide\" href=\"\(url: decision.url(from: page))\">Decide</a>\n"
    }
    return html + sidebar.html(marking: mark) + "</nav></div>"
  }
}

/// Writes a branch, and remembers where each entry's link stands.
private struct SidebarWriter {
  private let branch: SidebarBranch
  private(set) var html = HTML()
  private(set) var spots: [Int] = []
  private(set) var indexSpot: Int?

  init(_ branch: SidebarBranch) { self.branch = branch }

  /// Writes the branch with a run of the folder's own entries.
  mutating func write(showing run: Range<Int>) {
    html = HTML()
    spots = []
    list(branch.levels[...], showing: run)
  }

  private mutating func list(_ levels: ArraySlice<SidebarBranch.Level>, showing run: Range<Int>) {
    guard let level = levels.first, level.count > 0 else { return }
    let isOwn = levels.count == 1
    let shown = isOwn ? run : level.entries.indices
    html += "<ul>\n"
    if shown.count < level.count {
      let url = level.all.url(from: branch.address)
      html += "<li><a href=\"\(url: url)\">All \(level.count) entries</a></li>\n"
    }
    for index in shown {
      let entry = level.entries[index]
      if let label = entry.label {
        // (No page is marked at it.)
        if isOwn { spots.append(html.bytes.count) }
        html += "<li\(label.itemClass)>\(label.html)</li>\n"
        continue
      }
      let isOpen = !isOwn && index == level.open
      html +=
        isOpen ? "<li class=\"folder open\">" : entry.isFolder ? "<li class=\"folder\">" : "<li>"
      html += "<a"
      if isOwn { spots.append(html.bytes.count) }
      if isOpen, levels.count == 2 { indexSpot = html.bytes.count }
      html += " href=\"\(url: entry.address.url(from: branch.address))\">\(entry.title)</a>"
      if isOpen { list(levels.dropFirst(), showing: run) }
      html += "</li>\n"
    }
    html += "</ul>\n"
  }
}

extension SidebarBranch.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(address)
    digester.combine(isFolder)
    digester.combine(label)
  }
}

extension NavigationLabel: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(title)
    digester.combine(url)
    digester.combine(isPart)
  }
}

extension SidebarBranch.Level: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(entries)
    digester.combine(open)
    digester.combine(count)
    digester.combine(all)
  }
}

extension SidebarBranch: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(address)
    digester.combine(levels)
  }
}

extension MarkedSidebar: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(sidebar.digest)
    digester.combine(mark)
  }
}

extension MarkedSidebar.Mark: Digestible {
  package func digest(into digester: inout Digester) {
    switch self {
    case .none: digester.combine(-1)
    case .folder: digester.combine(-2)
    case .entry(let entry): digester.combine(entry)
    }
  }
}
