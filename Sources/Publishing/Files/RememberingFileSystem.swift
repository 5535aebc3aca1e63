package import Content
internal import Synchronization

/// A file system that asks another only once for what lies below a folder, until it is told what has
/// changed there: a folder of ten thousand pages is read again in no time after one was saved.
package final class RememberingFileSystem: FileSystem {
  /// What was asked.
  private enum Question: Hashable {
    case kind
    case entries
    case bytes(limit: Int)
    case readable
    case canonical
  }

  /// What the answer was.
  private enum Answer {
    case kind(FileKind?)
    case entries([FileEntry])
    case bytes([UInt8])
    case readable
    case canonical(String?)
    case failure(FileFailure)
  }

  private struct Memory {
    var answers: [String: [Question: Answer]] = [:]
    /// The paths of symbolic links: what lies behind them changes by another name.
    var links: Set<String> = []
    /// The last answer about the past, and the stamps of what it follows from.
    var past: (folder: String, wanted: HistoryRequest, history: GitHistory, stamps: [FileStamp?])?
    /// Counts what was forgotten: an answer that was on its way meanwhile is not kept.
    var age = 0
  }

  private let base: any FileSystem
  private let root: String
  private let memory = Mutex(Memory())

  /// - Parameter root: the folder below which answers are kept.
  package init(_ base: any FileSystem, below root: String) {
    self.base = base
    self.root = root
  }

  /// Forgets what was known of these paths, of what lies below them, and of the folders that they lie
  /// in.
  package func forget(_ paths: some Sequence<String>) {
    memory.withLock { memory in
      memory.age += 1
      var folders: Set<String> = []
      for path in Array(paths) + memory.links {
        let answers = memory.answers.removeValue(forKey: path)
        // (Where nothing is known of a path, something may be known of what was to lie below it.)
        if !(answers.map(Self.isOfFile) ?? false) { folders.insert(path) }
        if let slash = path.lastIndex(of: "/") { memory.answers[String(path[..<slash])] = nil }
      }
      guard !folders.isEmpty else { return }
      for path in memory.answers.keys where Self.lies(path, below: folders) {
        memory.answers[path] = nil
      }
    }
  }

  /// Forgets everything.
  package func forgetAll() {
    memory.withLock { memory in
      memory.age += 1
      memory.answers = [:]
      memory.links = []
    }
  }

  package func kind(of path: String) throws(FileFailure) -> FileKind? {
    let answer = answer(.kind, path) { () throws(FileFailure) in .kind(try base.kind(of: path)) }
    guard case .kind(let kind) = answer else { throw failure(answer, path) }
    return kind
  }

  package func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
    let answer = answer(.entries, folder) { () throws(FileFailure) in
      .entries(try base.entries(of: folder))
    }
    guard case .entries(let entries) = answer else { throw failure(answer, folder) }
    return entries
  }

  package func read(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    let answer = answer(.bytes(limit: limit), path) { () throws(FileFailure) in
      .bytes(try base.read(path, upTo: limit))
    }
    guard case .bytes(let bytes) = answer else { throw failure(answer, path) }
    return bytes
  }

  package func readToEnd(_ path: String, upTo limit: Int) throws(FileFailure) -> [UInt8] {
    try base.readToEnd(path, upTo: limit)
  }

  package func checkReadable(_ path: String) throws(FileFailure) {
    let answer = answer(.readable, path) { () throws(FileFailure) in
      try base.checkReadable(path)
      return .readable
    }
    guard case .readable = answer else { throw failure(answer, path) }
  }

  package func canonical(_ path: String) -> String? {
    let answer = answer(.canonical, path) { () throws(FileFailure) in
      .canonical(base.canonical(path))
    }
    guard case .canonical(let path) = answer else { return nil }
    return path
  }

  package func history(of folder: String, _ wanted: HistoryRequest) async -> GitHistory {
    if let past = memory.withLock({ $0.past }), past.folder == folder, past.wanted == wanted,
      past.stamps == Self.stamps(of: past.history)
    {
      return past.history
    }
    let history = await base.history(of: folder, wanted)
    let stamps = Self.stamps(of: history)
    memory.withLock { $0.past = (folder, wanted, history, stamps) }
    return history
  }

  private static func stamps(of history: GitHistory) -> [FileStamp?] {
    history.sources.map { path in path.withCString { FileStamp($0) } }
  }

  package func openOutput(_ folder: String) throws(FileFailure) -> any OutputFolder {
    try base.openOutput(folder)
  }

  /// The answer that is known, or else the other file system's.
  private func answer(
    _ question: Question, _ path: String, _ ask: () throws(FileFailure) -> Answer
  ) -> Answer {
    // (A path that climbs may lead anywhere.)
    let isKept = Self.lies(path, below: root)
    let (known, age) = memory.withLock { ($0.answers[path]?[question], $0.age) }
    if isKept, let known { return known }
    let answer: Answer
    do throws(FileFailure) {
      answer = try ask()
    } catch {
      answer = .failure(error)
    }
    guard isKept else { return answer }
    memory.withLock { memory in
      guard memory.age == age else { return }
      memory.answers[path, default: [:]][question] = answer
      guard case .entries(let entries) = answer else { return }
      for entry in entries where entry.isSymbolicLink {
        memory.links.insert("\(path)/\(entry.name)")
      }
    }
    return answer
  }

  private func failure(_ answer: Answer, _ path: String) -> FileFailure {
    if case .failure(let failure) = answer { return failure }
    return FileFailure(action: "read", path: path, reason: "It changed meanwhile")
  }

  /// Whether a path is a folder or lies below it, and never climbs.
  private static func lies(_ path: String, below folder: String) -> Bool {
    var (path, folder) = (path, folder)
    return path.withUTF8 { path in
      folder.withUTF8 { folder in
        guard path.starts(with: folder) else { return false }
        if path.count == folder.count { return true }
        if path[folder.count] != UInt8(ascii: "/") { return false }
        let climb = Array("/../".utf8)
        for index in path.indices.dropFirst(folder.count)
        where path[index] == climb[0] && path[index...].starts(with: climb) {
          return false
        }
        return true
      }
    }
  }

  /// Whether answers show that a path is no folder, so that nothing lies below it.
  private static func isOfFile(_ answers: [Question: Answer]) -> Bool {
    answers.values.contains { answer in
      if case .bytes = answer { true } else { false }
    }
  }

  private static func lies(_ path: String, below folders: Set<String>) -> Bool {
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if folders.contains(String(rest)) { return true }
    }
    return false
  }
}
