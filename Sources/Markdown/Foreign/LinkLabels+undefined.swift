extension LinkLabels {
  /// Whether the text at an offset, which is no link, was meant as one: `[words][label]` or `[words][]`.
  ///
  /// Brackets behind a word, a bracket or a number are those of a program: `rows[first][last]`.
  static func isUndefined(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Bool {
    if start > 0 {
      let before = bytes[start - 1]
      if InlineMarks.isWord(before) || "])_`!".utf8.contains(before) { return false }
    }
    guard let words = words(at: start, in: bytes, before: end),
      let label = words.upperBound + 1 < end ? brackets(at: words.upperBound + 1, bytes, end) : nil
    else { return false }
    let behind = label.upperBound + 1 < end ? bytes[label.upperBound + 1] : .space
    if "[(:".utf8.contains(behind) || InlineMarks.isWord(behind) { return false }
    let name = bytes.part(label.isEmpty ? words : label)
    return isName(name) && !(isPlainWord(name) && isOther(bytes.part(words), than: name))
  }

  /// Whether a text is a word of small letters, as in `/msg [user][message]`, which is no link.
  private static func isPlainWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { $0.isLetter && $0.lowercased == $0 }
  }

  /// Whether a text is another word of small letters.
  private static func isOther(
    _ words: UnsafeBufferPointer<UInt8>, than name: UnsafeBufferPointer<UInt8>
  ) -> Bool { isPlainWord(words) && !words.elementsEqual(name) }

  /// What is between the brackets of a link's words, which may hold others, and code.
  static func words(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Range<Int>? {
    var depth = 0
    var index = start
    let limit = min(end, start + 1000)
    while index < limit {
      switch bytes[index] {
      case .backslash: index += 1
      case UInt8(ascii: "`"):
        var run = index
        while run < limit, bytes[run] == UInt8(ascii: "`") { run += 1 }
        index = InlineMath.codeEnd(bytes, run..<limit, ticks: run - index) ?? run
        continue
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index > start + 1 ? start + 1..<index : nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// What is between brackets that hold no others, if anything.
  private static func brackets(
    at start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Range<Int>? {
    guard bytes[start] == UInt8(ascii: "["), start + 1 < end else { return nil }
    return bytes[start + 1] == UInt8(ascii: "]")
      ? start + 1..<start + 1 : label(at: start, in: bytes, before: end)
  }

  /// Whether a text is what people call a link by: a few letters at least.
  private static func isName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, InlineMarks.isWord(first) || "`_#*".utf8.contains(first) else {
      return false
    }
    return text.count { $0.isLetter || $0 >= 0x80 } > 1 && !text.contains(UInt8(ascii: "|"))
  }
}
