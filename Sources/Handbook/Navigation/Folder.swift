package import Content

/// A folder of the handbook, as navigation shows it: a section.
package struct Folder: Sendable {
  /// Below the content folder; empty for the root.
  package let path: String
  /// The index of the folder above in ``Handbook/folders``; nil for the root.
  package let parent: Int?
  /// The page that stands for the folder, by index in ``Handbook/pages``; nil where the folder has
  /// none and gets a generated listing.
  package let index: Int?
  package let title: String
  /// In the order of navigation.
  package var children: [Child]

  /// What lies in a folder, each by its index in the handbook.
  package enum Child: Sendable, Hashable {
    case page(Int)
    case folder(Int)
    case decision(Int)
  }

  package init(path: String, parent: Int?, index: Int?, title: String, children: [Child] = []) {
    self.path = path
    self.parent = parent
    self.index = index
    self.title = title
    self.children = children
  }

  /// The folder's index, written or generated.
  package var address: Address { Address(path.isEmpty ? "index.html" : "\(path)/index.html") }
}
