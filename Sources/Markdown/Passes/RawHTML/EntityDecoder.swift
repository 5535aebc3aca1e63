internal import Bytes

/// Resolves the entities in an attribute of raw HTML.
enum EntityDecoder {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "colon": ":",
    "Tab": "\t", "NewLine": "\n", "lpar": "(", "rpar": ")", "sol": "/", "num": "#", "period": ".",
  ]
  private static let longestName = 8

  /// The text with numbers and the names that matter in URLs resolved; others stay as they are.
  ///
  /// A number that stands for no character, zero above all, gives U+FFFD, as in CommonMark.
  static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> String {
    guard text.firstIndex(of: UInt8(ascii: "&"), in: 0..<text.count) != nil else {
      return String(decoding: text, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    append(text, unknown: "&", to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text with its entities resolved.
  ///
  /// - Parameter unknown: what is written for the `&` of an entity that is not known.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, unknown: StaticString, to bytes: inout [UInt8]
  ) {
    var index = 0
    while let ampersand = text.firstIndex(of: UInt8(ascii: "&"), in: index..<text.count) {
      bytes.append(contentsOf: text[index..<ampersand])
      if let (resolved, end) = entity(in: text, at: ampersand) {
        bytes += resolved.utf8
        index = end
      } else {
        bytes.append(unknown)
        index = ampersand + 1
      }
    }
    bytes.append(contentsOf: text[index...])
  }

  /// What the entity at an `&` stands for, and the offset behind it; its semicolon may be missing.
  private static func entity(
    in text: UnsafeBufferPointer<UInt8>, at ampersand: Int
  ) -> (resolved: String, end: Int)? {
    let isNumber = ampersand + 1 < text.count && text[ampersand + 1] == UInt8(ascii: "#")
    var end = ampersand + (isNumber ? 2 : 1)
    let limit = isNumber ? text.count : min(ampersand + longestName + 2, text.count)
    while end < limit, text[end].isAlphanumeric { end += 1 }
    let name = String(decoding: text.part(ampersand + 1..<end), as: UTF8.self)
    guard let resolved = isNumber ? character(name.dropFirst()) : names[name] else { return nil }
    let hasSemicolon = end < text.count && text[end] == UInt8(ascii: ";")
    return (resolved, hasSemicolon ? end + 1 : end)
  }

  private static func character(_ digits: Substring) -> String? {
    let isHex = digits.first == "x" || digits.first == "X"
    let digits = isHex ? digits.dropFirst() : digits
    guard !digits.isEmpty, digits.allSatisfy({ isHex ? $0.isHexDigit : $0.isNumber }) else {
      return nil
    }
    let value = UInt32(digits, radix: isHex ? 16 : 10) ?? 0
    return String(value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}")
  }
}
