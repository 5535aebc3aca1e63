package import Content
internal import Diagnostics
internal import Subprocess

/// What git keeps of the past of a content folder, and by which files that can be known again.
package struct GitHistory: Sendable {
  /// Empty where there is no git, no repository, or only the end of its history.
  package let history: History
  /// The files that change whenever another commit is the newest.
  package let sources: [String]

  package init(_ history: History, sources: [String] = []) {
    self.history = history
    self.sources = sources
  }

  /// Asks git, in one pass over the history of the folder.
  ///
  /// - Parameter folder: without symbolic links, from the root of the disk.
  static func read(of folder: String, _ wanted: HistoryRequest) async -> GitHistory {
    guard let repository = await Repository(around: folder) else {
      return GitHistory(History(), sources: Repository.places(around: folder))
    }
    // The oldest commit of a shallow clone would be the last change of all that came before it.
    if repository.isShallow { return GitHistory(History(), sources: repository.sources) }
    guard let log = await repository.log(of: folder, wanted) else {
      return GitHistory(History(), sources: repository.sources)
    }
    let objects = Set(log.versions.values.flatMap(\.values)).sorted()
    let texts = objects.isEmpty ? [:] : await repository.texts(of: objects, in: folder)
    let history = History(
      changed: log.changed, added: log.added,
      texts: log.versions.mapValues { $0.compactMapValues { texts[$0] } })
    return GitHistory(history, sources: repository.sources)
  }
}

/// A repository that a folder lies in.
private struct Repository {
  let isShallow: Bool
  /// The files that change whenever another commit is the newest.
  let sources: [String]
  /// The path of the folder in it, with a slash behind it; empty at its top.
  let prefix: String

  /// Nil where there is none with a commit, or no git to ask.
  init?(around folder: String) async {
    let asked = [
      "rev-parse", "--path-format=absolute", "--is-shallow-repository", "--git-dir",
      "--git-common-dir", "--show-prefix", "--symbolic-full-name", "HEAD",
    ]
    guard let said = await Self.answer(asked, in: folder) else { return nil }
    let lines = String(decoding: said, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 5 else { return nil }
    isShallow = lines[0] != "false"
    prefix = lines[3]
    let common = lines[2]
    sources =
      ["\(lines[1])/HEAD"]
      + [lines[4], "packed-refs", "reftable/tables.list", "shallow"].map { "\(common)/\($0)" }
  }

  /// Where a repository would be that a folder lies in.
  static func places(around folder: String) -> [String] {
    let folders = sequence(first: folder) { $0.isEmpty ? nil : URLPath.folder(of: $0) }
    return folders.map { "\($0)/.git" }
  }

  /// The commits that changed something in a folder, read as far as needed.
  func log(of folder: String, _ wanted: HistoryRequest) async -> GitLog? {
    let arguments = [
      "-C", folder, "-c", "log.showRoot=true", "log", "--raw", "-c", "-z", "--no-abbrev",
      "--find-renames=100%", "--no-color", "--no-ext-diff", "--no-show-signature", "--no-notes",
      "--format=\(GitLog.format)", "HEAD", "--", ".",
    ]
    let ended = try? await run(
      .name("git"), arguments: Arguments(arguments), environment: Self.environment, input: .none,
      output: .sequence, error: .discarded
    ) { execution in
      var log = GitLog(wanted, below: prefix)
      for try await buffer in execution.standardOutput {
        buffer.withUnsafeBytes { log.read($0) }
        if log.isComplete {
          try? execution.send(signal: .kill)
          break
        }
      }
      return log
    }
    guard let ended, ended.terminationStatus.isSuccess || ended.closureResult.isComplete else {
      return nil
    }
    return ended.closureResult
  }

  /// The most bytes of older texts that are read at a time.
  private static let mostBytes = 64 << 20

  /// The bytes of objects, by their names; of those only that are there.
  func texts(of objects: [String], in folder: String) async -> [String: [UInt8]] {
    let said = try? await run(
      .name("git"), arguments: ["-C", folder, "cat-file", "--batch"],
      environment: Self.environment, input: .string(objects.joined(separator: "\n") + "\n"),
      output: .bytes(limit: Self.mostBytes), error: .discarded)
    guard let said, said.terminationStatus.isSuccess else { return [:] }
    var texts: [String: [UInt8]] = [:]
    var rest = said.standardOutput[...]
    // `7898… blob 12`, as many bytes, and a line break.
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard head.count == 3, head[1] == "blob", let count = Int(head[2]), rest.count > count else {
        continue
      }
      if count <= InputLimits.fileSize { texts[String(head[0])] = Array(rest.prefix(count)) }
      rest = rest.dropFirst(count + 1)
    }
    return texts
  }

  /// What git says in a folder; nil where it fails, or cannot be run.
  private static func answer(_ arguments: [String], in folder: String) async -> [UInt8]? {
    let ended = try? await run(
      .name("git"), arguments: Arguments(["-C", folder] + arguments), environment: environment,
      output: .bytes(limit: 1 << 16), error: .discarded)
    guard let ended, ended.terminationStatus.isSuccess else { return nil }
    return ended.standardOutput
  }

  /// Git changes nothing, asks nobody, and fetches nothing that a partial clone lacks.
  private static let environment = Environment.inherit.updating([
    "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
  ])
}
