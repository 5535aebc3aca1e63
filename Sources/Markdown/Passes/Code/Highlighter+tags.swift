internal import Bytes

extension Highlighter {
  /// Scans HTML or XML: comments, declarations, tags with their attributes, entities.
  mutating func scanTags() {
    var index = 0
    while index < code.count {
      switch code[index] {
      case UInt8(ascii: "<"):
        if code.starts(with: "<!--", at: index) {
          let end = end(of: "-->", from: index + 4)
          add(.comment, index..<end)
          index = end
        } else if code.starts(with: "<!", at: index) || code.starts(with: "<?", at: index) {
          let end = end(of: ">", from: index + 2)
          add(.attribute, index..<end)
          index = end
        } else {
          let end = tag(from: index)
          index = other(from: end, in: index..<end) ?? end
        }
      case UInt8(ascii: "&"):
        var end = index + 1
        while end < code.count, code[end].isAlphanumeric || code[end] == 0x23 { end += 1 }
        if end < code.count, code[end] == UInt8(ascii: ";") { add(.builtin, index..<end + 1) }
        index = end
      default: index += 1
      }
    }
  }

  private func end(of mark: StaticString, from start: Int) -> Int {
    let start = min(start, code.count)
    return code.firstIndex(of: mark, in: start..<code.count).map { $0 + mark.utf8CodeUnitCount }
      ?? code.count
  }

  /// Scans what is in a script or a style sheet, and returns where its end tag begins; nil behind any
  /// other tag.
  private mutating func other(from start: Int, in tag: Range<Int>) -> Int? {
    guard start > tag.lowerBound, code[start - 1] == UInt8(ascii: ">"),
      code[start - 2] != UInt8(ascii: "/")
    else { return nil }
    let language: String
    let close: StaticString
    if begins("<script", tag) {
      let isTyped =
        code.firstIndex(of: "lang=\"ts", in: tag) != nil
        || code.firstIndex(of: "lang='ts", in: tag) != nil
      (language, close) = (isTyped ? "ts" : "js", "</script")
    } else if begins("<style", tag) {
      (language, close) = ("css", "</style")
    } else {
      return nil
    }
    let end = code.firstIndex(of: close, in: start..<code.count) ?? code.count
    for token in Highlighter.tokens(of: code.part(start..<end), language: language) {
      add(token.kind, start + token.range.lowerBound..<start + token.range.upperBound)
    }
    return end
  }

  /// Whether a tag has a name, in small letters.
  private func begins(_ name: StaticString, _ tag: Range<Int>) -> Bool {
    let behind = tag.lowerBound + name.utf8CodeUnitCount
    guard behind < tag.upperBound, code.starts(with: name, at: tag.lowerBound) else { return false }
    return code[behind] == UInt8(ascii: ">") || code[behind].isWhitespace
  }

  /// Scans a tag to behind its `>`.
  private mutating func tag(from start: Int) -> Int {
    var index = start + 1
    if index < code.count, code[index] == UInt8(ascii: "/") { index += 1 }
    let nameStart = index
    while index < code.count, isName(code[index]) { index += 1 }
    if index == nameStart { return index }
    add(.tag, nameStart..<index)
    while index < code.count {
      switch code[index] {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "<"): return index
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let close = code.firstIndex(of: code[index], in: index + 1..<code.count) ?? code.count - 1
        add(.string, index..<close + 1)
        index = close + 1
      case let byte where isName(byte):
        let attribute = index
        while index < code.count, isName(code[index]) { index += 1 }
        add(.attribute, attribute..<index)
      default: index += 1
      }
    }
    return index
  }

  private func isName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || "-_:.@".utf8.contains(byte)
  }
}
