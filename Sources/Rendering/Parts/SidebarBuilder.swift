internal import Decisions
internal import HTML
internal import Handbook

/// Writes the sidebar of a folder, and remembers where each entry's link stands.
struct SidebarBuilder {
  private let handbook: Handbook
  private let address: Address
  /// What was written.
  private(set) var html = HTML()
  /// Where the link of each entry of the folder itself stands: behind its `<a`.
  private(set) var spots: [(Folder.Child, Int)] = []
  /// Where the link of the folder stands; nil for the root, which has none.
  private(set) var indexSpot: Int?

  init(handbook: Handbook, from address: Address) {
    self.handbook = handbook
    self.address = address
  }

  /// Writes the branch that leads to a folder, with a run of its own entries.
  mutating func build(branchTo folder: Int, showing run: Range<Int>) {
    html = "<div class=\"sidebar\" id=\"page.sidebar\"><nav aria-label=\"Handbook\">"
    html += "<a class=\"close\" href=\"#page.content\">Close</a>\n"
    spots = []
    var branch = [folder]
    while let parent = handbook.folders[branch[0]].parent { branch.insert(parent, at: 0) }
    list(of: branch[...], showing: run)
    html += "</nav></div>"
  }

  private mutating func list(of branch: ArraySlice<Int>, showing run: Range<Int>) {
    guard let folder = branch.first else { return }
    let children = handbook.folders[folder].children
    let next = branch.dropFirst().first
    if children.isEmpty { return }
    var shown = run
    if let next {
      let place = children.firstIndex(of: .folder(next)) ?? 0
      let isLong = children.count > Sidebar.ancestorLimit
      shown = isLong ? max(place - 1, 0)..<min(place + 2, children.count) : children.indices
    }
    html += "<ul>\n"
    if shown.count < children.count { all(children.count, in: folder) }
    for child in children[shown] {
      if let next, child == .folder(next) {
        entry(child, isOpen: true, inFolder: next == branch.last)
        list(of: branch.dropFirst(), showing: run)
        html += "</li>\n"
      } else {
        entry(child, isOpen: false, inFolder: next == nil)
        html += "</li>\n"
      }
    }
    html += "</ul>\n"
  }

  private mutating func entry(_ child: Folder.Child, isOpen: Bool, inFolder: Bool) {
    let (title, target, isFolder) = describe(child)
    html += isOpen ? "<li class=\"folder open\">" : isFolder ? "<li class=\"folder\">" : "<li>"
    html += "<a"
    if isOpen {
      if inFolder { indexSpot = html.bytes.count }
    } else if inFolder {
      spots.append((child, html.bytes.count))
    }
    html += " href=\"\(url: target.url(from: address))\">\(title)</a>"
  }

  /// The link to everything that a cut list holds.
  private mutating func all(_ count: Int, in folder: Int) {
    let target = folder == 0 ? GeneratedPages.map : handbook.folders[folder].address
    html += "<li><a href=\"\(url: target.url(from: address))\">All \(count) entries</a></li>\n"
  }

  private func describe(_ child: Folder.Child) -> (title: String, address: Address, isFolder: Bool)
  {
    switch child {
    case .page(let index): (handbook.pages[index].navTitle, handbook.pages[index].address, false)
    case .folder(let index): (handbook.folders[index].title, handbook.folders[index].address, true)
    case .decision(let index):
      (handbook.decisions[index].decision.title, handbook.decisions[index].start, false)
    }
  }
}
