internal import Publishing

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Looks at all files of a content folder again and again: where nobody tells of changes, as on a
/// network mount.
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

  /// What tells a file from what it was.
  struct Stamp: Hashable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    let number: UInt64
  }

  /// The stamp of each file and each folder.
  private func look() -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    let stamp = { (path: String) in stamps[path] = Self.stamp(of: path) }
    _ = ContentFolders(of: root, on: disk, meet: stamp, find: stamp)
    return stamps
  }

  private static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Stamp(
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size),
      number: UInt64(status.st_ino))
  }

  /// The paths that were added, removed or changed.
  static func differences(_ old: [String: Stamp], _ new: [String: Stamp]) -> Set<String> {
    var paths = Set(old.keys.filter { new[$0] == nil })
    for (path, stamp) in new where old[path] != stamp { paths.insert(path) }
    return paths
  }
}
