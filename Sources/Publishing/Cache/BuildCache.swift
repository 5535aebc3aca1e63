internal import Archive
internal import Content
package import Diagnostics
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

  /// How many records are kept, of the builds that were last.
  private static let mostRecords = 256
  /// The bytes of the longest record that is read.
  private static let sizeLimit = 1 << 30

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
    path = "\(stem).build"
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

  /// Whether all is as it was at the end of the last build.
  package func recall() -> Recollection {
    guard let bytes = try? DiskFileSystem().read(path, upTo: Self.sizeLimit) else {
      return .changed
    }
    let finding = BuildRecord.finding(in: bytes, key: key) { subject, path, stamp, digest in
      if subject == .canonical {
        let place = DiskFileSystem().canonical(String(cString: path))
        return digest == place.map { Digest($0) }
      }
      guard FileStamp(path, ofLink: subject == .output) == stamp else { return false }
      guard let digest else { return true }
      let bytes = try? DiskFileSystem().read(String(cString: path), upTo: .max)
      return bytes.map { Digest($0) } == digest
    }
    switch finding {
    case .current(let report): return .unchanged(report)
    case .outdated: return .changed
    case .damaged: return .damaged
    }
  }

  /// The files of the site as the last build left them.
  package func files() -> KnownFiles {
    let bytes = [path, begunPath].lazy.compactMap { path in
      try? DiskFileSystem().read(path, upTo: Self.sizeLimit)
    }.first
    return KnownFiles(
      in: output, by: program, files: bytes.map { BuildRecord.files(in: $0) } ?? [:])
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
    guard
      let inputs = try? await ParallelMap.map(
        fileSystem.looks,
        { [texts, start] in
          Self.entry(of: $0, from: start, texts)
        })
    else { return }
    let now = FileStamp.now()
    let names = summary.paths.map { "\(output)/\($0.text)" }
    let manifest = ("\(output)/\(OutputName.manifest)", MadeFile(isWritten: true))
    guard
      let outputs = try? await ParallelMap.map(
        Array(zip(names, summary.made)) + [manifest],
        { path, made in Self.entry(ofOutput: path, made, now) })
    else { return }
    let entries = (inputs + outputs).compactMap { $0 }
    // What is not known whole is not recalled.
    let isWhole = isRepeatable && entries.count == inputs.count + outputs.count
    write(BuildRecord(key: isWhole ? key : "", report: report, entries: entries).bytes)
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
    of look: TracingFileSystem.Look, from start: Int64, _ texts: [String: SourceFile]
  ) -> BuildRecord.Entry? {
    if look.question == .canonical {
      let place = DiskFileSystem().canonical(look.path)
      return BuildRecord.Entry(
        subject: .canonical, path: look.path, stamp: nil, digest: place.map { Digest($0) })
    }
    let stamp = FileStamp(look.path)
    var digest: Digest?
    if let stamp, stamp.isYoung(at: start) {
      guard let text = texts[look.path], text.bytes.count == stamp.size else { return nil }
      digest = Digest(text.bytes)
    }
    return BuildRecord.Entry(subject: .input, path: look.path, stamp: stamp, digest: digest)
  }

  /// A file of the site; nil where it is gone already.
  private static func entry(
    ofOutput path: String, _ made: MadeFile, _ now: Int64
  ) -> BuildRecord.Entry? {
    // (Where it was changed since it was found, the next build sees that.)
    if let known = made.known, known.digest == nil {
      return BuildRecord.Entry(
        subject: .output, path: path, stamp: known.stamp, digest: known.digest,
        origin: made.origin)
    }
    guard let stamp = FileStamp(path, ofLink: true) else { return nil }
    var digest: Digest?
    if stamp.isYoung(at: now) {
      guard let bytes = try? DiskFileSystem().read(path) else { return nil }
      digest = Digest(bytes)
    }
    return BuildRecord.Entry(
      subject: .output, path: path, stamp: stamp, digest: digest, origin: made.origin)
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
