/// The content folder as a CODEOWNERS file sees it.
package struct OwnedFolder: Sendable, Hashable {
  private let owners: CodeOwners
  /// The path of the folder from the top of the repository, with a slash behind it; empty at the top.
  private let prefix: String

  package init(_ owners: CodeOwners, prefix: String) {
    self.owners = owners
    self.prefix = prefix
  }

  /// Who owns a file, by its path below the content folder.
  package func owners(of path: String) -> [String] { owners.owners(of: prefix + path) }
}
