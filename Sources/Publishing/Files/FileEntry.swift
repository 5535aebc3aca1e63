/// A name in a folder.
package struct FileEntry: Sendable, Hashable {
  package let name: String
  /// What the name leads to, symbolic links followed; nil for a link that leads nowhere.
  package let kind: FileKind?
  package let isSymbolicLink: Bool

  package init(name: String, kind: FileKind?, isSymbolicLink: Bool = false) {
    self.name = name
    self.kind = kind
    self.isSymbolicLink = isSymbolicLink
  }
}
