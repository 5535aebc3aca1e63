internal import Archive
internal import Bytes

/// Puts the bytes of a record together: numbers of eight bytes, texts with their length before and a
/// zero behind.
struct RecordWriter {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// Makes room for more bytes at once.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ other: [UInt8]) { bytes += other }

  mutating func append(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(UInt64(text.utf8.count))
    text.withBytes { bytes.append(contentsOf: $0) }
    bytes.append(0)
  }

  mutating func append(_ entry: BuildRecord.Entry) {
    append(entry.subject.rawValue)
    append(
      UInt8(
        (entry.stamp == nil ? 0 : 1) | (entry.digest == nil ? 0 : 2)
          | (entry.origin == nil ? 0 : 4) | (entry.origin?.context == nil ? 0 : 8)
          | (entry.isYoung ? 16 : 0)))
    // (All at once: there is an entry for each file.)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 11) { numbers in
      var count = 0
      func put(_ number: UInt64) {
        numbers[count] = number.littleEndian
        count += 1
      }
      if let stamp = entry.stamp {
        put(UInt64(stamp.kind))
        put(UInt64(bitPattern: stamp.size))
        put(stamp.identity)
        put(UInt64(bitPattern: stamp.modified))
        put(UInt64(bitPattern: stamp.changed))
      }
      for digest in [entry.digest, entry.origin?.inputs, entry.origin?.context] {
        guard let digest else { continue }
        put(digest.high)
        put(digest.low)
      }
      bytes.append(
        contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: numbers[..<count])))
    }
    append(entry.path)
  }
}

/// An entry of a record, where it lies.
struct StoredEntry {
  let subject: BuildRecord.Entry.Subject
  /// Ends with a zero.
  let path: UnsafePointer<CChar>
  /// The bytes of the path.
  let text: UnsafeRawBufferPointer
  let stamp: FileStamp?
  let digest: Digest?
  let isYoung: Bool
  let origin: FileOrigin?
}

/// Takes the bytes of a record apart; nil where they end too soon.
struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Begins behind the headline of a record; nil where the bytes are none, or not whole.
  init?(whole bytes: UnsafeRawBufferPointer, _ headline: [UInt8]) {
    self.bytes = bytes
    guard take(headline), bytes.count >= headline.count + 16 else { return nil }
    var end = RecordReader(UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - 16)...]))
    let digest = Digest(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 16)]))
    guard end.number() == digest.high, end.number() == digest.low else { return nil }
  }

  /// What stands before the entries, and how many of them there are.
  struct Head {
    let key: String
    let isWhole: Bool
    let report: BuildReport
    let count: UInt64
  }

  mutating func head() -> Head? {
    guard let key = text(), let isWhole = byte(), let results = text(), let messages = text(),
      let errors = number(), let warnings = number(), let pages = number(), let files = number(),
      let count = number()
    else { return nil }
    let report = BuildReport(
      results: results, messages: messages, errors: Int(errors), warnings: Int(warnings),
      pages: Int(pages), files: Int(files))
    return Head(key: key, isWhole: isWhole == 1, report: report, count: count)
  }

  mutating func entry() -> StoredEntry? {
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
      let text = stored(), let path = text.bindMemory(to: CChar.self).baseAddress
    else { return nil }
    return StoredEntry(
      subject: subject, path: path, text: UnsafeRawBufferPointer(rebasing: text.dropLast()),
      stamp: stamp, digest: digest, isYoung: parts & 16 != 0,
      origin: inputs.map { FileOrigin(inputs: $0, context: context) })
  }

  private mutating func take(_ expected: [UInt8]) -> Bool {
    guard bytes.count >= expected.count, bytes[..<expected.count].elementsEqual(expected) else {
      return false
    }
    offset = expected.count
    return true
  }

  private mutating func byte() -> UInt8? {
    if offset >= bytes.count { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  private mutating func number() -> UInt64? {
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

  private mutating func text() -> String? {
    stored().map { String(decoding: $0.dropLast(), as: UTF8.self) }
  }

  /// A digest, or none where none was written; nil where the bytes end.
  private mutating func digest(where isThere: Bool) -> Digest?? {
    if !isThere { return .some(nil) }
    guard let high = number(), let low = number() else { return nil }
    return Digest(high: high, low: low)
  }
}
