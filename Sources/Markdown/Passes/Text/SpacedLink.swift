internal import Bytes

/// Finds what would be a link or an image but for a space: `[words](my file.md)`, `![words] (x.png)`.
enum SpacedLink {
  /// The endings by which a path is known in text.
  private static let endings: [StaticString] = [
    ".md", ".markdown", ".html", ".htm", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".pdf",
  ]

  /// How long a path is at most.
  private static let longest = 400

  /// Whether a text may hold one.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: index..<range.upperBound) {
      index = close + 1
      if kind(behind: close, in: bytes, before: range.upperBound) != nil { return true }
    }
    return false
  }

  /// What stands at an offset, at which the words of a link begin that is none.
  static func kind(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> ForeignKind? {
    guard start + 1 < end, bytes[start + 1] != UInt8(ascii: "^"), !isIndex(start, in: bytes) else {
      return nil
    }
    let isEmpty = bytes[start + 1] == UInt8(ascii: "]")
    let words =
      isEmpty ? start + 1..<start + 1 : LinkLabels.words(at: start, in: bytes, before: end)
    guard let words, let kind = kind(behind: words.upperBound, in: bytes, before: end) else {
      return nil
    }
    return kind == .spacedPath || isLabel(words, in: bytes, behind: start) ? kind : nil
  }

  /// Whether brackets stand behind a word, other brackets or code, as those of a program do.
  private static func isIndex(_ open: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard open > 0 else { return false }
    return InlineMarks.isWord(bytes[open - 1]) || "])`".utf8.contains(bytes[open - 1])
  }

  /// Whether brackets before a space hold words: neither the box of a task nor numbers.
  private static func isLabel(
    _ words: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, behind open: Int
  ) -> Bool {
    if open > 0, bytes[open - 1] == UInt8(ascii: "!") { return true }
    let isBox = words.count == 1 && " xX".utf8.contains(bytes[words.lowerBound])
    return !isBox && bytes[words].contains { $0.isLetter || $0 >= 0x80 }
  }

  private static func kind(
    behind close: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> ForeignKind? {
    let isApart = close + 1 < end && bytes[close + 1].isSpaceOrTab
    let open = isApart ? close + 2 : close + 1
    guard open < end, bytes[open] == UInt8(ascii: "("),
      let target = target(from: open + 1, in: bytes, before: end)
    else { return nil }
    let path = withoutTitle(target, in: bytes)
    // (Most links have no space at all.)
    guard bytes[path].contains(where: \.isSpaceOrTab) != isApart, let first = path.first,
      bytes[first] != UInt8(ascii: "<"), isPath(path, in: bytes)
    else { return nil }
    return isApart ? .spacedLink : .spacedPath
  }

  /// What is between the parentheses that open before an offset, on one line.
  private static func target(
    from start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Range<Int>? {
    var depth = 0
    var index = start
    let limit = min(end, start + longest)
    while index < limit, !bytes[index].isLineEnd {
      switch bytes[index] {
      case .backslash: index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return bytes.trimmed(start..<index) }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// A target without the title in quotes that may follow the path.
  private static func withoutTitle(
    _ target: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    guard let last = target.last, bytes[last] == UInt8(ascii: "\"") || bytes[last] == 0x27,
      let open = bytes[target.lowerBound..<last].firstIndex(of: bytes[last]),
      open > target.lowerBound, bytes[open - 1].isSpaceOrTab
    else { return target }
    return bytes.trimmed(target.lowerBound..<open)
  }

  /// Whether a text ends as the path of a page or an image does, or begins as a path or an address does.
  private static func isPath(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let starts: [StaticString] = ["./", "../", "https://", "http://"]
    let part = bytes.part(text)
    if starts.contains(where: { part.starts(with: $0, at: 0) }) { return true }
    let end = part.firstIndex(of: UInt8(ascii: "#")) ?? part.count
    return endings.contains { ending in
      let start = end - ending.utf8CodeUnitCount
      guard start > 0, !part[start - 1].isWhitespace else { return false }
      return ending.withUTF8Buffer { letters in
        zip(part[start..<end], letters).allSatisfy { $0.lowercased == $1 }
      }
    }
  }
}
