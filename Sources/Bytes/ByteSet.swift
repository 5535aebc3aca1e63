/// A set of ASCII bytes, a bit for each.
@usableFromInline
package struct ByteSet: Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// The letters, the digits and the characters of a text, which has to be ASCII.
  package init(alphanumericAnd text: String) {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    for byte in "\(letters)\(letters.uppercased())0123456789\(text)".utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
  }

  /// Whether a byte is in it; those that are no ASCII never are.
  @inlinable
  @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    let bits = byte & 0x40 == 0 ? low : high
    return byte < 0x80 && bits &>> UInt64(byte & 0x3F) & 1 == 1
  }
}
