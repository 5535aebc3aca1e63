internal import Bytes

/// Reads a range of bytes from its start.
struct ByteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte to be read.
  var position: Int
  /// The offset behind the last.
  let end: Int

  /// A scanner at the start of a range.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The byte to be read next, or 0 at the end.
  var next: UInt8 { position < end ? bytes[position] : 0 }
  /// Whether all has been read.
  var isAtEnd: Bool { position >= end }
  /// What is left.
  var rest: Range<Int> { position..<end }

  /// Moves behind a text; false where another comes next.
  mutating func skip(_ text: StaticString) -> Bool {
    guard end - position >= text.utf8CodeUnitCount, bytes.starts(with: text, at: position) else {
      return false
    }
    position += text.utf8CodeUnitCount
    return true
  }

  /// Moves behind spaces and tabs.
  mutating func skipSpaces() { while next.isSpaceOrTab { position += 1 } }

  /// Reads letters, digits, `-` and `_`.
  mutating func word() -> String {
    let start = position
    while next.isAlphanumeric || next == UInt8(ascii: "-") || next == UInt8(ascii: "_")
      || next >= 0x80
    { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Reads double quotes, which end the range, and returns what is between them.
  mutating func quoted() -> Range<Int>? {
    guard next == UInt8(ascii: "\""), end - position >= 2, bytes[end - 1] == UInt8(ascii: "\"")
    else { return nil }
    defer { position = end }
    return position + 1..<end - 1
  }
}
