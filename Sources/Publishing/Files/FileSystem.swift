/// Files as the pipeline needs them: a disk, or a value in memory that tests use instead.
///
/// Paths are as the caller gives them, parts joined by `/`, without a trailing slash.
package protocol FileSystem: Sendable {
  /// What stands at a path, symbolic links followed; nil where nothing does.
  func kind(of path: String) -> FileKind?

  /// The entries of a folder, sorted by name.
  func entries(of folder: String) throws(FileFailure) -> [FileEntry]

  /// How many bytes a file has; nil where that cannot be told without reading it.
  func size(of path: String) -> Int?

  /// The bytes of a file, up to a number of them.
  func read(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8]

  /// Puts bytes at a path, so that at any moment either the old file stands there or the whole new
  /// one; makes the folders above it.
  func write(_ bytes: [UInt8], to path: String) throws(FileFailure)

  /// Removes a file.
  func remove(_ path: String) throws(FileFailure)

  /// Removes a folder if it is empty, else does nothing.
  func removeIfEmpty(_ folder: String)

  /// The path with symbolic links followed and `.` and `..` worked out; nil where nothing stands.
  func canonical(_ path: String) -> String?

  /// Whether a file holds just these bytes; false where it cannot be read.
  func holds(_ bytes: [UInt8], at path: String) -> Bool
}

extension FileSystem {
  /// All bytes of a file.
  package func read(_ path: String) throws(FileFailure) -> [UInt8] { try read(path, upTo: .max) }

  package func size(of path: String) -> Int? { nil }

  package func holds(_ bytes: [UInt8], at path: String) -> Bool { (try? read(path)) == bytes }
}
