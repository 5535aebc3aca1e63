internal import HTML

/// A title for a narrow column: its long words may break at their humps and before what joins them,
/// `withUnsafe|Pointer|(to:)`, rather than anywhere.
enum BreakableTitle {
  /// Shorter words stay whole.
  private static let least = 20

  static func html(_ title: String) -> HTML {
    let bytes = Array(title.utf8)
    guard bytes.count >= least else { return HTML(text: title) }
    var html = HTML()
    var start = 0
    for word in bytes.split(separator: UInt8(ascii: " ")) {
      for place in places(in: word) {
        html.append(text: String(decoding: bytes[start..<place], as: UTF8.self))
        html += "<wbr />"
        start = place
      }
    }
    html.append(text: String(decoding: bytes[start...], as: UTF8.self))
    return html
  }

  /// Where a word may break; nowhere for one that is short. (Only letters of ASCII have humps.)
  static func places(in word: ArraySlice<UInt8>) -> [Int] {
    if word.count < least { return [] }
    return word.indices.dropFirst().filter { index in
      switch word[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(word[index - 1])
      case UInt8(ascii: "("), UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "{"),
        UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "@"):
        true
      default: false
      }
    }
  }
}
