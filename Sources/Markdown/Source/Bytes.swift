internal import Bytes
internal import HTML

/// What CommonMark asks about single bytes.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let backslash = UInt8(ascii: "\\")
  static let pipe = UInt8(ascii: "|")

  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Space, tab, line ending, vertical tab or form feed.
  var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isAlphanumeric: Bool { isDigit || isLetter }
  /// Whether names of other tools have it: letters, digits, hyphens and underscores.
  var isNamePart: Bool { isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
  /// What a backslash can escape.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
  /// The small letter of an ASCII capital, anything else as it is.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// A range without the white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = Swift.min(range.upperBound, count)
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The bytes of `range` as a buffer whose first offset is 0.
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }
}

extension [UInt8] {
  /// Appends text as HTML, escaped as libcmark does.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) { HTML.escape(text, into: &self) }

  /// Appends text as HTML, escaped as libcmark does.
  mutating func append(escaping text: String) {
    text.withBytes { append(escaping: $0) }
  }

  /// Appends markup from the source code.
  mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Without the white space at both ends.
  var trimmed: ArraySlice<UInt8> { self[withUnsafeBufferPointer { $0.trimmed(0..<$0.count) }] }
}
