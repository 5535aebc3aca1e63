internal import Bytes

/// A citation or an embed that Markdown takes for text, since it has a space in it: `<rule: x>`,
/// `![](chart:a, b)`.
enum SpacedCitation {
  private static let schemes: [StaticString] = [
    "rule:", "evidence:", "decision:", "term:", "option:", "question:", "chart:", "compare:",
  ]

  /// Whether a page may hold one: a few words are looked for, which few pages have.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: index..<range.upperBound) {
      index = colon + 1
      // (Most colons end a word of prose, or begin an address.)
      guard colon > range.lowerBound, isLastLetter(bytes[colon - 1]) else { continue }
      if schemes.contains(where: { isScheme($0, at: colon, in: bytes, from: range.lowerBound) }) {
        return true
      }
    }
    return false
  }

  /// Whether one begins with the bracket at an offset.
  static func begins(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    let isEmbed = bytes[start] == UInt8(ascii: "(")
    if isEmbed, start == 0 || bytes[start - 1] != UInt8(ascii: "]") { return false }
    guard let scheme = schemes.first(where: { bytes.starts(with: $0, at: start + 1) }) else {
      return false
    }
    let close = isEmbed ? UInt8(ascii: ")") : UInt8(ascii: ">")
    var index = start + 1 + scheme.utf8CodeUnitCount
    var hasSpace = false
    while index < end, !bytes[index].isLineEnd {
      if bytes[index] == close { return hasSpace }
      if bytes[index].isSpaceOrTab { hasSpace = true }
      index += 1
    }
    return false
  }

  private static func isLastLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "e"), UInt8(ascii: "n"), UInt8(ascii: "m"), UInt8(ascii: "t"):
      true
    default: false
    }
  }

  /// Whether a scheme ends with the colon at an offset, with a bracket before it.
  private static func isScheme(
    _ scheme: StaticString, at colon: Int, in bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> Bool {
    let start = colon + 1 - scheme.utf8CodeUnitCount
    guard start > first, bytes.starts(with: scheme, at: start) else { return false }
    return bytes[start - 1] == UInt8(ascii: "<") || bytes[start - 1] == UInt8(ascii: "(")
  }
}
