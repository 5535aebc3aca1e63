internal import Archive
internal import Content
internal import Parallel
internal import Planning

/// What one build looked at, what it made, and what it said: enough to know whether another build
/// would come to the same, without reading a file of the content.
///
/// As bytes: a headline, the key, the report, then the entries, and a digest of all of it at the end.
struct BuildRecord {
  /// Something that has to be as it was.
  struct Entry {
    enum Subject: UInt8 {
      /// A path that was looked at, links followed.
      case input
      /// Where the links of a path led.
      case canonical
      /// A file of the site, links not followed.
      case output
    }

    let subject: Subject
    let path: String
    /// nil where nothing stood there.
    let stamp: FileStamp?
    /// Of the bytes of a file, where they are known, or of where links led.
    let digest: Digest?
    /// Whether the stamp says too little, so that the bytes have to be looked at.
    let isYoung: Bool
    /// What a file of the site was made from; nil where that is not known.
    var origin: FileOrigin?
  }

  /// Everything that the result depends on beside files: program, options, folders.
  let key: String
  /// Whether all that it depends on is among the entries, so that it can be said again.
  let isWhole: Bool
  let report: BuildReport
  /// The entries as bytes, in runs.
  let runs: [Run]

  /// Entries in a row, as bytes.
  struct Run {
    fileprivate var writer = RecordWriter()
    private(set) var count = 0

    mutating func append(_ entry: Entry) {
      writer.append(entry)
      count += 1
    }
  }
}

/// What a build said.
package struct BuildReport: Hashable, Sendable {
  /// The text for standard output, and the one for standard error.
  package let results: String
  package let messages: String
  package let errors: Int
  package let warnings: Int
  package let pages: Int
  package let files: Int

  package init(
    results: String, messages: String, errors: Int, warnings: Int, pages: Int, files: Int
  ) {
    self.results = results
    self.messages = messages
    self.errors = errors
    self.warnings = warnings
    self.pages = pages
    self.files = files
  }
}

extension BuildRecord {
  private static let headline = Array("fingerpost build record 4\n".utf8)

  /// The record as bytes.
  var bytes: [UInt8] {
    var writer = RecordWriter(Self.headline)
    writer.append(key)
    writer.append(isWhole ? 1 : 0 as UInt8)
    writer.append(report.results)
    writer.append(report.messages)
    let count = runs.reduce(0) { $0 + $1.count }
    for number in [report.errors, report.warnings, report.pages, report.files, count] {
      writer.append(UInt64(number))
    }
    writer.reserve(runs.reduce(16) { $0 + $1.writer.bytes.count })
    for run in runs { writer.append(run.writer.bytes) }
    let digest = Digest(writer.bytes)
    writer.append(digest.high)
    writer.append(digest.low)
    return writer.bytes
  }

  /// What a record says of a build with this key.
  enum Finding {
    /// A build would say this again, and write nothing.
    case current(BuildReport)
    /// Something is not as it was; all of this is.
    case outdated(KnownInputs)
    /// The bytes are no record, or not whole.
    case damaged
  }

  /// Holds a record against the disk, entries side by side.
  static func finding(
    in bytes: [UInt8], key: String,
    _ isAsItWas: @escaping @Sendable (StoredEntry, inout StampReader) -> Bool
  ) async -> Finding {
    guard let (head, runs) = bytes.withUnsafeBytes({ Self.runs(in: $0) }) else { return .damaged }
    if head.key != key { return .outdated(KnownInputs()) }
    let isOutdated = Flag(isSet: !head.isWhole)
    let found = try? await ParallelMap.map(runs) { run in
      bytes.withUnsafeBytes { bytes in
        var known: [(path: String, input: KnownInput)] = []
        var stamps = StampReader()
        var reader = RecordReader(bytes, from: run.lowerBound)
        while reader.offset < run.upperBound, let entry = reader.entry() {
          // (What the site is like is of no use any more.)
          if entry.subject == .output, isOutdated.isSet { break }
          if !isAsItWas(entry, &stamps) {
            isOutdated.set()
          } else if entry.subject == .input {
            let input = KnownInput(
              stamp: entry.stamp, digest: entry.digest, isYoung: entry.isYoung)
            known.append((String(cString: entry.path), input))
          }
        }
        return known
      }
    }
    guard let found else { return .outdated(KnownInputs()) }
    return isOutdated.isSet ? .outdated(KnownInputs(found)) : .current(head.report)
  }

  /// Where the entries of a record lie, in runs; nil where the bytes are none, or not whole.
  private static func runs(
    in bytes: UnsafeRawBufferPointer
  ) -> (head: RecordReader.Head, runs: [Range<Int>])? {
    guard var reader = RecordReader(whole: bytes, headline), let head = reader.head() else {
      return nil
    }
    var runs: [Range<Int>] = []
    var start = reader.offset
    for number in 0..<head.count {
      guard reader.entry() != nil else { return nil }
      if number % runLength == runLength - 1 || number == head.count - 1 {
        runs.append(start..<reader.offset)
        start = reader.offset
      }
    }
    return (head, runs)
  }

  /// How many entries are looked at in a row.
  private static let runLength: UInt64 = 256

  /// The files of the site that stand as a record knows them, with what they were made from.
  ///
  /// Other work goes first: after each run of entries the next one waits until all that was waiting has
  /// had its turn. So the disk is looked at while there is little else to do.
  ///
  /// - Parameter folder: that of the site, as on the command line.
  static func files(
    in bytes: [UInt8], of folder: String,
    where stands: @escaping @Sendable (StoredEntry, inout StampReader) -> Bool
  ) async -> [SitePath: KnownFile] {
    guard let (head, runs) = bytes.withUnsafeBytes({ Self.runs(in: $0) }) else { return [:] }
    let start = folder.utf8.count + 1
    let found = await ParallelMap.shares(of: runs.count) { range in
      var files: [(SitePath, KnownFile)] = []
      for run in runs[range] {
        bytes.withUnsafeBytes { bytes in
          var stamps = StampReader()
          var reader = RecordReader(bytes, from: run.lowerBound)
          while reader.offset < run.upperBound, let entry = reader.entry() {
            guard entry.subject == .output, let stamp = entry.stamp, let origin = entry.origin,
              stands(entry, &stamps),
              let path = try? SitePath(
                String(decoding: entry.text.dropFirst(start), as: UTF8.self))
            else { continue }
            let file = KnownFile(
              stamp: stamp, digest: entry.isYoung ? entry.digest : nil, origin: origin)
            files.append((path, file))
          }
        }
        await Task.yield()
      }
      return files
    }
    var files: [SitePath: KnownFile] = [:]
    files.reserveCapacity(Int(truncatingIfNeeded: head.count))
    for (path, file) in found.joined() { files[path] = file }
    return files
  }
}
