package import Archive
package import Content
internal import HTML
package import Words

/// The branch of the handbook that leads to a folder, as the navigation beside the text shows it.
///
/// Never the whole forest: so that a page does not grow with the handbook, a long list is cut to the
/// entries around the branch or the page, and says how many come before and after them. A script
/// opens other folders in place, from their ``SidebarList``.
package struct SidebarBranch: Sendable, Hashable {
  /// How many entries beside the branch a list above the folder shows before it is cut.
  package static let ancestorLimit = 24
  /// How many entries the folder's own list shows before it is cut.
  package static let ownLimit = 40
  /// How many neighbours on either side a list that is cut shows.
  package static let neighbours = 8

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
    /// How many entries come before those that are shown.
    package let skipped: Int
    /// How many entries the folder has in all.
    package let count: Int
    /// The page that holds all of them.
    package let all: Address

    package init(_ entries: [Entry], open: Int?, skipped: Int = 0, count: Int, all: Address) {
      self.entries = entries
      self.open = open
      self.skipped = skipped
      self.count = count
      self.all = all
    }
  }

  /// The address that its URLs are relative to; any page of the same folder may show it.
  package let address: Address
  /// Those of the site.
  package let words: Words
  /// From the root to the folder.
  package let levels: [Level]

  package init(from address: Address, in words: Words, levels: [Level]) {
    self.address = address
    self.words = words
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
  /// What comes before and after the entries of the folder.
  private let before: HTML
  private let after: HTML
  /// The entries of the folder, each with the place in it where its link begins: behind `<a`.
  private let entries: [(html: HTML, spot: Int?)]
  /// Where the link of the folder begins; nil for the root, which has none.
  private let indexSpot: Int?

  package init(_ branch: SidebarBranch) {
    self.branch = branch
    digest = Digest(of: branch)
    let writer = SidebarWriter(branch)
    before = writer.before
    after = writer.after
    entries = writer.entries
    indexSpot = writer.indexSpot
  }

  package static func == (left: Sidebar, right: Sidebar) -> Bool {
    left === right || left.branch == right.branch
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(branch) }

  /// The sidebar with a mark on the page that the reader is on; of many entries those around it.
  func html(marking mark: MarkedSidebar.Mark) -> HTML {
    var marked: Int?
    if case .entry(let index) = mark, entries.indices.contains(index) { marked = index }
    let shown = shown(around: marked)
    var html = before
    if mark == .folder, let indexSpot { html = Self.marked(before, at: indexSpot) }
    if let level = branch.levels.last {
      html += SidebarWriter.more(shown.lowerBound, .earlier, of: level, in: branch)
      for index in shown {
        let (entry, spot) = entries[index]
        if index == marked, let spot {
          html += Self.marked(entry, at: spot)
        } else {
          html += entry
        }
      }
      let left = entries.count - shown.upperBound
      html += SidebarWriter.more(left, .later, of: level, in: branch)
    }
    return html + after
  }

  private func shown(around index: Int?) -> Range<Int> {
    if entries.count <= SidebarBranch.ownLimit { return entries.indices }
    let most = 2 * SidebarBranch.neighbours + 1
    let first = min(max((index ?? 0) - SidebarBranch.neighbours, 0), entries.count - most)
    return first..<first + most
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
  func html(deciding decision: Address?, on page: PageContext) -> HTML {
    var html: HTML = """
      <div class="sidebar" id="page.sidebar"><nav aria-label="\(page.text(.handbook))">\
      <a class="close" href="#page.content">\(page.html(.close))</a>

      """
    if let decision {
      html +=
        "<a class=\"decide\" href=\"\(url: decision.url(from: page))\">\(page.html(.decide))</a>\n"
    }
    return html + sidebar.html(marking: mark) + "</nav></div>"
  }
}

/// Writes a branch, and remembers where each entry's link stands.
private struct SidebarWriter {
  private let branch: SidebarBranch
  private(set) var before = HTML()
  private(set) var after = HTML()
  private(set) var entries: [(html: HTML, spot: Int?)] = []
  private(set) var indexSpot: Int?

  init(_ branch: SidebarBranch) {
    self.branch = branch
    list(branch.levels[...])
  }

  /// Writes the lists from outside in: what comes before the entries of the folder, and after them.
  private mutating func list(_ levels: ArraySlice<SidebarBranch.Level>) {
    guard let level = levels.first, level.count > 0 else { return }
    before += "<ul>\n"
    if levels.count == 1 {
      entries = level.entries.map { item($0) }
      after += "</ul>\n"
      return
    }
    before += Self.more(level.skipped, .earlier, of: level, in: branch)
    for entry in level.entries[..<(level.open ?? level.entries.count)] {
      before += item(entry).html
    }
    var rest = HTML()
    if let open = level.open {
      let (html, spot) = item(level.entries[open], isOpen: true)
      if levels.count == 2, let spot { indexSpot = before.bytes.count + spot }
      before += html
      list(levels.dropFirst())
      rest += "</li>\n"
      for entry in level.entries[(open + 1)...] { rest += item(entry).html }
    }
    let left = level.count - level.skipped - level.entries.count
    rest += Self.more(left, .later, of: level, in: branch)
    after += rest + "</ul>\n"
  }

  /// An entry with the place of its link; one that is open lacks its end, before which its list goes.
  private func item(
    _ entry: SidebarBranch.Entry, isOpen: Bool = false
  ) -> (html: HTML, spot: Int?) {
    if let label = entry.label { return ("<li\(label.itemClass)>\(label.html)</li>\n", nil) }
    var html: HTML =
      isOpen ? "<li class=\"folder open\">" : entry.isFolder ? "<li class=\"folder\">" : "<li>"
    html += "<a"
    let spot = html.bytes.count
    html += " href=\"\(url: entry.address.url(from: branch.address))\">\(entry.title)</a>"
    if !isOpen { html += "</li>\n" }
    return (html, spot)
  }

  /// How many entries a list goes on with in a direction, as a link to the page of all of them.
  static func more(
    _ count: Int, _ direction: Word, of level: SidebarBranch.Level, in branch: SidebarBranch
  ) -> HTML {
    if count == 0 { return HTML() }
    let url = level.all.url(from: branch.address)
    let words = branch.words.html(direction, [.number: .number(count)])
    return "<li class=\"more\"><a href=\"\(url: url)\">\(words)</a></li>\n"
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
    digester.combine(skipped)
    digester.combine(count)
    digester.combine(all)
  }
}

extension SidebarBranch: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(words)
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
