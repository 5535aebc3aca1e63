internal import Archive
package import Content

/// What a build did.
package struct BuildSummary: Sendable {
  /// How many pages of the author's the site has.
  package let pages: Int
  /// Where the files of the site lie, below its folder.
  package let paths: [SitePath]
  /// What was done for each of them.
  let made: [MadeFile]
  /// How many files were removed.
  package let removed: Int
  /// The pages that the last build into this folder did not make, by their files; none where there
  /// was none.
  package let newPages: [String]

  /// How many files were written.
  package var written: Int { made.count(where: \.isWritten) }
}

/// What was done for a file of the site.
struct MadeFile: Sendable {
  let isWritten: Bool
  /// nil where that is not known.
  var origin: FileOrigin?
  /// As it was found, where it was not even made.
  var known: KnownFile?

  /// Whether it was found as it would be made.
  var isKept: Bool { known != nil }
}

/// What a file of the site is made from.
struct FileOrigin: Sendable, Hashable {
  /// The digest of its inputs.
  let inputs: Digest
  /// The digest of the page that it comes from, and of all that lies around that: by it a file is known
  /// to be as it would be made before its inputs are gathered. nil where that is not known.
  var context: Digest?
}
