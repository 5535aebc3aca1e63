package import Archive
internal import Content
internal import HTML
internal import Words

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
  ///
  /// - Parameter isBelow: whether the page lies below the entry that is marked.
  func html(marking mark: MarkedSidebar.Mark, isBelow: Bool) -> HTML {
    let current: HTML = isBelow ? " aria-current=\"true\"" : " aria-current=\"page\""
    var marked: Int?
    if case .entry(let index) = mark, entries.indices.contains(index) { marked = index }
    let shown = shown(around: marked)
    var html = before
    if mark == .folder, let indexSpot { html = Self.adding(current, to: before, at: indexSpot) }
    if let level = branch.levels.last {
      html += SidebarWriter.more(shown.lowerBound, .earlier, of: level, in: branch)
      for index in shown {
        let (entry, spot) = entries[index]
        if index == marked, let spot {
          html += Self.adding(current, to: entry, at: spot)
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

  private static func adding(_ mark: HTML, to html: HTML, at offset: Int) -> HTML {
    var marked = HTML(trusted: html.bytes[..<offset])
    marked.append(mark)
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
  /// Whether the page lies below the one that is marked: a question below its decision.
  private let isBelow: Bool

  package init(_ sidebar: Sidebar, marking mark: Mark = .none, isBelow: Bool = false) {
    self.sidebar = sidebar
    self.mark = mark
    self.isBelow = isBelow
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
    return html + sidebar.html(marking: mark, isBelow: isBelow) + "</nav></div>"
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
    html += " href=\"\(url: entry.address.url(from: branch.address))\">"
    html += "\(BreakableTitle.html(entry.title))</a>"
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

extension MarkedSidebar: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(sidebar.digest)
    digester.combine(mark)
    digester.combine(isBelow)
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
