/// Puts files where none are: nothing that is there already is replaced.
package struct NewFiles: Sendable {
  /// The files that were not there, in the given order.
  package let missing: [String]
  /// What is there already.
  package let present: [String]

  private let fileSystem: DiskFileSystem

  /// Looks at all places before anything is written.
  ///
  /// - Throws: ``NewFileRefusal`` where a folder cannot be made because something else stands there,
  ///   ``FileFailure`` where the disk fails.
  package init(at paths: [String], on fileSystem: DiskFileSystem) throws {
    var (missing, present): ([String], [String]) = ([], [])
    for path in paths {
      for folder in Self.folders(above: path) {
        if let kind = try fileSystem.kind(of: folder), kind != .folder {
          throw NewFileRefusal.notAFolder(folder)
        }
      }
      if try fileSystem.kind(of: path) == nil { missing.append(path) } else { present.append(path) }
    }
    self.missing = missing
    self.present = present
    self.fileSystem = fileSystem
  }

  /// Writes those that were not there; what came in between is left as well.
  ///
  /// - Parameter bytes: what goes into the file at a path.
  /// - Returns: those that were left.
  @discardableResult
  package func write(_ bytes: (String) -> [UInt8]) throws(FileFailure) -> [String] {
    var left: [String] = []
    for path in missing where try !fileSystem.create(path, bytes(path)) { left.append(path) }
    return left
  }

  /// The folders above a path, the highest first.
  private static func folders(above path: String) -> [String] {
    path.indices.filter { path[$0] == "/" && $0 > path.startIndex }.map { String(path[..<$0]) }
  }
}

/// Why no file was written.
package enum NewFileRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where a folder would be, something else stands.
  case notAFolder(String)
  /// Files are there already.
  case present([String])

  package var description: String {
    switch self {
    case .notAFolder(let path): "\(path) is no folder; nothing was written"
    case .present(let paths):
      paths.map { "\($0) is there already; nothing was written" }.joined(separator: "\n")
    }
  }
}
