internal import Archive
internal import Content
internal import Diagnostics
internal import Synchronization

/// A file system that keeps what was looked at: all that a result can depend on of a disk.
final class TracingFileSystem: FileSystem {
  /// What was asked of a path.
  struct Look: Hashable, Sendable {
    /// What of the disk the answer depends on.
    enum Question: UInt8, Sendable {
      /// What stands there, links followed, and its bytes or entries.
      case content
      /// Where its links lead.
      case canonical
    }

    let question: Question
    let path: String
  }

  private let base: any FileSystem
  private let inputs = Mutex(KnownInputs())
  private let misled = Flag()
  private let asked = Mutex<Set<Look>>([])

  init(_ base: any FileSystem) { self.base = base }

  /// Everything that was asked, each once, in any order.
  var looks: [Look] { asked.withLock { Array($0) } }

  /// What is as it was in the last build.
  var known: KnownInputs { inputs.withLock { $0 } }

  /// Says what is as it was in the last build: texts among it are read only where their bytes are asked
  /// for.
  func trust(_ known: KnownInputs) { inputs.withLock { $0 = known } }

  /// Whether a text that was trusted to be as it was had changed when it was read: what comes of it is
  /// of no use.
  var wasMisled: Bool { misled.isSet }

  func knownText(of path: String) -> SourceFile? {
    guard let input = inputs.withLock({ $0[path] }), let stamp = input.stamp,
      let digest = input.digest
    else { return nil }
    note(.content, path)
    return SourceFile(path: path, digest: digest) { [self] in
      let bytes = try? base.read(path, upTo: Int(stamp.size) + 1)
      if let bytes, bytes.count == stamp.size, Digest(bytes) == digest { return bytes }
      misled.set()
      // (As long, so that all places lie within it.)
      return [UInt8](repeating: 0x20, count: Int(stamp.size))
    }
  }

  func kind(of path: String) throws(FileFailure) -> FileKind? {
    note(.content, path)
    return try base.kind(of: path)
  }

  func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    note(.content, folder)
    let entries = try base.entries(of: folder)
    // What a link leads to may change, and the folder not.
    for entry in entries where entry.isSymbolicLink { note(.content, "\(folder)/\(entry.name)") }
    return entries
  }

  func read(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    note(.content, path)
    return try base.read(path, upTo: limit)
  }

  func readToEnd(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    note(.content, path)
    return try base.readToEnd(path, upTo: limit)
  }

  func checkReadable(_ path: String) throws(FileFailure) {
    note(.content, path)
    try base.checkReadable(path)
  }

  func canonical(_ path: String) -> String? {
    note(.canonical, path)
    return base.canonical(path)
  }

  func history(of folder: String, _ wanted: HistoryRequest) async -> GitHistory {
    let history = await base.history(of: folder, wanted)
    note(.canonical, folder)
    for source in history.sources { note(.content, source) }
    return history
  }

  func openOutput(_ folder: String) throws(FileFailure) -> any OutputFolder {
    try base.openOutput(folder)
  }

  private func note(_ question: Look.Question, _ path: String) {
    asked.withLock { _ = $0.insert(Look(question: question, path: path)) }
  }
}
