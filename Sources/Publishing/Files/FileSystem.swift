/// Files as the pipeline needs them: a disk, or a value in memory that tests use instead.
///
/// Paths are as the caller gives them, parts joined by `/`, without a trailing slash.
package protocol FileSystem: Sendable {
  /// What stands at a path, symbolic links followed; nil where nothing does.
  func kind(of path: String) -> FileKind?

  /// The entries of a folder, sorted by name.
  func entries(of folder: String) throws(FileFailure) -> [FileEntry]

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

  package func holds(_ bytes: [UInt8], at path: String) -> Bool { (try? read(path)) == bytes }
}

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

/// What stands at a path.
package enum FileKind: Sendable, Hashable {
  case file
  case folder
  /// A device, a socket or a pipe: nothing to read.
  case other
}

/// A failure of the machine: what was tried on which file, and what the system said.
package struct FileFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried: "read", "write".
  package let action: String
  package let path: String
  /// In the system's words: "No space left on device".
  package let reason: String

  package init(action: String, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  package var description: String { "cannot \(action) \(path): \(reason)" }
}
