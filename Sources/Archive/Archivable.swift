internal import Bytes

/// A value that can be kept as bytes and read again, by the same program.
///
/// (What is generic here is inlinable, so that each target has it for its own types.)
@usableFromInline
package protocol Archivable {
  /// Writes all of the value.
  func archive(into writer: inout ArchiveWriter)

  /// Reads what ``archive(into:)`` wrote.
  init(from reader: inout ArchiveReader) throws(ArchiveDamage)
}

/// That bytes are not what was written.
@usableFromInline
package struct ArchiveDamage: Error {
  package init() {}
}

/// Puts bytes together: numbers in as few bytes as they need, texts with their length before.
@usableFromInline
package struct ArchiveWriter: Sendable {
  package private(set) var bytes: [UInt8]
  /// Whether ranges are written: places in a file, which any edit of it moves.
  package let hasRanges: Bool

  /// - Parameter hasRanges: false for bytes that are only compared, and are to be equal wherever
  ///   things are.
  package init(_ bytes: [UInt8] = [], hasRanges: Bool = true) {
    self.bytes = bytes
    self.hasRanges = hasRanges
  }

  /// Begins anew, in the same room.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Seven bits a byte, the lowest first; the highest bit of a byte says that another follows.
  @usableFromInline
  package mutating func append(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number that is seldom below zero.
  package mutating func append(_ number: Int) {
    append(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  @usableFromInline
  package mutating func append(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func append(_ text: String) {
    text.withBytes { utf8 in
      append(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  /// Bytes with their number.
  package mutating func append(bytes other: some Collection<UInt8>) {
    append(UInt64(other.count))
    bytes.append(contentsOf: other)
  }

  /// Bytes without their number.
  package mutating func append(all other: some Collection<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// Plain values with their number, as they lie in memory.
  package mutating func append<Value: BitwiseCopyable>(raw values: [Value]) {
    append(UInt64(values.count))
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Plain values with their number, as they lie in memory.
  package mutating func append<Value>(raw values: RawValues<Value>) {
    append(UInt64(values.count))
    values.withElements { bytes.append(contentsOf: $0.bytes) }
  }

  /// Eight bytes, where each value is as likely as another.
  package mutating func append(fixed number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ range: Range<Int>) {
    if !hasRanges { return }
    append(range.lowerBound)
    append(range.count)
  }

  @inlinable
  package mutating func append(_ value: some Archivable) { value.archive(into: &self) }
}

/// Takes such bytes apart.
@usableFromInline
package struct ArchiveReader {
  private let bytes: UnsafeRawBufferPointer
  private let owner: (any AnyObject & Sendable)?
  /// How many bytes have been read.
  package private(set) var offset = 0

  /// - Parameter owner: what keeps the bytes in memory and never changes them; nil where they are valid
  ///   no longer than they are read.
  package init(_ bytes: UnsafeRawBufferPointer, lentBy owner: (any AnyObject & Sendable)? = nil) {
    self.bytes = bytes
    self.owner = owner
  }

  /// Whether nothing is left.
  package var isAtEnd: Bool { offset == bytes.count }

  package mutating func byte() throws(ArchiveDamage) -> UInt8 {
    if offset >= bytes.count { throw ArchiveDamage() }
    offset += 1
    return bytes[offset - 1]
  }

  @usableFromInline
  package mutating func unsigned() throws(ArchiveDamage) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
      if shift > 63 { throw ArchiveDamage() }
    }
  }

  package mutating func int() throws(ArchiveDamage) -> Int {
    let number = try unsigned()
    return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
  }

  @usableFromInline
  package mutating func flag() throws(ArchiveDamage) -> Bool { try byte() != 0 }

  package mutating func text() throws(ArchiveDamage) -> String {
    String(decoding: try span(), as: UTF8.self)
  }

  /// Bytes with their number, where they lie.
  package mutating func span() throws(ArchiveDamage) -> UnsafeRawBufferPointer {
    let count = try unsigned()
    if count > UInt64(bytes.count - offset) { throw ArchiveDamage() }
    offset += Int(count)
    return UnsafeRawBufferPointer(rebasing: bytes[offset - Int(count)..<offset])
  }

  /// Plain values with their number.
  package mutating func raw<Value: BitwiseCopyable>(
    _: Value.Type = Value.self
  ) throws(ArchiveDamage) -> [Value] {
    let bytes = try rawBytes(of: Value.self)
    let count = bytes.count / MemoryLayout<Value>.stride
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
      initialized = count
    }
  }

  /// Plain values with their number, without a copy where something keeps the bytes in memory.
  package mutating func lent<Value>(
    _: Value.Type = Value.self
  ) throws(ArchiveDamage) -> RawValues<Value> {
    guard let owner else { return RawValues(try raw()) }
    return RawValues(try rawBytes(of: Value.self), lentBy: owner)
  }

  private mutating func rawBytes<Value>(
    of _: Value.Type
  ) throws(ArchiveDamage) -> UnsafeRawBufferPointer {
    let (number, stride) = (try unsigned(), MemoryLayout<Value>.stride)
    if number > UInt64((bytes.count - offset) / stride) { throw ArchiveDamage() }
    let start = offset
    offset += Int(number) * stride
    return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
  }

  package mutating func fixed() throws(ArchiveDamage) -> UInt64 {
    if bytes.count - offset < 8 { throw ArchiveDamage() }
    offset += 8
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset - 8, as: UInt64.self))
  }

  package mutating func range() throws(ArchiveDamage) -> Range<Int> {
    let (start, count) = (try int(), try int())
    let (end, isTooLarge) = start.addingReportingOverflow(count)
    if count < 0 || isTooLarge { throw ArchiveDamage() }
    return start..<end
  }

  @inlinable
  package mutating func value<Value: Archivable>(
    _: Value.Type = Value.self
  ) throws(ArchiveDamage) -> Value {
    try Value(from: &self)
  }

  /// The value of an enumeration that has raw values.
  package mutating func value<Value: RawRepresentable<String>>(
    raw _: Value.Type = Value.self
  ) throws(ArchiveDamage) -> Value {
    guard let value = Value(rawValue: try text()) else { throw ArchiveDamage() }
    return value
  }
}

extension String: Archivable {
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) { writer.append(self) }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) { self = try reader.text() }
}

extension Range<Int>: Archivable {
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) { writer.append(self) }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) { self = try reader.range() }
}

extension ClosedRange<Int>: Archivable {
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(lowerBound)
    writer.append(upperBound)
  }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let (lower, upper) = (try reader.int(), try reader.int())
    if lower > upper { throw ArchiveDamage() }
    self = lower...upper
  }
}

extension Optional: Archivable where Wrapped: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(self != nil)
    self?.archive(into: &writer)
  }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self = try reader.flag() ? try Wrapped(from: &reader) : nil
  }
}

extension Array: Archivable where Element: Archivable {
  @inlinable
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(UInt64(count))
    for element in self { element.archive(into: &writer) }
  }

  @inlinable
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let count = try reader.unsigned()
    self = []
    if count == 0 { return }
    // (A number that is damaged may be any.)
    reserveCapacity(Int(Swift.min(count, 1 << 12)))
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}
