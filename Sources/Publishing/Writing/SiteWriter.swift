/// Writes the files of a site into a folder: only what changed, each by rename, and never a file
/// that is somebody else's.
///
/// The manifest names a file before it is written for the first time and until after it is removed,
/// so that a build stopped at any moment leaves nothing that the next one does not know.
package struct SiteWriter: Sendable {
  private let folder: String
  private let fileSystem: any FileSystem
  /// What an earlier build made.
  private let old: Set<String>
  /// What this one makes.
  private var new: [String] = []
  /// What an earlier build made and this one does not, as far as is known.
  private var stale: Set<String>
  /// Whether the folder is absent or empty, so that nothing can be in the way.
  package let isNew: Bool

  /// Looks at the folder, without writing anything.
  ///
  /// - Parameters:
  ///   - folder: the output folder; it may be absent.
  ///   - content: the content folder, which the output must not hold.
  /// - Throws: ``OutputRefusal`` where the folder is not ours to write.
  package init(in folder: String, content: String, fileSystem: any FileSystem) throws {
    self.folder = folder
    self.fileSystem = fileSystem
    if let output = fileSystem.canonical(folder), let source = fileSystem.canonical(content),
      source == output || source.hasPrefix("\(output)/")
    {
      throw OutputRefusal.holdsContent(folder)
    }
    let manifest = try Self.manifest(of: folder, fileSystem)
    isNew = manifest == nil
    old = manifest?.paths ?? []
    stale = old
  }

  /// Lays claim to paths of the site, without writing a file of it yet.
  ///
  /// - Throws: ``OutputRefusal`` where a file in the folder is not ours to write.
  package mutating func claim(_ paths: [String]) throws {
    for path in paths where !isNew && !old.contains(path) {
      if fileSystem.kind(of: "\(folder)/\(path)") != nil {
        throw OutputRefusal.foreignFile("\(folder)/\(path)")
      }
    }
    new += paths
    stale.subtract(paths)
    if old.isSuperset(of: paths) { return }
    try writeManifest(new + stale)
  }

  /// Puts a file in its place unless it stands there already, byte for byte.
  ///
  /// - Returns: whether the file was written.
  package func write(_ bytes: [UInt8], to path: String) throws(FileFailure) -> Bool {
    let target = "\(folder)/\(path)"
    if old.contains(path), fileSystem.holds(bytes, at: target) { return false }
    try fileSystem.write(bytes, to: target)
    return true
  }

  /// Removes the files of an earlier build that the site no longer has, with the folders that this
  /// empties.
  ///
  /// - Returns: how many files were removed.
  package func finish() throws(FileFailure) -> Int {
    for path in stale.sorted() {
      try fileSystem.remove("\(folder)/\(path)")
      var parent = path[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        fileSystem.removeIfEmpty("\(folder)/\(parent)")
      }
    }
    if !stale.isEmpty { try writeManifest(new) }
    return stale.count
  }

  private func writeManifest(_ paths: [String]) throws(FileFailure) {
    try fileSystem.write(
      SiteManifest.bytes(of: paths), to: "\(folder)/\(SiteManifest.name)")
  }

  /// What an earlier build made; nil where the folder is absent or empty.
  private static func manifest(
    of folder: String, _ fileSystem: any FileSystem
  ) throws -> SiteManifest? {
    guard let kind = fileSystem.kind(of: folder) else { return nil }
    guard kind == .folder else { throw OutputRefusal.foreignFile(folder) }
    let path = "\(folder)/\(SiteManifest.name)"
    if fileSystem.kind(of: path) == .file {
      guard let manifest = SiteManifest(try fileSystem.read(path)) else {
        throw OutputRefusal.unknownFolder(folder)
      }
      return manifest
    }
    // The folder of a fresh checkout may hold git's own entry.
    let isEmpty = try fileSystem.entries(of: folder).allSatisfy { $0.name == ".git" }
    if !isEmpty { throw OutputRefusal.unknownFolder(folder) }
    return nil
  }
}

/// Why an output folder is left as it is.
package enum OutputRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// The folder holds files, and nothing says that Fingerpost made them.
  case unknownFolder(String)
  /// A file that Fingerpost did not make stands where a file of the site would go.
  case foreignFile(String)
  /// The output folder holds the content folder, or is it.
  case holdsContent(String)

  package var description: String {
    switch self {
    case .unknownFolder(let path):
      """
      \(path) is not empty, and fingerpost did not make it; nothing was written
        give another folder with -o, or empty this one
      """
    case .foreignFile(let path):
      """
      \(path) is in the way, and fingerpost did not make it; nothing was written
        move it, or give another folder with -o
      """
    case .holdsContent(let path):
      """
      \(path) holds the content itself; nothing was written
        give another folder with -o
      """
    }
  }
}
