internal import Bytes

/// A heading without a space behind its number signs, as Python-Markdown reads it: `##Setup`.
enum TightHeading {
  /// Whether a text may hold one.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>) -> Bool {
    var index = body.lowerBound
    while let sign = bytes.firstIndex(of: UInt8(ascii: "#"), in: index..<body.upperBound) {
      index = sign + 1
      while index < body.upperBound, bytes[index] == UInt8(ascii: "#") { index += 1 }
      guard index < body.upperBound, isLetter(bytes[index]) else { continue }
      var before = sign - 1
      while before >= body.lowerBound, bytes[before] == .space || bytes[before] == 0x3E {
        before -= 1
      }
      if before < body.lowerBound || bytes[before].isLineEnd { return true }
    }
    return false
  }

  /// The offset at which a line lacks the space; nil where it is no such heading.
  static func gap(in line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.firstIndex(of: UInt8(ascii: "#"), in: line) != nil else { return nil }
    let head = LineHead(line: 0, line, in: bytes)
    guard !head.hasListMark, head.column < 4 else { return nil }
    let signs = bytes[head.text].prefix { $0 == UInt8(ascii: "#") }
    let index = signs.endIndex
    return (1...6).contains(signs.count) && index < head.text.upperBound && isLetter(bytes[index])
      ? index : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isLetter || byte >= 0xC2 && byte != 0xEF
  }
}
