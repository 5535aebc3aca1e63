internal import Content

/// Builds the tree of folders from another tool's list of pages: its groups and chapters, nested as
/// they are there. What it does not name is in no folder, unless the list asks for the rest.
struct OutlineTree {
  private let pages: [Page]
  private let decisions: [DecisionEntry]
  private let navigation: Navigation
  private let pageIndexes: [String: Int]
  /// The folders on the disk that hold a page or a decision.
  private let diskFolders: Set<String>
  /// The page that lies at the index of a folder, by the folder's path.
  private let indexPages: [String: Int]
  /// As some disks see them: the paths that a group's own page must not have.
  private var takenPaths: Set<String>
  private var folders: [Folder] = []
  private var isPlaced: [Bool]
  private let decisionIndexes: [String: Int]
  /// The folders whose entries the list names, by index.
  private var listedFolders: Set<Int> = []
  /// The decisions that the list names.
  private var placedDecisions: Set<Int> = []
  /// Where the pages of a folder on the disk are listed, by its path.
  private var homes: [String: Int] = [:]

  static func folders(
    of pages: [Page], decisions: [DecisionEntry], navigation: Navigation
  ) -> [Folder] {
    var tree = OutlineTree(pages, decisions, navigation)
    return tree.build()
  }

  private init(_ pages: [Page], _ decisions: [DecisionEntry], _ navigation: Navigation) {
    self.pages = pages
    self.decisions = decisions
    self.navigation = navigation
    pageIndexes = Dictionary(
      pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    decisionIndexes = Dictionary(
      decisions.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    var folders: Set<String> = []
    for path in pages.map(\.path) + decisions.map(\.path) {
      var folder = URLPath.folder(of: path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = URLPath.folder(of: folder) }
    }
    diskFolders = folders
    var indexPages: [String: Int] = [:]
    for (index, page) in pages.enumerated()
    where URLPath.name(of: page.address.path) == "index.html" {
      indexPages[URLPath.folder(of: page.address.path)] = index
    }
    self.indexPages = indexPages
    takenPaths = Set(folders.map(SitePath.folded))
    takenPaths.formUnion(decisions.map { SitePath.folded($0.folder) })
    isPlaced = [Bool](repeating: false, count: pages.count)
  }

  private mutating func build() -> [Folder] {
    let home = indexPages[""]
    folders = [
      Folder(
        path: "", parent: nil, index: home,
        title: home.map { pages[$0].navTitle } ?? FileName.words(of: ""))
    ]
    homes[""] = 0
    place(navigation.outline, in: 0)
    placeRest()
    sortByOrder()
    return folders
  }

  private mutating func place(_ entries: [OutlineEntry], in parent: Int) {
    listedFolders.insert(parent)
    for entry in entries {
      switch entry.target {
      case .part: addLabel(entry.title, .part, to: parent)
      case .url(let url): addLabel(entry.title, .url(url), to: parent)
      case .nothing where entry.children.isEmpty: addLabel(entry.title, .draft, to: parent)
      case .nothing: placeGroup(entry, in: parent)
      case .path(let path): place(entry, at: path, in: parent)
      }
    }
  }

  private mutating func addLabel(_ title: String?, _ kind: Folder.Label.Kind, to parent: Int) {
    guard let title, !title.isEmpty else { return }
    folders[parent].children.append(.label(Folder.Label(title: title, kind: kind)))
  }

  /// Places a page, or a folder, with what is listed below it.
  private mutating func place(_ entry: OutlineEntry, at path: String, in parent: Int) {
    if let decision = decisionIndexes[path] {
      if placedDecisions.insert(decision).inserted {
        folders[parent].children.append(.decision(decision))
      }
      return
    }
    guard let index = pageIndexes[path] else {
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      if diskFolders.contains(folder) {
        placeFolder(folder, titled: entry.title, in: parent)
      } else if !entry.children.isEmpty {
        placeGroup(entry, in: parent)
      }
      return
    }
    if isPlaced[index] || pages[index].isNotFound { return place(entry.children, in: parent) }
    isPlaced[index] = true
    let disk = URLPath.folder(of: path)
    if entry.children.isEmpty {
      folders[parent].children.append(.page(index))
      if homes[disk] == nil { homes[disk] = parent }
      return
    }
    let isIndex = indexPages[disk] == index
    let folder = add(
      at: isIndex ? disk : FileName.withoutEnding(path), index: index,
      titled: pages[index].navTitle, in: parent, isOnDisk: isIndex)
    if isIndex || homes[disk] == nil { homes[disk] = folder }
    place(entry.children, in: folder)
    if folders[folder].children.isEmpty {
      folders.removeLast()
      folders[parent].children[folders[parent].children.count - 1] = .page(index)
      homes[disk] = parent
    }
  }

  /// Places a group, which has a page of its own where it begins with the index of a folder.
  private mutating func placeGroup(_ group: OutlineEntry, in parent: Int) {
    let title = group.title ?? ""
    var entries = group.children
    var index: Int?
    if let first = entries.first, first.children.isEmpty, case .path(let path) = first.target,
      let page = pageIndexes[path], !isPlaced[page], page != folders[0].index,
      indexPages[URLPath.folder(of: path)] == page
    {
      index = page
      entries.removeFirst()
    }
    let disk = index.map { URLPath.folder(of: pages[$0].path) } ?? freeFolder(of: group)
    if index == nil, let page = indexPages[disk ?? ""], !isPlaced[page], disk != nil {
      // The listing would have the address of that page.
      index = page
    }
    if let index { isPlaced[index] = true }
    let path = disk ?? ownPath(of: title, below: folders[parent].path)
    let count = folders.count
    let folder = add(at: path, index: index, titled: title, in: parent, isOnDisk: disk != nil)
    if let disk { homes[disk] = folder }
    place(entries, in: folder)
    if folders[folder].children.isEmpty, index == nil, folders.count == count + 1 {
      folders.removeLast()
      folders[parent].children.removeLast()
      if let disk { homes[disk] = nil }
    }
  }

  /// Places a folder of the disk with all that is in it and not placed yet.
  private mutating func placeFolder(_ path: String, titled title: String?, in parent: Int) {
    // (A page of the folder that was placed elsewhere has made its place no folder of its own.)
    if let home = homes[path], folders[home].path == path { return }
    let index = indexPages[path].flatMap { isPlaced[$0] ? nil : $0 }
    if let index { isPlaced[index] = true }
    let folder = add(
      at: path, index: index,
      titled: title ?? index.map { pages[$0].navTitle } ?? FileName.words(of: path), in: parent,
      isOnDisk: true)
    homes[path] = folder
    let below = "\(path)/"
    let names = pages.indices.filter { !isPlaced[$0] && pages[$0].path.hasPrefix(below) }
    for page in Self.sorted(names, by: { pages[$0].path }) { placeUnlisted(page: page) }
  }

  /// Places what the list does not name.
  private mutating func placeRest() {
    if navigation.showsRest {
      let rest = pages.indices.filter { !isPlaced[$0] && $0 != folders[0].index }
      for page in Self.sorted(rest, by: { pages[$0].path }) { placeUnlisted(page: page) }
    }
    for (index, decision) in decisions.enumerated() where !placedDecisions.contains(index) {
      let folder = home(of: URLPath.folder(of: decision.path))
      folders[folder].children.append(.decision(index))
    }
  }

  private mutating func placeUnlisted(page index: Int) {
    if isPlaced[index] || pages[index].isNotFound || navigation.hides(pages[index].path) { return }
    let folder = home(of: URLPath.folder(of: pages[index].path))
    if isPlaced[index] { return }
    isPlaced[index] = true
    folders[folder].children.append(.page(index))
  }

  /// Where the pages of a folder are listed: with their neighbours, else in a folder of their own.
  private mutating func home(of disk: String) -> Int {
    if let folder = homes[disk] { return folder }
    let parent = home(of: URLPath.folder(of: disk))
    let index = indexPages[disk].flatMap { isPlaced[$0] ? nil : $0 }
    if let index { isPlaced[index] = true }
    let title =
      navigation.title(of: disk) ?? index.map { pages[$0].navTitle } ?? FileName.words(of: disk)
    let folder = add(at: disk, index: index, titled: title, in: parent, isOnDisk: true)
    homes[disk] = folder
    return folder
  }

  private mutating func add(
    at path: String, index: Int?, titled title: String, in parent: Int, isOnDisk: Bool
  ) -> Int {
    let folder = folders.count
    folders.append(
      Folder(
        path: path, parent: parent, index: index, title: title,
        address: index.map { pages[$0].address }, isOnDisk: isOnDisk))
    folders[parent].children.append(.folder(folder))
    takenPaths.insert(SitePath.folded(path))
    return folder
  }

  /// The folder of the disk that a group has for itself: that of all its pages.
  private func freeFolder(of group: OutlineEntry) -> String? {
    var common: String?
    for path in group.paths {
      guard let page = pageIndexes[path], !isPlaced[page] else { continue }
      var folder = URLPath.folder(of: path)
      while let other = common, folder != other, !other.hasPrefix("\(folder)/"), !folder.isEmpty {
        folder = URLPath.folder(of: folder)
      }
      common = folder
    }
    guard let common, !common.isEmpty, homes[common] == nil else { return nil }
    return common
  }

  /// A path for the list of a group that has no folder: its title as a name, below the group that it
  /// lies in.
  private func ownPath(of title: String, below parent: String) -> String {
    var name = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    if name.isEmpty { name = "group" }
    let path = URLPath.path(of: name, in: parent)
    var free = path
    var number = 1
    while takenPaths.contains(SitePath.folded(free)) {
      number += 1
      free = "\(path)-\(number)"
    }
    return free
  }

  /// Pages whose front matter has an order come first, unless the list has parts; our own list is in the
  /// order in which it is written.
  private mutating func sortByOrder() {
    for index in folders.indices where !navigation.isOwn || !listedFolders.contains(index) {
      let children = folders[index].children
      let orders = children.map { navigation.order(of: $0, among: folders, pages) }
      if orders.allSatisfy({ $0 == nil }) || children.contains(where: \.isLabel) { continue }
      folders[index].children = zip(children, orders).sorted {
        ($0.1 ?? .infinity) < ($1.1 ?? .infinity)
      }.map(\.0)
    }
  }

  private static func sorted(_ indexes: [Int], by path: (Int) -> String) -> [Int] {
    indexes.map { ($0, path($0)) }.sorted { FileName.isOrderedBefore($0.1, $1.1) }.map(\.0)
  }
}
