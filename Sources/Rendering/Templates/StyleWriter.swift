/// Makes style sheets shorter without changing what they say.
enum StyleWriter {
  /// Style sheets one after the other, without comments, with one space for each run of white space and
  /// none beside braces and semicolons. Strings stay as they are.
  static func shortened(_ sheets: [[UInt8]]) -> [UInt8] {
    var sheet: [UInt8] = []
    for part in sheets { sheet += part }
    var short: [UInt8] = []
    short.reserveCapacity(sheet.count)
    var hasSpace = false
    var index = 0
    while index < sheet.count {
      let byte = sheet[index]
      if byte == slash, index + 1 < sheet.count, sheet[index + 1] == star {
        index = end(ofComment: index, in: sheet)
        hasSpace = true
        continue
      }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        hasSpace = true
        index += 1
        continue
      }
      if hasSpace, let last = short.last, !isMark(last), !isMark(byte) {
        short.append(UInt8(ascii: " "))
      }
      hasSpace = false
      if byte == UInt8(ascii: "}"), short.last == UInt8(ascii: ";") { short.removeLast() }
      if byte != quote {
        short.append(byte)
        index += 1
        continue
      }
      let end = end(ofString: index, in: sheet)
      short += sheet[index..<end]
      index = end
    }
    return short + [UInt8(ascii: "\n")]
  }

  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let quote = UInt8(ascii: "\"")

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
  }

  private static func end(ofComment start: Int, in sheet: [UInt8]) -> Int {
    var index = start + 2
    while index + 1 < sheet.count, !(sheet[index] == star && sheet[index + 1] == slash) {
      index += 1
    }
    return min(index + 2, sheet.count)
  }

  private static func end(ofString start: Int, in sheet: [UInt8]) -> Int {
    var index = start + 1
    while index < sheet.count, sheet[index] != quote {
      index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, sheet.count)
  }
}
