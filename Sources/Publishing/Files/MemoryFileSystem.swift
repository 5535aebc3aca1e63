internal import Synchronization

/// Files in memory, for tests: folders are there as long as a file lies below them.
package final class MemoryFileSystem: FileSystem {
  private let files: Mutex<[String: [UInt8]]>
  private let writes = Mutex<[String]>([])

  /// - Parameter files: the text of each file, by path.
  package init(_ files: [String: String] = [:]) {
    self.files = Mutex(files.mapValues { Array($0.utf8) })
  }

  /// The paths of all files, sorted.
  package var paths: [String] { files.withLock { $0.keys.sorted() } }

  /// The paths that were written since the beginning, in order.
  package var written: [String] { writes.withLock { $0 } }

  /// The text of a file, or nil where there is none.
  package func text(_ path: String) -> String? {
    files.withLock { files in files[path].map { String(decoding: $0, as: UTF8.self) } }
  }

  /// Puts bytes at a path without counting them as written.
  package func set(_ path: String, _ bytes: [UInt8]) { files.withLock { $0[path] = bytes } }

  package func kind(of path: String) -> FileKind? {
    files.withLock { files in
      if files[path] != nil { return .file }
      return files.keys.contains { $0.hasPrefix("\(path)/") } ? .folder : nil
    }
  }

  package func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    let prefix = "\(folder)/"
    let kinds: [String: FileKind] = files.withLock { files in
      var kinds: [String: FileKind] = [:]
      for path in files.keys where path.hasPrefix(prefix) {
        let parts = path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
        guard let name = parts.first else { continue }
        kinds[String(name)] = parts.count > 1 ? .folder : .file
      }
      return kinds
    }
    if kinds.isEmpty {
      throw FileFailure(action: "list", path: folder, reason: "No such file or directory")
    }
    return kinds.map { FileEntry(name: $0.key, kind: $0.value) }.sorted { $0.name < $1.name }
  }

  package func read(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    guard let bytes = files.withLock({ $0[path] }) else {
      throw FileFailure(action: "read", path: path, reason: "No such file or directory")
    }
    return Array(bytes.prefix(limit))
  }

  package func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    files.withLock { $0[path] = bytes }
    writes.withLock { $0.append(path) }
  }

  package func remove(_ path: String) throws(FileFailure) { files.withLock { $0[path] = nil } }

  package func removeIfEmpty(_ folder: String) {}

  package func canonical(_ path: String) -> String? { kind(of: path) == nil ? nil : path }
}
