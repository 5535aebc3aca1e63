/// Takes out of style sheets and scripts what only their authors need: comments and indentation.
///
/// Nothing is renamed or reordered, so what a browser shows still reads like the source.
enum Tightening {
  /// Style sheets one after the other, without comments, and with a single space at most between
  /// words; strings stay as they are.
  static func style(_ sheets: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    for sheet in sheets {
      append(sheet, to: &result)
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// Scripts one after the other, without indentation, blank lines and lines that are comments.
  ///
  /// The scripts of the theme hold no text that runs over the end of a line.
  static func script(_ scripts: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    for script in scripts {
      for line in script.split(separator: UInt8(ascii: "\n")) {
        let text = line.drop { $0 == UInt8(ascii: " ") }
        if text.isEmpty || text.starts(with: "//".utf8) { continue }
        result += text
        result.append(UInt8(ascii: "\n"))
      }
    }
    return result
  }

  private static func append(_ sheet: [UInt8], to result: inout [UInt8]) {
    var index = 0
    var quote: UInt8?
    while index < sheet.count {
      let byte = sheet[index]
      defer { index += 1 }
      if let open = quote {
        result.append(byte)
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        quote = byte
        result.append(byte)
      case UInt8(ascii: "/") where sheet[index...].starts(with: "/*".utf8):
        while index + 1 < sheet.count, !sheet[index...].starts(with: "*/".utf8) { index += 1 }
        index += 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        if let last = result.last, !needsNoSpaceBehind(last) { result.append(UInt8(ascii: " ")) }
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","):
        if result.last == UInt8(ascii: " ") { result.removeLast() }
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        result.append(byte)
        if byte == UInt8(ascii: "}"), isAtTopLevel(sheet, index) {
          result.append(UInt8(ascii: "\n"))
        }
      default: result.append(byte)
      }
    }
  }

  /// Whether the rule that ends here is followed by one that begins its line.
  private static func isAtTopLevel(_ sheet: [UInt8], _ index: Int) -> Bool {
    index + 2 < sheet.count && sheet[index + 1] == UInt8(ascii: "\n")
      && sheet[index + 2] != UInt8(ascii: " ") && sheet[index + 2] != UInt8(ascii: "}")
  }

  private static func needsNoSpaceBehind(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
