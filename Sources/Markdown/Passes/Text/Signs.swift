internal import Bytes

/// Characters that the extensions smartsymbols and escapeall of Python-Markdown read as one.
enum Signs {
  /// The sign at an index of a text, and the index behind it; nil where there is none.
  static func sign(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, _ dialect: MarkdownDialect
  ) -> (sign: String, end: Int)? {
    if text[index] == .backslash {
      guard dialect.escapesAll, index + 1 < text.count else { return nil }
      return text[index + 1] == .space ? ("\u{A0}", index + 2) : ("", index + 1)
    }
    guard dialect.hasSymbols, "(c+-<=0123456789".utf8.contains(text[index]) else { return nil }
    for (characters, sign) in symbols where text.starts(with: characters, at: index) {
      let end = index + characters.utf8CodeUnitCount
      if InlineMarks.isWord(text[index]) {
        let before = index > 0 ? text[index - 1] : .space
        let behind = end < text.count ? text[end] : .space
        let isApart = { (byte: UInt8) in !InlineMarks.isWord(byte) && !"/.".utf8.contains(byte) }
        guard isApart(before), isApart(behind) || behind == UInt8(ascii: ".") else { continue }
      }
      return (sign, end)
    }
    return nil
  }

  private static let symbols: [(StaticString, String)] = [
    ("(tm)", "™"), ("(c)", "©"), ("(r)", "®"), ("c/o", "℅"), ("+/-", "±"), ("<-->", "↔"),
    ("-->", "→"), ("<--", "←"), ("=/=", "≠"), ("1/4", "¼"), ("1/2", "½"), ("3/4", "¾"),
    ("1/3", "⅓"), ("2/3", "⅔"), ("1/5", "⅕"), ("2/5", "⅖"), ("3/5", "⅗"), ("4/5", "⅘"),
    ("1/6", "⅙"), ("5/6", "⅚"), ("1/8", "⅛"), ("3/8", "⅜"), ("5/8", "⅝"), ("7/8", "⅞"),
  ]
}
