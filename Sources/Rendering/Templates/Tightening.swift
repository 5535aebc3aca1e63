/// Takes out of style sheets and scripts what only their authors need: comments and indentation.
///
/// Nothing is renamed or reordered, so what a browser shows still reads like the source.
enum Tightening {
  /// Style sheets one after the other, a line each, without comments, and with a single space at most
  /// between words; strings stay as they are.
  static func style(_ sheets: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    for sheet in sheets {
      append(sheet, to: &result)
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// Scripts one after the other, without comments, indentation, blank lines, and spaces that
  /// separate nothing; a line ends where a statement might.
  ///
  /// The scripts of the theme hold no template literals and no regular expression with a quote or
  /// a space in it.
  static func script(_ scripts: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    for script in scripts {
      for line in script.split(separator: UInt8(ascii: "\n")) {
        let start = result.count
        append(line: line, to: &result)
        if result.count > start, let last = result.last, !"{;,(".utf8.contains(last) {
          result.append(UInt8(ascii: "\n"))
        }
      }
    }
    return result
  }

  /// Appends a line of a script.
  private static func append(line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let start = result.count
    var quote: UInt8?
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      defer { index += 1 }
      if let open = quote {
        result.append(byte)
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: " ") {
        let next = index + 1 < line.endIndex ? line[index + 1] : UInt8(ascii: " ")
        if result.count > start, let last = result.last, needsSpace(between: last, next) {
          result.append(byte)
        }
      } else if byte == UInt8(ascii: "/"), line[index...].starts(with: "//".utf8) {
        break
      } else if byte == UInt8(ascii: "/"), line[index...].starts(with: "/*".utf8) {
        while index + 1 < line.endIndex, !line[index...].starts(with: "*/".utf8) { index += 1 }
        index += 1
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        result.append(byte)
      }
    }
    while result.count > start, result.last == UInt8(ascii: " ") { result.removeLast() }
  }

  /// Whether two bytes of a script would read otherwise side by side: parts of words, `+ +`, `- -`.
  private static func needsSpace(between left: UInt8, _ right: UInt8) -> Bool {
    if isPartOfWord(left), isPartOfWord(right) { return true }
    return left == right && (left == UInt8(ascii: "+") || left == UInt8(ascii: "-"))
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
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
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","),
        UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "!"):
        if result.last == UInt8(ascii: " ") { result.removeLast() }
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        result.append(byte)
      case UInt8(ascii: "0") where isLeadingZero(sheet, index): continue
      default: result.append(byte)
      }
    }
  }

  /// Whether a zero stands before a point and behind nothing of a number: `0.5` is `.5`.
  private static func isLeadingZero(_ sheet: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index + 1 < sheet.count, sheet[index + 1] == UInt8(ascii: ".") else {
      return false
    }
    return " (:,-".utf8.contains(sheet[index - 1])
  }

  private static func needsNoSpaceBehind(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ">"),
      UInt8(ascii: "<"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
