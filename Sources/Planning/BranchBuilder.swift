internal import Content
internal import Decisions
internal import Handbook
internal import Rendering

/// Cuts the branches of the navigation out of the forest of folders.
struct BranchBuilder {
  private let handbook: Handbook

  init(_ handbook: Handbook) { self.handbook = handbook }

  /// The branch that leads to a folder, with URLs as seen from an address.
  func branch(to folder: Int, from address: Address) -> SidebarBranch {
    var path = [folder]
    while let parent = handbook.folders[path[0]].parent { path.insert(parent, at: 0) }
    let levels = path.indices.map { index in
      level(of: path[index], next: index + 1 < path.count ? path[index + 1] : nil)
    }
    return SidebarBranch(from: address, in: handbook.words, levels: levels)
  }

  private func level(of folder: Int, next: Int?) -> SidebarBranch.Level {
    let children = handbook.folders[folder].children
    var shown = children.indices
    if let next, children.count > SidebarBranch.ancestorLimit {
      let place = children.firstIndex(of: .folder(next)) ?? 0
      let most = SidebarBranch.neighbours
      shown = max(place - most, 0)..<min(place + most + 1, children.count)
    }
    return SidebarBranch.Level(
      children[shown].map(entry),
      open: next.flatMap { children[shown].firstIndex(of: .folder($0)) }.map {
        $0 - shown.lowerBound
      },
      skipped: shown.lowerBound, count: children.count,
      all: folder == 0 ? SiteMaps.address : handbook.folders[folder].address)
  }

  /// A page, folder or decision as lists of the navigation show it.
  func entry(_ child: Folder.Child) -> SidebarBranch.Entry {
    switch child {
    case .page(let index):
      SidebarBranch.Entry(handbook.pages[index].navTitle, at: handbook.pages[index].address)
    case .folder(let index):
      SidebarBranch.Entry(
        handbook.folders[index].title, at: handbook.folders[index].address, isFolder: true)
    case .decision(let index):
      SidebarBranch.Entry(
        handbook.decisions[index].decision.title, at: handbook.decisions[index].start)
    case .label(let label): SidebarBranch.Entry(label.navigationLabel)
    }
  }
}

extension Folder.Label {
  /// As lists of links show it.
  var navigationLabel: NavigationLabel {
    switch kind {
    case .part: NavigationLabel(title, isPart: true)
    case .draft: NavigationLabel(title)
    case .url(let url): NavigationLabel(title, url: url)
    }
  }
}
