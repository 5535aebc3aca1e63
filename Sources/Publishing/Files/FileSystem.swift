package import Content
package import Diagnostics

/// Files as the pipeline needs them: a disk, or a value in memory that tests use instead.
///
/// Paths are as the caller gives them, parts joined by `/`, without a trailing slash.
package protocol FileSystem: Sendable {
  /// What stands at a path, symbolic links followed; nil where nothing does.
  ///
  /// - Throws: where that cannot be known.
  func kind(of path: String) throws(FileFailure) -> FileKind?

  /// The entries of a folder, sorted by name.
  func entries(of folder: String) throws(FileFailure) -> [FileEntry]

  /// The bytes of a file, up to a number of them. What is no file, a pipe or a device, is not read.
  func read(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8]

  /// A text that an earlier build read, if the file is as it was; it is read again where its bytes are
  /// asked for.
  func knownText(of path: String) -> SourceFile?

  /// The bytes of a file or of a stream, read to its end, up to a number of them.
  func readToEnd(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8]

  /// Looks whether a file could be read, without doing so.
  func checkReadable(_ path: String) throws(FileFailure)

  /// The path with symbolic links followed and `.` and `..` worked out; nil where nothing stands.
  func canonical(_ path: String) -> String?

  /// What git keeps of the past of a folder.
  func history(of folder: String, _ wanted: HistoryRequest) async -> GitHistory

  /// Opens a folder to write a site to it, and keeps other builds out of it until it is closed; a
  /// folder that is absent is made.
  func openOutput(_ folder: String) throws(FileFailure) -> any OutputFolder
}

extension FileSystem {
  /// All bytes of a file.
  package func read(_ path: String) throws(FileFailure) -> [UInt8] { try read(path, upTo: .max) }

  /// Nothing, where no earlier build is known.
  package func knownText(of path: String) -> SourceFile? { nil }

  /// Nothing, of what has no past.
  package func history(of folder: String, _ wanted: HistoryRequest) async -> GitHistory {
    GitHistory(History())
  }

  /// Whether anything stands at a path, as far as can be known.
  func exists(_ path: String) -> Bool { (try? kind(of: path)) ?? nil != nil }
}

/// A folder that a site is written to. Symbolic links in it are neither followed nor replaced.
package protocol OutputFolder: Sendable {
  /// What lies in a folder of the site; nothing where there is no such folder. Symbolic links are
  /// not followed.
  ///
  /// - Parameter folder: nil for the root.
  func entries(of folder: SitePath?) throws(FileFailure) -> [FileEntry]

  /// The bytes of the manifest, up to a number of them; nil where there is none.
  func manifest(upTo limit: Int) throws(FileFailure) -> [UInt8]?

  /// Replaces the manifest, at once.
  func writeManifest(_ bytes: [UInt8]) throws(FileFailure)

  /// Removes the manifest, and the folder if that empties it.
  func removeManifest() throws(FileFailure)

  /// Whether a file holds just these bytes; false where it cannot be read.
  func holds(_ bytes: [UInt8], at path: SitePath) -> Bool

  /// Puts bytes at a path, so that at any moment either the old file stands there or the whole new
  /// one; makes the folders above it.
  func write(_ bytes: [UInt8], to path: SitePath) throws(FileFailure)

  /// Puts a copy of a file of the content at a path, as ``write(_:to:)`` does, unless it stands there
  /// already; never more than a part of it is in memory.
  ///
  /// - Returns: whether it was written.
  func copy(_ file: String, to path: SitePath) throws(FileFailure) -> Bool

  /// Removes a file.
  func remove(_ path: SitePath) throws(FileFailure)

  /// Removes a folder if it is empty, else does nothing.
  func removeIfEmpty(_ folder: SitePath)

  /// Removes what a build that was stopped left half written.
  ///
  /// - Parameter folder: nil for the root.
  func removePart(_ name: String, in folder: SitePath?) throws(FileFailure)

  /// Says in the folder that this process writes to it, for a build that finds it taken.
  func sign() throws(FileFailure)

  /// Lets other builds have the folder.
  func close()
}

/// The names of what lies in an output folder and is no file of the site.
package enum OutputName {
  /// The list of the site's files.
  package static let manifest = ".fingerpost-site"
  /// Who writes to the folder.
  package static let writer = ".fingerpost-writer"
  /// How the name of a file begins that is not whole yet.
  package static let part = ".fingerpost-part"

  /// Whether it is ours to remove.
  package static func isLeftOver(_ name: String) -> Bool { name == writer || name.hasPrefix(part) }
}

/// A name in a folder.
package struct FileEntry: Sendable, Hashable {
  package let name: String
  /// What the name leads to, symbolic links followed; nil for a link that leads nowhere.
  package let kind: FileKind?
  package let isSymbolicLink: Bool
  /// Whether the name is UTF-8; where not, it is not the name on the disk.
  package let isNameWhole: Bool

  package init(
    name: String, kind: FileKind?, isSymbolicLink: Bool = false, isNameWhole: Bool = true
  ) {
    self.name = name
    self.kind = kind
    self.isSymbolicLink = isSymbolicLink
    self.isNameWhole = isNameWhole
  }

  /// The entries in an order that depends on their names alone: texts that are equal in another
  /// Unicode form stand together, and their bytes decide.
  static func sorted(_ entries: [FileEntry]) -> [FileEntry] {
    entries.sorted {
      $0.name == $1.name
        ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : $0.name < $1.name
    }
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
