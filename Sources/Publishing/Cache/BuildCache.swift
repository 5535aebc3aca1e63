internal import Archive
internal import Content
package import Diagnostics
internal import Parallel
internal import Planning

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What is kept between builds: for each pair of a content folder and an output folder the record of
/// the last build, in `$XDG_CACHE_HOME/fingerpost`, else in `~/.cache/fingerpost`.
///
/// A build that finds all as it was says again what the last one said. Another does again what it
/// has to: a page whose file is as it was is not parsed, and a file whose inputs are as they were is
/// neither rendered nor written. What comes of it is what comes without.
package struct BuildCache: Sendable {
  /// The file of the record.
  package let path: String
  /// Where it lies from the first change of the site until the end of the build.
  private var begunPath: String { "\(path)-begun" }
  /// What was worked out in earlier builds.
  package let entries: KeptEntries
  private let program: String
  private let key: String
  private let output: String
  /// When the build began.
  private let start: Int64
  private let fileSystem = TracingFileSystem(DiskFileSystem())
  /// The record of the last build that was not stopped.
  private let last: MadeOnce<StoredRecord.Place>

  /// How many records are kept, of the builds that were last.
  private static let mostRecords = 256

  /// The cache for a build, or nil where there is no place for it.
  ///
  /// - Parameter settings: everything else that the result depends on, what is printed included.
  package init?(content: String, output: String, settings: [String]) {
    guard let folder = Self.folder, let program = Self.program,
      let place = DiskFileSystem().canonical(".")
    else { return nil }
    let folders = [place, content, output]
    let name = Digest(folders.joined(separator: "\0"))
    let stem = "\(folder)/\(Self.hexadecimal(name))"
    let path = "\(stem).build"
    self.path = path
    last = MadeOnce { StoredRecord.Place(path) }
    self.program = program
    key = (folders + [program] + settings).joined(separator: "\0")
    entries = KeptEntries(at: stem, for: program)
    self.output = output
    start = FileStamp.now()
  }

  /// The file system to read the content from: it keeps what was looked at.
  package var reader: any FileSystem { fileSystem }

  /// What is known of the last build.
  package enum Recollection: Hashable, Sendable {
    /// Another build would say this again and write nothing.
    case unchanged(BuildReport)
    case changed
    /// What was kept cannot be read.
    case damaged
  }

  /// Whether a text that was as it was when the build began had changed when it was read. The build has
  /// to be done again then, and keeps nothing.
  package var wasMisled: Bool { fileSystem.wasMisled }

  /// Whether all is as it was at the end of the last build.
  package func recall() async -> Recollection {
    switch last.value {
    case .nothing: return .changed
    case .damage: return .damaged
    case .record(let record):
      switch await record.finding(key: key, Self.isAsItWas) {
      case .current(let report): return .unchanged(report)
      case .outdated(let known):
        fileSystem.trust(known)
        return .changed
      }
    }
  }

  private static func isAsItWas(_ entry: StoredEntry, _ stamps: inout StampReader) -> Bool {
    if entry.subject == .canonical {
      let place = DiskFileSystem().canonical(String(cString: entry.path))
      return entry.digest == place.map { Digest($0) }
    }
    guard stamps.stamp(of: entry) == entry.stamp else { return false }
    if !entry.isYoung { return true }
    let bytes = try? DiskFileSystem().read(String(cString: entry.path), upTo: .max)
    return bytes.map { Digest($0) } == entry.digest
  }

  /// The files of the site that stand as the last build left them.
  package func files() async -> KnownFiles {
    var place = last.value
    if case .nothing = place { place = StoredRecord.Place(begunPath) }
    guard case .record(let record) = place else { return KnownFiles(by: program, files: [:]) }
    let (files, folders) = await record.files(of: output, where: Self.isAsItWas)
    return KnownFiles(by: program, files: files, in: folders)
  }

  /// Says that files of the site are changed from now on: a build that is stopped leaves nothing to
  /// recall, but what is known of single files still counts.
  package func begin() { rename(path, begunPath) }

  /// Keeps what a build came to. Where something changed while it was built, nothing is recalled of
  /// it; but what is known of single files still counts.
  ///
  /// - Parameters:
  ///   - sources: the texts that were read.
  ///   - isRepeatable: whether it would come to the same on another day.
  package func keep(
    _ report: BuildReport, sources: [SourceFile], _ summary: BuildSummary,
    isRepeatable: Bool = true
  ) async {
    var texts: [String: SourceFile] = [:]
    for source in sources { texts[source.path] = source }
    let (known, looks, now) = (fileSystem.known, fileSystem.looks, FileStamp.now())
    let inputs = await Self.runs(of: looks.count) { [texts, start] in
      Self.entry(of: looks[$0], known, from: start, texts)
    }
    let (paths, made) = (summary.paths, summary.made)
    let outputs = await Self.runs(of: paths.count + 1) { [output] index in
      index == paths.count
        ? Self.entry(
          ofOutput: URLPath.path(of: OutputName.manifest, in: output), MadeFile(isWritten: true),
          now)
        : Self.entry(ofOutput: URLPath.path(of: paths[index].text, in: output), made[index], now)
    }
    let folders = Self.folders(of: paths)
    let folderRuns = await Self.runs(of: folders.count) { [output] in
      Self.entry(ofFolder: URLPath.path(of: folders[$0].text, in: output), now)
    }
    guard let inputs, let outputs, let folderRuns else { return }
    // What is not known whole is not recalled.
    let isWhole = isRepeatable && inputs.isWhole && outputs.isWhole
    let record = BuildRecord(
      key: key, isWhole: isWhole, report: report,
      runs: inputs.runs + outputs.runs + folderRuns.runs)
    write(record.bytes)
  }

  /// Entries as bytes, made side by side, and whether there is one for each number.
  private static func runs(
    of count: Int, _ entry: @escaping @Sendable (Int) -> BuildRecord.Entry?
  ) async -> (runs: [BuildRecord.Run], isWhole: Bool)? {
    let runs = try? await ParallelMap.map(Array(stride(from: 0, to: count, by: 512))) { start in
      var (run, isWhole) = (BuildRecord.Run(), true)
      for index in start..<min(start + 512, count) {
        if let entry = entry(index) { run.append(entry) } else { isWhole = false }
      }
      return (run: run, isWhole: isWhole)
    }
    return runs.map { ($0.map(\.run), $0.allSatisfy(\.isWhole)) }
  }

  /// Removes all that is kept of builds of this content into this folder.
  ///
  /// - Returns: whether there was anything.
  package func remove() -> Bool {
    let stem = path.dropLast("build".count)
    let files = [path, begunPath] + KeptEntries.endings.map { "\(stem)\($0)" }
    return files.count { unlink($0) == 0 } > 0
  }

  /// What was looked at, as it was when the build began; nil where it may have changed since.
  private static func entry(
    of look: TracingFileSystem.Look, _ known: KnownInputs, from start: Int64,
    _ texts: [String: SourceFile]
  ) -> BuildRecord.Entry? {
    if look.question == .canonical {
      let place = DiskFileSystem().canonical(look.path)
      return BuildRecord.Entry(
        subject: .canonical, path: look.path, stamp: nil, digest: place.map { Digest($0) },
        isYoung: false)
    }
    if let known = known[look.path] {
      // (Where it was changed since, the next build sees that.)
      return BuildRecord.Entry(
        subject: .input, path: look.path, stamp: known.stamp, digest: known.digest,
        isYoung: known.isYoung && known.stamp?.isYoung(at: start) ?? false)
    }
    let stamp = FileStamp(look.path)
    let text = texts[look.path].flatMap { $0.bytes.count == (stamp?.size ?? 0) ? $0 : nil }
    let isYoung = stamp?.isYoung(at: start) ?? false
    if isYoung, text == nil { return nil }
    return BuildRecord.Entry(
      subject: .input, path: look.path, stamp: stamp, digest: text?.digest, isYoung: isYoung)
  }

  /// A file of the site; nil where it is gone already, or is no file any more.
  private static func entry(
    ofOutput path: String, _ made: MadeFile, _ now: Int64
  ) -> BuildRecord.Entry? {
    // (Where it was changed since it was found, the next build sees that.)
    if let known = made.known, known.digest == nil {
      return BuildRecord.Entry(
        subject: .output, path: path, stamp: known.stamp, digest: nil, isYoung: false,
        origin: made.origin)
    }
    guard let stamp = FileStamp(path, ofLink: true), stamp.isOfFile else { return nil }
    var digest: Digest?
    let isYoung = stamp.isYoung(at: now)
    if isYoung {
      guard let bytes = try? DiskFileSystem().read(path) else { return nil }
      digest = Digest(bytes)
    }
    return BuildRecord.Entry(
      subject: .output, path: path, stamp: stamp, digest: digest, isYoung: isYoung,
      origin: made.origin)
  }

  /// The folders that files of the site lie in, but for the root.
  private static func folders(of paths: [SitePath]) -> [SitePath] {
    var folders: Set<SitePath> = []
    var last: SitePath?
    for path in paths {
      // (Paths of one folder follow one another.)
      if let last, path.isDirectly(in: last) { continue }
      for folder in path.folders where !folders.insert(folder).inserted { break }
      last = path.folder
    }
    return folders.sorted()
  }

  /// A folder of the site; nil where its stamp says too little.
  private static func entry(ofFolder path: String, _ now: Int64) -> BuildRecord.Entry? {
    guard let stamp = FileStamp(path, ofLink: true), !stamp.isYoung(at: now) else { return nil }
    return BuildRecord.Entry(
      subject: .folder, path: path, stamp: stamp, digest: nil, isYoung: false)
  }

  /// Puts a record in its place, whole or not at all.
  private func write(_ bytes: [UInt8]) {
    guard let folder = Self.folder else { return }
    guard (try? DiskFileSystem.makeFolder(folder)) != nil else { return }
    Self.removeOldest(in: folder)
    let part = "\(path).part-\(getpid())"
    let number = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard let file = Descriptor(number) else { return }
    if !SystemCalls.writeAll(bytes, to: file.number) || rename(part, path) != 0 { unlink(part) }
    unlink(begunPath)
  }

  /// Makes room for one more record.
  private static func removeOldest(in folder: String) {
    guard let entries = try? DiskFileSystem().entries(of: folder) else { return }
    // What builds left that were stopped.
    let dayAgo = FileStamp.now() - 86_400_000_000_000
    for entry in entries where entry.name.contains(".part-") {
      let part = "\(folder)/\(entry.name)"
      if let stamp = FileStamp(part), stamp.modified < dayAgo { unlink(part) }
    }
    let records = entries.filter { $0.name.hasSuffix(".build") }.map { "\(folder)/\($0.name)" }
    if records.count < mostRecords { return }
    let byAge = records.sorted { (FileStamp($0)?.modified ?? 0) < (FileStamp($1)?.modified ?? 0) }
    for record in byAge.prefix(records.count - mostRecords + 1) {
      let stem = record.dropLast("build".count)
      for ending in KeptEntries.endings + ["build"] { unlink("\(stem)\(ending)") }
    }
  }

  /// The folder of all records; nil where the environment names no home.
  private static var folder: String? {
    if let cache = variable("XDG_CACHE_HOME") { return "\(cache)/fingerpost" }
    return variable("HOME").map { "\($0)/.cache/fingerpost" }
  }

  /// An absolute path of the environment; the standard asks to pass over others.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), value.hasPrefix("/") else {
      return nil
    }
    return value
  }

  /// Which program this is: another one never reads what this one keeps.
  private static var program: String? {
    FileStamp("/proc/self/exe").map { "\($0.identity).\($0.size).\($0.modified)" }
  }

  private static func hexadecimal(_ digest: Digest) -> String {
    [digest.high, digest.low].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
