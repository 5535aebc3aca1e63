/// Writes the files of a site into a folder: only what changed, each by rename, and never a file
/// that is somebody else's.
///
/// The manifest names a file before it is written for the first time and until after it is removed,
/// so that a build stopped at any moment leaves nothing that the next one does not know.
package struct SiteWriter: Sendable {
  private let folder: String
  private let fileSystem: any FileSystem
  private let old: SiteManifest
  private let new: SiteManifest

  /// Looks at the folder and lays claim to the paths of a site, without writing a file of it yet.
  ///
  /// - Parameters:
  ///   - paths: all files that the site will have, below the folder.
  ///   - folder: the output folder; it may be absent.
  ///   - content: the content folder, which the output must not hold.
  /// - Throws: ``OutputRefusal`` where the folder or a file in it is not ours to write.
  package init(
    paths: [String], in folder: String, content: String, fileSystem: any FileSystem
  ) throws {
    self.folder = folder
    self.fileSystem = fileSystem
    new = SiteManifest(paths: Set(paths))
    if let output = fileSystem.canonical(folder), let source = fileSystem.canonical(content),
      source == output || source.hasPrefix("\(output)/")
    {
      throw OutputRefusal.holdsContent(folder)
    }
    let manifest = try Self.manifest(of: folder, fileSystem)
    old = manifest ?? SiteManifest(paths: [])
    // In a folder that is new nothing can be in the way.
    for path in paths where manifest != nil && !old.paths.contains(path) {
      if fileSystem.kind(of: "\(folder)/\(path)") != nil {
        throw OutputRefusal.foreignFile("\(folder)/\(path)")
      }
    }
    if !new.paths.isSubset(of: old.paths) {
      let both = SiteManifest(paths: old.paths.union(new.paths))
      try fileSystem.write(both.bytes, to: "\(folder)/\(SiteManifest.name)")
    }
  }

  /// Puts a file in its place unless it stands there already, byte for byte.
  ///
  /// - Returns: whether the file was written.
  package func write(_ bytes: [UInt8], to path: String) throws(FileFailure) -> Bool {
    let target = "\(folder)/\(path)"
    if old.paths.contains(path), fileSystem.holds(bytes, at: target) { return false }
    try fileSystem.write(bytes, to: target)
    return true
  }

  /// Removes the files of an earlier build that the site no longer has, with the folders that this
  /// empties.
  ///
  /// - Returns: how many files were removed.
  package func finish() throws(FileFailure) -> Int {
    let stale = old.paths.subtracting(new.paths).sorted()
    for path in stale {
      try fileSystem.remove("\(folder)/\(path)")
      var parent = path[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        fileSystem.removeIfEmpty("\(folder)/\(parent)")
      }
    }
    if new.paths != old.paths {
      try fileSystem.write(new.bytes, to: "\(folder)/\(SiteManifest.name)")
    }
    return stale.count
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
