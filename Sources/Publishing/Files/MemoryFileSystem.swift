package import Content
internal import Synchronization

/// Files in memory, for tests: folders are there as long as a file lies below them.
package final class MemoryFileSystem: FileSystem {
  private let files: Mutex<[String: [UInt8]]>
  private let writes = Mutex<[String]>([])
  private let unreadable: Set<String>
  private let history: History

  /// - Parameters:
  ///   - files: the text of each file, by path.
  ///   - unreadable: the paths of files that nobody may read.
  ///   - history: what is known of their past.
  package init(
    _ files: [String: String] = [:], unreadable: Set<String> = [], history: History = History()
  ) {
    self.files = Mutex(files.mapValues { Array($0.utf8) })
    self.history = history
    self.unreadable = unreadable
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

  /// Removes a file without a word, as another program does.
  package func forget(_ path: String) { files.withLock { $0[path] = nil } }

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
    if kinds.isEmpty { throw failure("list", folder) }
    return FileEntry.sorted(kinds.map { FileEntry(name: $0.key, kind: $0.value) })
  }

  package func read(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    try checkReadable(path)
    guard let bytes = files.withLock({ $0[path] }) else { throw failure("read", path) }
    return Array(bytes.prefix(limit))
  }

  package func readToEnd(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    try read(path, upTo: limit)
  }

  package func checkReadable(_ path: String) throws(FileFailure) {
    if unreadable.contains(path) {
      throw FileFailure(action: "read", path: path, reason: "Permission denied")
    }
  }

  package func canonical(_ path: String) -> String? { kind(of: path) == nil ? nil : path }

  package func history(of folder: String, _ wanted: HistoryRequest) -> GitHistory {
    GitHistory(history)
  }

  package func openOutput(_ folder: String) -> any OutputFolder {
    MemoryOutputFolder(path: folder, files: self)
  }

  /// Puts bytes at a path.
  fileprivate func write(_ bytes: [UInt8], to path: String) {
    files.withLock { $0[path] = bytes }
    writes.withLock { $0.append(path) }
  }

  private func failure(_ action: String, _ path: String) -> FileFailure {
    FileFailure(action: action, path: path, reason: "No such file or directory")
  }
}

/// A folder of files in memory.
private struct MemoryOutputFolder: OutputFolder {
  let path: String
  let files: MemoryFileSystem

  func entries(of folder: SitePath?) -> [FileEntry] {
    (try? files.entries(of: folder.map { "\(path)/\($0.text)" } ?? path)) ?? []
  }

  func manifest(upTo limit: Int) -> [UInt8]? {
    try? files.read("\(path)/\(OutputName.manifest)", upTo: limit)
  }

  func writeManifest(_ bytes: [UInt8]) { files.write(bytes, to: "\(path)/\(OutputName.manifest)") }

  func removeManifest() { files.forget("\(path)/\(OutputName.manifest)") }

  func holds(_ bytes: [UInt8], at file: SitePath) -> Bool {
    (try? files.read("\(path)/\(file.text)")) == bytes
  }

  func write(_ bytes: [UInt8], to file: SitePath) { files.write(bytes, to: "\(path)/\(file.text)") }

  func copy(_ source: String, to file: SitePath) throws(FileFailure) -> Bool {
    let bytes = try files.read(source)
    if holds(bytes, at: file) { return false }
    write(bytes, to: file)
    return true
  }

  func remove(_ file: SitePath) { files.forget("\(path)/\(file.text)") }

  func removeIfEmpty(_ folder: SitePath) {}

  func removePart(_ name: String, in folder: SitePath?) {
    files.forget(([path] + [folder?.text, name].compactMap { $0 }).joined(separator: "/"))
  }

  func sign() {}

  func close() {}
}
