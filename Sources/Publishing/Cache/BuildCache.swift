package import Content
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
/// A build that finds all as it was says again what the last one said. It is a shortcut and nothing
/// more: without it, or where anything at all has changed, the whole is built.
package struct BuildCache: Sendable {
  /// The file of the record.
  package let path: String
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
    path = "\(folder)/\(Self.hexadecimal(name)).build"
    key = (folders + [program] + settings).joined(separator: "\0")
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

  /// Forgets the last build, before files of the site are changed: a build that is stopped leaves
  /// nothing to recall.
  package func forget() { unlink(path) }

  /// Keeps what a build came to; does nothing where that cannot be kept, or where something changed
  /// while it was built.
  ///
  /// - Parameters:
  ///   - sources: the texts that were read.
  ///   - paths: the files of the site.
  package func keep(_ report: BuildReport, sources: [SourceFile], paths: [SitePath]) async {
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
    let names = paths.map { "\(output)/\($0.text)" } + ["\(output)/\(OutputName.manifest)"]
    guard let outputs = try? await ParallelMap.map(names, { Self.entry(ofOutput: $0, now) }) else {
      return
    }
    let entries = (inputs + outputs).compactMap { $0 }
    // What is not known whole is not kept.
    if entries.count < inputs.count + outputs.count { return }
    write(BuildRecord(key: key, report: report, entries: entries).bytes)
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
  private static func entry(ofOutput path: String, _ now: Int64) -> BuildRecord.Entry? {
    guard let stamp = FileStamp(path, ofLink: true) else { return nil }
    var digest: Digest?
    if stamp.isYoung(at: now) {
      guard let bytes = try? DiskFileSystem().read(path) else { return nil }
      digest = Digest(bytes)
    }
    return BuildRecord.Entry(subject: .output, path: path, stamp: stamp, digest: digest)
  }

  /// Puts a record in its place, whole or not at all.
  private func write(_ bytes: [UInt8]) {
    guard let folder = Self.folder else { return }
    guard (try? DiskFileSystem.makeFolder(folder)) != nil else { return }
    Self.removeOldest(in: folder)
    let part = "\(path).\(getpid())"
    let number = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard let file = Descriptor(number) else { return }
    if !SystemCalls.writeAll(bytes, to: file.number) || rename(part, path) != 0 { unlink(part) }
  }

  /// Makes room for one more record.
  private static func removeOldest(in folder: String) {
    guard let entries = try? DiskFileSystem().entries(of: folder), entries.count >= mostRecords
    else { return }
    let files = entries.map { "\(folder)/\($0.name)" }
    let byAge = files.sorted { (FileStamp($0)?.modified ?? 0) < (FileStamp($1)?.modified ?? 0) }
    for file in byAge.prefix(entries.count - mostRecords + 1) { unlink(file) }
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
