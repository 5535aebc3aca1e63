package import Content

/// Writes the files of a site into a folder: only what changed, each by rename, and never a file
/// that is foreign.
///
/// The manifest names a file before it is written for the first time and until after it is removed,
/// so that a build stopped at any moment leaves nothing that the next one does not know.
package struct SiteWriter: Sendable {
  private let folder: String
  private let output: any OutputFolder
  private var listing: OutputListing
  /// What an earlier build made.
  private let old: Set<SitePath>
  /// What this one makes, as far as it has been claimed.
  package private(set) var paths: [SitePath] = []
  /// How many of the old files are among these.
  private var keptCount = 0
  /// What had to be removed before anything was written.
  private var removed: Set<SitePath> = []
  /// Whether the folder is absent or empty, so that nothing can be in the way.
  package let isNew: Bool

  /// Opens the folder and looks at it, without writing a file.
  ///
  /// - Parameters:
  ///   - folder: the output folder; it may be absent.
  ///   - content: the content folder, which the output must not hold.
  ///   - known: what stands as the last build left it, and need not be looked at again.
  /// - Throws: ``OutputRefusal`` where the folder is not ours to write, ``FileFailure`` where it
  ///   cannot be looked at or another build writes to it.
  package init(
    in folder: String, content: String, fileSystem: any FileSystem,
    after known: KnownFiles = KnownFiles()
  ) throws {
    if let output = fileSystem.canonical(folder), let source = fileSystem.canonical(content),
      source == output || source.hasPrefix(output == "/" ? output : "\(output)/")
    {
      throw OutputRefusal.holdsContent(folder)
    }
    if let kind = try fileSystem.kind(of: folder), kind != .folder {
      throw OutputRefusal.foreignFile(folder)
    }
    let output = try fileSystem.openOutput(folder)
    do {
      let manifest = try Self.manifest(of: folder, output)
      self.folder = folder
      self.output = output
      isNew = manifest == nil
      (old, listing) = try Self.look(
        at: manifest?.paths ?? [], in: folder, output, after: known)
      try output.sign()
    } catch {
      output.close()
      throw error
    }
  }

  /// Lets other builds have the folder. A manifest that was removed meanwhile is there again, so
  /// that the next build knows its files.
  package func close() {
    if !paths.isEmpty, (try? output.manifest(upTo: 0)) == .some(.none) {
      try? output.writeManifest(SiteManifest.bytes(of: paths + stale))
    }
    output.close()
  }

  /// Whether an earlier build made a file.
  func has(_ path: SitePath) -> Bool { old.contains(path) }

  /// Whether files of any names may come into a folder of the site: nothing that is foreign is in it,
  /// or in the way of it.
  mutating func isFree(_ folder: SitePath) throws(FileFailure) -> Bool {
    if isNew { return true }
    let (obstacle, kind) = try listing.place(of: folder)
    if obstacle != nil { return false }
    return switch kind {
    case nil: true
    case .folder: try listing.holds(only: old, in: folder)
    case .file, .other: false
    }
  }

  /// Lays claim to paths of the site, without writing a file of it yet.
  ///
  /// - Parameter folder: a folder of which the paths come later; it has to be free, and none of these
  ///   lies in it. All other paths have to come at once.
  /// - Throws: ``OutputRefusal`` where a file in the folder is not ours to write.
  package mutating func claim(_ paths: [SitePath], before folder: SitePath? = nil) throws {
    // (What was ours and is something else by now is not among the old.)
    let new = isNew ? paths : paths.filter { !old.contains($0) }
    if !isNew { for path in new { try checkPlace(of: path) } }
    for leftOver in listing.leftOvers {
      try output.removePart(leftOver.name, in: leftOver.folder)
    }
    self.paths += paths
    keptCount += paths.count - new.count
    if !new.isEmpty { try writeManifest(self.paths + Array(stale)) }
    func isClaimedLater(_ path: SitePath) -> Bool { folder.map(path.isDirectly) ?? false }
    // (No path comes twice: where as many were claimed as there were, none is stale.)
    if keptCount == old.count(where: { !isClaimedLater($0) }) { return }
    let others = stale.filter { !isClaimedLater($0) }
    if others.isEmpty { return }
    let first = others.filter(StaleFiles(inTheWayOf: paths).isInTheWay)
    try remove(first)
    removed.formUnion(first)
  }

  /// What an earlier build made and this one does not, as far as is known, but for what was removed.
  private var stale: Set<SitePath> {
    keptCount == old.count ? [] : old.subtracting(paths).subtracting(removed)
  }

  /// Puts a file in its place unless it stands there already, byte for byte.
  ///
  /// - Returns: whether the file was written.
  package func write(_ bytes: [UInt8], to path: SitePath) throws(FileFailure) -> Bool {
    if old.contains(path), output.holds(bytes, at: path) { return false }
    try output.write(bytes, to: path)
    return true
  }

  /// Puts a copy of a file of the content in its place unless it stands there already.
  ///
  /// - Returns: whether the file was written.
  package func copy(_ file: String, to path: SitePath) throws(FileFailure) -> Bool {
    try output.copy(file, to: path)
  }

  /// Removes the files of an earlier build that the site no longer has, with the folders that this
  /// empties.
  ///
  /// - Returns: how many files were removed.
  package func finish() throws(FileFailure) -> Int {
    let stale = stale
    try remove(stale)
    if !stale.isEmpty || !removed.isEmpty { try writeManifest(paths) }
    return stale.count + removed.count
  }

  /// Removes the site in a folder: the files that an earlier build made, the list of them, and the
  /// folders that this empties, nothing else. Where something foreign is left, so is a list without
  /// files: the folder is ours still, and a build may write to it.
  ///
  /// - Parameter content: the content folder, which the folder must not hold.
  /// - Returns: how many files of a site there were.
  /// - Throws: ``OutputRefusal`` where the folder is not ours, ``FileFailure`` where the disk fails.
  package static func removeSite(
    in folder: String, content: String, from fileSystem: any FileSystem
  ) throws -> Int {
    if try fileSystem.kind(of: folder) == nil { return 0 }
    var writer = try SiteWriter(in: folder, content: content, fileSystem: fileSystem)
    defer { writer.output.close() }
    if writer.isNew { return 0 }
    try writer.claim([])
    let count = try writer.finish()
    if try writer.holdsForeignFiles() {
      try writer.writeManifest([])
    } else {
      try writer.output.removeManifest()
    }
    return count
  }

  /// Whether there is anything beside our list, and what a folder without a list may hold.
  private func holdsForeignFiles() throws(FileFailure) -> Bool {
    try output.entries(of: nil).contains { $0.name != OutputName.manifest && !Self.mayBeThere($0) }
  }

  /// Holds that a file of ours may stand at a path: nothing does, or one of ours, or what is ours
  /// and goes.
  private mutating func checkPlace(of path: SitePath) throws {
    let (obstacle, kind) = try listing.place(of: path)
    if let obstacle {
      if old.contains(obstacle) { return }
      throw OutputRefusal.foreignFile("\(folder)/\(obstacle.text)")
    }
    switch kind {
    case nil: return
    case .folder: if try listing.holds(only: old, in: path) { return }
    case .file, .other: break
    }
    throw OutputRefusal.foreignFile("\(folder)/\(path.text)")
  }

  private func remove(_ paths: Set<SitePath>) throws(FileFailure) {
    for path in paths.sorted() {
      try output.remove(path)
      for folder in path.folders { output.removeIfEmpty(folder) }
    }
  }

  private func writeManifest(_ paths: [SitePath]) throws(FileFailure) {
    try output.writeManifest(SiteManifest.bytes(of: paths))
  }

  /// What an earlier build made; nil where the folder is empty.
  private static func manifest(
    of folder: String, _ output: any OutputFolder
  ) throws -> SiteManifest? {
    let entries = try output.entries(of: nil)
    if let entry = entries.first(where: { $0.name == OutputName.manifest }) {
      guard entry.kind == .file, !entry.isSymbolicLink,
        let bytes = try output.manifest(upTo: SiteManifest.sizeLimit + 1),
        let manifest = SiteManifest(bytes)
      else { throw OutputRefusal.unknownFolder(folder) }
      return manifest
    }
    if !entries.allSatisfy(mayBeThere) { throw OutputRefusal.unknownFolder(folder) }
    return nil
  }

  /// Whether an entry may be in a folder that we know nothing of: the folder of a fresh checkout may
  /// hold git's own entry, and that of a build which was stopped before it wrote its first file what
  /// it had begun.
  private static func mayBeThere(_ entry: FileEntry) -> Bool {
    entry.name == ".git"
      || OutputName.isLeftOver(entry.name) && entry.kind == .file && !entry.isSymbolicLink
  }

  /// Looks at the files that a manifest names.
  ///
  /// - Returns: those that can be ours: what is a folder by now is not.
  /// - Throws: ``OutputRefusal`` where a symbolic link leads to one, or one is a pipe or a device.
  private static func look(
    at paths: [SitePath], in folder: String, _ output: any OutputFolder,
    after known: KnownFiles
  ) throws -> (old: Set<SitePath>, listing: OutputListing) {
    var listing = try OutputListing(of: output)
    var old = Set(paths)
    var (last, isUnchanged): (SitePath?, Bool) = (nil, false)
    for path in paths {
      // (Paths of one folder follow one another.)
      if last.map(path.isDirectly) != true {
        last = path.folder
        isUnchanged = last.map(known.isUnchanged) ?? false
      }
      if isUnchanged, known.has(path) { continue }
      let (obstacle, kind) = try listing.place(of: path)
      let place = obstacle ?? path
      switch kind {
      case .other: throw OutputRefusal.foreignFile("\(folder)/\(place.text)")
      case .folder: old.remove(path)
      case .file: if obstacle != nil { old.remove(path) }
      case nil: break
      }
    }
    return (old, listing)
  }
}

/// Which files of an earlier build have to go before the files of this one can be written.
private struct StaleFiles {
  private var files: Set<SitePath> = []
  private var folders: Set<SitePath> = []
  /// As disks see the files that tell apart neither case nor Unicode forms.
  private var folded: Set<String> = []

  init(inTheWayOf paths: [SitePath]) {
    files = Set(paths)
    for path in paths {
      folded.insert(SitePath.folded(path.text))
      for folder in path.folders where !folders.insert(folder).inserted { break }
    }
  }

  /// Whether a file stands where a folder will be, lies below where a file will be, or is the file
  /// itself on some disks.
  func isInTheWay(_ path: SitePath) -> Bool {
    folders.contains(path) || path.folders.contains { files.contains($0) }
      || folded.contains(SitePath.folded(path.text))
  }
}
