/// 128 bits that tell texts apart: two mixes of the bytes, eight at a time, by multiplication to twice
/// the width, as wyhash mixes them. Against accidents, not against forgers.
struct Digest: Hashable, Sendable {
  private(set) var high: UInt64
  private(set) var low: UInt64

  /// The digest with these values.
  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest($0) } }

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: UnsafeRawBufferPointer) {
    var high = Self.first ^ UInt64(bytes.count)
    var low = Self.second
    var offset = 0
    while offset < bytes.count {
      var word: UInt64 = 0
      if offset + 8 <= bytes.count {
        word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      } else {
        for index in offset..<bytes.count { word = word << 8 | UInt64(bytes[index]) }
      }
      high = Self.mix(high ^ word, Self.second)
      low = Self.mix(low &+ word, Self.third) ^ word
      offset += 8
    }
    self.high = Self.mix(high, low ^ Self.third)
    self.low = Self.mix(low, high ^ Self.first)
  }

  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return high ^ low
  }

  /// Odd, with as many bits set as not (the fractions of the square roots of 2, 3 and 5).
  private static let first: UInt64 = 0x6A09_E667_F3BC_C909
  private static let second: UInt64 = 0xBB67_AE85_84CA_A73B
  private static let third: UInt64 = 0x3C6E_F372_FE94_F82B
}
