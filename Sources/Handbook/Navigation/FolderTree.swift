package import Content

/// Builds the tree of folders from the paths of pages and decisions.
struct FolderTree {
  private let pages: [Page]
  private let decisions: [DecisionEntry]
  private let navigation: Navigation
  private var folders: [Folder] = []
  private var indexes: [String: Int] = [:]

  /// The folders, the root first, each before those below it, children in the order of navigation.
  ///
  /// A folder is one that holds a page or a decision, or has such a folder below it; the root is
  /// always there.
  static func folders(
    of pages: [Page], decisions: [DecisionEntry], navigation: Navigation = Navigation()
  ) -> [Folder] {
    if !navigation.outline.isEmpty {
      return OutlineTree.folders(of: pages, decisions: decisions, navigation: navigation)
    }
    var tree = FolderTree(pages: pages, decisions: decisions, navigation: navigation)
    return tree.build()
  }

  private init(pages: [Page], decisions: [DecisionEntry], navigation: Navigation) {
    self.pages = pages
    self.decisions = decisions
    self.navigation = navigation
  }

  private mutating func build() -> [Folder] {
    var indexPages: [String: Int] = [:]
    for (index, page) in pages.enumerated() where page.address.path.hasSuffix("index.html") {
      let path = page.address.path
      if URLPath.name(of: path) == "index.html" { indexPages[URLPath.folder(of: path)] = index }
    }
    // (Pages of one folder follow one another.)
    var last = (path: "", folder: folder("", indexPages))
    for (index, page) in pages.enumerated() {
      if page.isNotFound { continue }
      if !navigation.hidden.patterns.isEmpty, navigation.hides(page.path) { continue }
      let path = URLPath.folder(of: page.path)
      if path != last.path { last = (path, folder(path, indexPages)) }
      if folders[last.folder].index != index { folders[last.folder].children.append(.page(index)) }
    }
    for (index, decision) in decisions.enumerated() {
      let folder = folder(URLPath.folder(of: decision.path), indexPages)
      folders[folder].children.append(.decision(index))
    }
    for index in folders.indices {
      folders[index].children = sorted(folders[index].children)
    }
    return folders
  }

  /// The index of a folder, made with all above it where it is new.
  private mutating func folder(_ path: String, _ indexPages: [String: Int]) -> Int {
    if let index = indexes[path] { return index }
    let parent = path.isEmpty ? nil : folder(URLPath.folder(of: path), indexPages)
    let page = indexPages[path]
    let title =
      navigation.title(of: path) ?? page.map { pages[$0].navTitle } ?? FileName.words(of: path)
    let index = folders.count
    folders.append(Folder(path: path, parent: parent, index: page, title: title))
    indexes[path] = index
    if let parent { folders[parent].children.append(.folder(index)) }
    return index
  }

  /// Those with an order first, by it; then as another tool's navigation has them; then by name
  /// without its ending.
  private func sorted(_ children: [Folder.Child]) -> [Folder.Child] {
    let keyed = children.map { child in
      (
        child: child, order: navigation.order(of: child, among: folders, pages),
        rank: rank(of: child), name: name(of: child)
      )
    }
    return keyed.sorted { left, right in
      let (first, second) = (left.order ?? .infinity, right.order ?? .infinity)
      if first != second { return first < second }
      if left.rank != right.rank { return left.rank < right.rank }
      return FileName.isOrderedBefore(left.name, right.name)
    }.map(\.child)
  }

  private func rank(of child: Folder.Child) -> Int {
    if navigation.isEmpty { return 0 }
    return switch child {
    case .page(let index): navigation.rank(of: pages[index].path)
    case .folder(let index): navigation.rank(of: folders[index].path)
    case .decision(let index): navigation.rank(of: decisions[index].path)
    case .label: 0
    }
  }

  private func name(of child: Folder.Child) -> String {
    switch child {
    case .page(let index): FileName.withoutEnding(URLPath.name(of: pages[index].path))
    case .folder(let index): URLPath.name(of: folders[index].path)
    case .decision(let index): URLPath.name(of: decisions[index].folder)
    case .label(let label): label.title
    }
  }
}

/// A folder of the handbook, as navigation shows it: a section.
package struct Folder: Sendable {
  /// Below the content folder; empty for the root. A group of another tool's list that has no folder
  /// gets a path that no folder has.
  package let path: String
  /// The index of the folder above in ``Handbook/folders``; nil for the root.
  package let parent: Int?
  /// The page that stands for the folder, by index in ``Handbook/pages``; nil where the folder has
  /// none and gets a generated listing.
  package let index: Int?
  package let title: String
  /// In the order of navigation.
  package var children: [Child]
  /// The folder's index, written or generated.
  package let address: Address
  /// Whether it is a folder of the content, so that links may lead to its path.
  package let isOnDisk: Bool

  /// What lies in a folder, each by its index in the handbook.
  package enum Child: Sendable, Hashable {
    case page(Int)
    case folder(Int)
    case decision(Int)
    /// What another tool's list has between its pages.
    case label(Label)

    package var isLabel: Bool { if case .label = self { true } else { false } }
  }

  /// An entry of another tool's list that leads to no page of the handbook.
  package struct Label: Sendable, Hashable {
    package let title: String
    package let kind: Kind

    package enum Kind: Sendable, Hashable {
      /// The title of a part, to which the entries behind it belong.
      case part
      /// A chapter that is not written yet.
      case draft
      /// A link to another site.
      case url(String)
    }
  }

  package init(
    path: String, parent: Int?, index: Int?, title: String, children: [Child] = [],
    address: Address? = nil, isOnDisk: Bool = true
  ) {
    self.path = path
    self.parent = parent
    self.index = index
    self.title = title
    self.children = children
    self.address = address ?? Address(URLPath.path(of: "index.html", in: path))
    self.isOnDisk = isOnDisk
  }
}
