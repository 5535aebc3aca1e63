internal import Publishing

/// Looks at all files of a content folder again and again, where the system tells of no changes: on a
/// network mount, or where it is not Linux.
struct PollingWatcher: Watcher {
  private let root: String
  private let disk: any FileSystem
  private let pause: Duration

  init(_ root: String, on disk: any FileSystem, every pause: Duration = .milliseconds(400)) {
    self.root = root
    self.disk = disk
    self.pause = pause
  }

  func run(_ changed: @Sendable (Change) async -> Void) async throws {
    var known = look()
    await changed(.everything)
    var pending: Set<String> = []
    while true {
      try await Task.sleep(for: pause)
      let found = look()
      let paths = Self.differences(known, found)
      known = found
      pending.formUnion(paths)
      // A change is told once nothing more comes.
      guard paths.isEmpty, !pending.isEmpty else { continue }
      await changed(Change(pending))
      pending = []
    }
  }

  /// The stamp of each file and each folder, and of the navigation that may lie above them.
  private func look() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    let stamp = { (path: String) in stamps[path] = FileStamp(of: path) }
    _ = ContentFolders(of: root, on: disk, meet: stamp, find: stamp)
    if !stamps.isEmpty { stamp(ContentFolders.navigation(above: root)) }
    return stamps
  }

  /// The paths that were added, removed or changed.
  static func differences(_ old: [String: FileStamp], _ new: [String: FileStamp]) -> Set<String> {
    var paths = Set(old.keys.filter { new[$0] == nil })
    for (path, stamp) in new where old[path] != stamp { paths.insert(path) }
    return paths
  }
}
