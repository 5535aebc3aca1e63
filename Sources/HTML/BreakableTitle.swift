internal import Bytes

/// A title for a narrow column: its long words may break at their humps and before what joins them,
/// `withUnsafe|Pointer|(to:)`, rather than anywhere.
package enum BreakableTitle {
  /// Shorter words stay whole.
  private static let least = 20

  package static func html(_ title: String) -> HTML {
    guard title.utf8.count >= least else { return HTML(text: title) }
    return title.withBytes { bytes in
      var html = HTML()
      var start = 0
      for place in places(inWordsOf: bytes) {
        html.append(text: String(decoding: bytes[start..<place], as: UTF8.self))
        html += "<wbr />"
        start = place
      }
      html.append(text: String(decoding: bytes[start...], as: UTF8.self))
      return html
    }
  }

  /// Where the words of a text may break, ascending.
  package static func places(inWordsOf text: UnsafeBufferPointer<UInt8>) -> [Int] {
    if text.count < least { return [] }
    return text.split(separator: UInt8(ascii: " ")).flatMap(places)
  }

  /// Where a word may break; nowhere for one that is short. (Only letters of ASCII have humps.)
  private static func places(in word: Slice<UnsafeBufferPointer<UInt8>>) -> [Int] {
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
