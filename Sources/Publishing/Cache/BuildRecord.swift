internal import Archive
internal import Diagnostics

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
    /// Of the bytes of a file whose stamp says too little, or of where links led; else nil.
    let digest: Digest?
    /// What a file of the site was made from; nil where that is not known.
    var origin: FileOrigin?
  }

  /// Everything that the result depends on beside files: program, options, folders.
  let key: String
  let report: BuildReport
  let entries: [Entry]
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
  private static let headline = Array("fingerpost build record 3\n".utf8)

  /// The record as bytes.
  var bytes: [UInt8] {
    var writer = RecordWriter(Self.headline)
    writer.append(key)
    writer.append(report.results)
    writer.append(report.messages)
    for number in [report.errors, report.warnings, report.pages, report.files, entries.count] {
      writer.append(UInt64(number))
    }
    for entry in entries {
      writer.append(entry.subject.rawValue)
      writer.append(
        UInt8(
          (entry.stamp == nil ? 0 : 1) | (entry.digest == nil ? 0 : 2)
            | (entry.origin == nil ? 0 : 4) | (entry.origin?.context == nil ? 0 : 8)))
      if let stamp = entry.stamp {
        writer.append(UInt64(stamp.kind))
        writer.append(UInt64(bitPattern: stamp.size))
        writer.append(stamp.identity)
        writer.append(UInt64(bitPattern: stamp.modified))
        writer.append(UInt64(bitPattern: stamp.changed))
      }
      for digest in [entry.digest, entry.origin?.inputs, entry.origin?.context] {
        guard let digest else { continue }
        writer.append(digest.high)
        writer.append(digest.low)
      }
      writer.append(entry.path)
    }
    let digest = Digest(writer.bytes)
    writer.append(digest.high)
    writer.append(digest.low)
    return writer.bytes
  }

  /// What a record says of a build with this key.
  enum Finding: Hashable {
    /// A build would say this again, and write nothing.
    case current(BuildReport)
    /// Something is not as it was.
    case outdated
    /// The bytes are no record, or not whole.
    case damaged
  }

  /// Holds a record against the disk, entry by entry, until one is not as it was.
  ///
  /// - Parameter isAsItWas: gets the subject, the path (which ends with a zero), stamp and digest.
  static func finding(
    in bytes: [UInt8], key: String,
    _ isAsItWas: (Entry.Subject, UnsafePointer<CChar>, FileStamp?, Digest?) -> Bool
  ) -> Finding {
    bytes.withUnsafeBytes { bytes in
      guard var reader = RecordReader(whole: bytes, headline), let head = reader.head() else {
        return .damaged
      }
      if head.key != key { return .outdated }
      for _ in 0..<head.count {
        guard let entry = reader.entry() else { return .damaged }
        if !isAsItWas(entry.subject, entry.path, entry.stamp, entry.digest) { return .outdated }
      }
      return .current(head.report)
    }
  }

  /// The files of the site that a record knows, by their paths, with what they were made from.
  static func files(in bytes: [UInt8]) -> [String: KnownFile] {
    bytes.withUnsafeBytes { bytes in
      guard var reader = RecordReader(whole: bytes, headline), let head = reader.head() else {
        return [:]
      }
      var files: [String: KnownFile] = [:]
      files.reserveCapacity(Int(truncatingIfNeeded: head.count))
      for _ in 0..<head.count {
        guard let entry = reader.entry() else { return [:] }
        guard entry.subject == .output, let stamp = entry.stamp, let origin = entry.origin else {
          continue
        }
        files[String(cString: entry.path)] = KnownFile(
          stamp: stamp, digest: entry.digest, origin: origin)
      }
      return files
    }
  }
}

/// Puts bytes together: numbers of eight bytes, texts with their length before and a zero behind.
private struct RecordWriter {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
  }
}

/// Takes such bytes apart; nil where they end too soon.
private struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Begins behind the headline of a record; nil where the bytes are none, or not whole.
  init?(whole bytes: UnsafeRawBufferPointer, _ headline: [UInt8]) {
    self.bytes = bytes
    guard take(headline), bytes.count >= headline.count + 16 else { return nil }
    var end = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - 16)...]))
    let digest = Digest(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 16)]))
    guard end.number() == digest.high, end.number() == digest.low else { return nil }
  }

  /// What stands before the entries, and how many of them there are.
  mutating func head() -> (key: String, report: BuildReport, count: UInt64)? {
    guard let key = text(), let results = text(), let messages = text(), let errors = number(),
      let warnings = number(), let pages = number(), let files = number(), let count = number()
    else { return nil }
    let report = BuildReport(
      results: results, messages: messages, errors: Int(errors), warnings: Int(warnings),
      pages: Int(pages), files: Int(files))
    return (key, report, count)
  }

  mutating func take(_ expected: [UInt8]) -> Bool {
    guard bytes.count >= expected.count, bytes[..<expected.count].elementsEqual(expected) else {
      return false
    }
    offset = expected.count
    return true
  }

  mutating func byte() -> UInt8? {
    if offset >= bytes.count { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func number() -> UInt64? {
    if bytes.count - offset < 8 { return nil }
    offset += 8
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset - 8, as: UInt64.self))
  }

  /// A text where it lies, with the zero behind it.
  private mutating func stored() -> UnsafeRawBufferPointer? {
    guard let count = number().map(Int.init(truncatingIfNeeded:)), count >= 0,
      count < bytes.count - offset, bytes[offset + count] == 0
    else { return nil }
    defer { offset += count + 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[offset...offset + count])
  }

  mutating func text() -> String? {
    stored().map { String(decoding: $0.dropLast(), as: UTF8.self) }
  }

  mutating func entry() -> (
    subject: BuildRecord.Entry.Subject, path: UnsafePointer<CChar>, stamp: FileStamp?,
    digest: Digest?, origin: FileOrigin?
  )? {
    guard let subject = byte().flatMap(BuildRecord.Entry.Subject.init(rawValue:)),
      let parts = byte()
    else { return nil }
    var stamp: FileStamp?
    if parts & 1 != 0 {
      guard let kind = number(), let size = number(), let identity = number(),
        let modified = number(), let changed = number()
      else { return nil }
      stamp = FileStamp(
        kind: UInt32(truncatingIfNeeded: kind), size: Int64(bitPattern: size), identity: identity,
        modified: Int64(bitPattern: modified), changed: Int64(bitPattern: changed))
    }
    guard let digest = digest(where: parts & 2 != 0),
      let inputs = self.digest(where: parts & 4 != 0),
      let context = self.digest(where: parts & 8 != 0),
      let path = stored()?.bindMemory(to: CChar.self).baseAddress
    else { return nil }
    let origin = inputs.map { FileOrigin(inputs: $0, context: context) }
    return (subject, path, stamp, digest, origin)
  }

  /// A digest, or none where none was written; nil where the bytes end.
  private mutating func digest(where isThere: Bool) -> Digest?? {
    if !isThere { return .some(nil) }
    guard let high = number(), let low = number() else { return nil }
    return Digest(high: high, low: low)
  }
}
