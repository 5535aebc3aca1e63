extension LinkLabels {
  /// What the text at an offset is, which is no link and was meant as one: `[words][label]` or
  /// `[words][]`, or `![words][label]`; nil where it was not.
  ///
  /// Brackets behind a word, a bracket or a number are those of a program: `rows[first][last]`.
  ///
  /// - Parameter hasNumbers: whether the page defines labels that are numbers.
  static func undefined(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int, hasNumbers: Bool
  ) -> ForeignKind? {
    let before = start > 0 ? bytes[start - 1] : .space
    let isImage = before == UInt8(ascii: "!") && (start < 2 || opensImage(behind: bytes[start - 2]))
    if !isImage, InlineMarks.isWord(before) || "])_`!".utf8.contains(before) { return nil }
    let isEmpty = isImage && start + 1 < end && bytes[start + 1] == UInt8(ascii: "]")
    guard
      let words = isEmpty ? start + 1..<start + 1 : words(at: start, in: bytes, before: end),
      let label = words.upperBound + 1 < end ? brackets(at: words.upperBound + 1, bytes, end) : nil
    else { return nil }
    let behind = label.upperBound + 1 < end ? bytes[label.upperBound + 1] : .space
    if "[(:".utf8.contains(behind) || InlineMarks.isWord(behind) { return nil }
    let name = bytes.part(label.isEmpty ? words : label)
    if isImage {
      return name.isEmpty || name[0] == UInt8(ascii: "^") ? nil : .imageLabel
    }
    return isMissed(name, bytes.part(words), hasNumbers) ? .linkLabel : nil
  }

  /// Whether an exclamation mark behind a byte begins an image. (`vec![a][b]` is Rust, and one behind a
  /// backslash is text.)
  private static func opensImage(behind byte: UInt8) -> Bool {
    !InlineMarks.isWord(byte) && byte != .backslash
  }

  /// Whether a name is what people call a link by: a few letters, or less behind several words.
  private static func isMissed(
    _ name: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>,
    _ hasNumbers: Bool
  ) -> Bool {
    if isName(name) { return !(isPlainWord(name) && isOther(words, than: name)) }
    if name.allSatisfy(\.isDigit) {
      return isPhrase(words) || hasNumbers && words.count(where: \.isLetter) > 1
    }
    return name.count == 1 && name[0].isLetter && isPhrase(words)
  }

  /// Whether a text is several words and nothing that a program would have.
  private static func isPhrase(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains(.space) && text.count(where: \.isLetter) > 3
      && text.allSatisfy { $0.isAlphanumeric || $0 >= 0x80 || " '-*`.".utf8.contains($0) }
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
