internal import Content
internal import Parallel

/// The record of an earlier build as it lies on the disk, proved to be whole.
struct StoredRecord: Sendable {
  private let file: MappedFile
  private let head: RecordReader.Head
  /// Where the entries lie, some hundreds in a row.
  private let runs: [Range<Int>]

  private static let runLength: UInt64 = 256

  /// What lies at a path.
  enum Place: Sendable {
    case record(StoredRecord)
    /// A file that is no record, or is not whole.
    case damage
    case nothing

    init(_ path: String) {
      guard let file = MappedFile(path) else {
        self = FileStamp(of: path) == nil ? .nothing : .damage
        return
      }
      self = StoredRecord(file).map(Place.record) ?? .damage
    }
  }

  private init?(_ file: MappedFile) {
    guard var reader = RecordReader(whole: file.bytes, BuildRecord.headline),
      let head = reader.head()
    else { return nil }
    var runs: [Range<Int>] = []
    var start = reader.offset
    for number in 0..<head.count {
      guard reader.entry() != nil else { return nil }
      if number % Self.runLength == Self.runLength - 1 || number == head.count - 1 {
        runs.append(start..<reader.offset)
        start = reader.offset
      }
    }
    (self.file, self.head, self.runs) = (file, head, runs)
  }

  /// What a record says of a build.
  enum Finding {
    /// A build would say this again, and write nothing.
    case current(BuildReport)
    /// Something is not as it was; all of this is.
    case outdated(KnownInputs)
  }

  /// Holds the record against the disk, entries side by side.
  ///
  /// - Parameter key: that of the build which asks.
  func finding(
    key: String, _ isAsItWas: @escaping @Sendable (StoredEntry, inout StampReader) -> Bool
  ) async -> Finding {
    if head.key != key { return .outdated(KnownInputs()) }
    let isOutdated = Flag(isSet: !head.isWhole)
    let found = try? await ParallelMap.map(runs) { run in
      var known: [(path: String, input: KnownInput)] = []
      var stamps = StampReader()
      forEachEntry(in: run) { entry in
        // (What the site is like is of no use any more.)
        if entry.subject == .folder || entry.subject == .output && isOutdated.isSet { return false }
        if !isAsItWas(entry, &stamps) {
          isOutdated.set()
        } else if entry.subject == .input {
          let input = KnownInput(
            stamp: entry.stamp, digest: entry.digest, isYoung: entry.isYoung)
          known.append((String(cString: entry.path), input))
        }
        return true
      }
      return known
    }
    guard let found else { return .outdated(KnownInputs()) }
    return isOutdated.isSet ? .outdated(KnownInputs(found)) : .current(head.report)
  }

  /// The files and folders of the site that stand as the record knows them.
  ///
  /// Other work goes first: after each run of entries the next one waits until all that was waiting has
  /// had its turn. So the disk is looked at while there is little else to do.
  ///
  /// - Parameter folder: that of the site, as on the command line.
  func files(
    of folder: String,
    where stands: @escaping @Sendable (StoredEntry, inout StampReader) -> Bool
  ) async -> (files: [SitePath: KnownFile], folders: Set<SitePath>) {
    let start = folder.utf8.count + 1
    let found = await ParallelMap.shares(of: runs.count) { range in
      var files: [(SitePath, KnownFile)] = []
      var folders: [SitePath] = []
      for run in runs[range] {
        var stamps = StampReader()
        forEachEntry(in: run) { entry in
          guard entry.subject == .folder || entry.subject == .output && entry.origin != nil,
            let stamp = entry.stamp, stands(entry, &stamps),
            let path = try? SitePath(
              String(decoding: entry.text.dropFirst(start), as: UTF8.self))
          else { return true }
          if let origin = entry.origin {
            let file = KnownFile(
              stamp: stamp, digest: entry.isYoung ? entry.digest : nil, origin: origin)
            files.append((path, file))
          } else {
            folders.append(path)
          }
          return true
        }
        await Task.yield()
      }
      return (files: files, folders: folders)
    }
    var files: [SitePath: KnownFile] = [:]
    files.reserveCapacity(Int(truncatingIfNeeded: head.count))
    for (path, file) in found.lazy.map(\.files).joined() { files[path] = file }
    return (files, Set(found.lazy.map(\.folders).joined()))
  }

  /// Passes on the entries of a run until it is told that no more are wanted.
  private func forEachEntry(in run: Range<Int>, _ body: (StoredEntry) -> Bool) {
    var reader = RecordReader(file.bytes, from: run.lowerBound)
    while reader.offset < run.upperBound, let entry = reader.entry(), body(entry) {}
    withExtendedLifetime(file) {}
  }
}
