internal import Bytes

/// 128 bits that tell values apart, the same in each run. Against accidents, not against forgers.
@usableFromInline
package struct Digest: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  /// The digest with these values.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest($0) } }

  package init(_ text: String) {
    self = text.withBytes { Digest(UnsafeRawBufferPointer($0)) }
  }

  package init(_ bytes: UnsafeRawBufferPointer) {
    var digester = Digester()
    digester.combine(bytes)
    self = digester.digest
  }

  @inlinable
  package init(of value: some Digestible) {
    var digester = Digester()
    value.digest(into: &digester)
    self = digester.digest
  }
}

extension Digest: Archivable {
  @usableFromInline
  package func archive(into writer: inout ArchiveWriter) {
    writer.append(fixed: high)
    writer.append(fixed: low)
  }

  @usableFromInline
  package init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(high: try reader.fixed(), low: try reader.fixed())
  }
}

/// Puts a digest together: two mixes of what it is given, by multiplication to twice the width, as
/// wyhash mixes (Wang Yi, 2019).
@usableFromInline
package struct Digester: Sendable {
  private var high = Self.first
  private var low = Self.second

  @usableFromInline
  package init() {}

  /// The digest of all that was given, in its order.
  @usableFromInline
  package var digest: Digest {
    let (high, low) = (Self.mix(high, low ^ Self.third), Self.mix(low, high ^ Self.first))
    return Digest(high: high, low: low)
  }

  @usableFromInline
  @inline(__always)
  package mutating func combine(word: UInt64) {
    high = Self.mix(high ^ word, Self.second)
    low = Self.mix(low &+ word, Self.third) ^ word
  }

  /// Bytes with their number, so that two runs of them never pass for two others.
  ///
  /// Sixteen at a time; where some are left, the last sixteen once more.
  package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    var (high, low) = (high ^ UInt64(count), low)
    func word(_ offset: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    @inline(__always)
    func take(_ first: UInt64, _ second: UInt64) {
      high = Self.mix(first ^ Self.second, second ^ high)
      low = Self.mix(first &+ low, second ^ Self.third) ^ first
    }
    var offset = 0
    while offset + 16 < count {
      take(word(offset), word(offset + 8))
      offset += 16
    }
    switch count {
    case 0: break
    case 1..<8: take(bytes.reduce(0) { $0 << 8 | UInt64($1) }, 0)
    case 8..<16: take(word(0), word(count - 8))
    default: take(word(count - 16), word(count - 8))
    }
    self.high = Self.mix(high ^ UInt64(count), Self.second)
    self.low = low
  }

  /// Bytes with their number.
  package mutating func combine(bytes: [UInt8]) { bytes.withUnsafeBytes { combine($0) } }

  /// Bytes with their number.
  package mutating func combine(bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { combine($0) } }

  package mutating func combine(_ text: String) {
    text.withBytes { combine(UnsafeRawBufferPointer($0)) }
  }

  @inlinable
  package mutating func combine(_ value: some Digestible) { value.digest(into: &self) }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return high ^ low
  }

  /// Odd, with as many bits set as not (the fractions of the square roots of 2, 3 and 5).
  private static let first: UInt64 = 0x6A09_E667_F3BC_C909
  private static let second: UInt64 = 0xBB67_AE85_84CA_A73B
  private static let third: UInt64 = 0x3C6E_F372_FE94_F82B
}
