/// Resolves the entities in an attribute of raw HTML.
enum EntityDecoder {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "colon": ":",
    "Tab": "\t", "NewLine": "\n", "lpar": "(", "rpar": ")", "sol": "/", "num": "#", "period": ".",
  ]

  /// The text with numbers and the names that matter in URLs resolved; others stay as they are.
  static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> String {
    guard var ampersand = text.firstIndex(of: 0x26, in: 0..<text.count) else {
      return String(decoding: text, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    var index = 0
    while true {
      bytes.append(contentsOf: text[index..<ampersand])
      let limit = min(ampersand + 12, text.count)
      var end = ampersand + 1
      while end < limit, text[end].isAlphanumeric || text[end] == 0x23 { end += 1 }
      let name = String(decoding: text.part(ampersand + 1..<end), as: UTF8.self)
      if let resolved = resolved(name) {
        bytes += resolved.utf8
        index = end < text.count && text[end] == 0x3B ? end + 1 : end
      } else {
        bytes.append(0x26)
        index = ampersand + 1
      }
      guard let next = text.firstIndex(of: 0x26, in: index..<text.count) else { break }
      ampersand = next
    }
    bytes.append(contentsOf: text[index...])
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func resolved(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.map { String(Unicode.Scalar($0) ?? "\u{FFFD}") }
  }
}
