extension Rewriter {
  /// Names a paragraph that looks like the start of a block of another tool and was not read as one:
  /// `!!! note 'Title'`, `=== Tab`, `/// note` that nothing ends, and `!> text` of Docsify.
  mutating func nameUnread(at cursor: InlineCursor) {
    let (bytes, start) = (cursor.bytes, cursor.position)
    let mark = cursor.byte(start)
    if bytes.starts(with: "[TAGS]", at: start),
      start + 6 >= cursor.end || bytes[start + 6].isLineEnd
    {
      return name(.generated, at: start..<start + 6)
    }
    guard "!?=/".utf8.contains(mark) else { return }
    let end = bytes.trimmed(
      start..<(bytes.firstIndex(of: .lineFeed, in: start..<cursor.end) ?? cursor.end)
    ).upperBound
    if mark != UInt8(ascii: "="), mark != UInt8(ascii: "/"), cursor.byte(start + 1) == 0x3E,
      cursor.byte(start + 2) == .space
    {
      return name(.directive, at: start..<end)
    }
    guard cursor.byte(start + 1) == mark, cursor.byte(start + 2) == mark else { return }
    var scanner = ByteScanner(bytes, start + 3..<max(end, start + 3))
    while !scanner.isAtEnd, "+!".utf8.contains(scanner.next) { scanner.position += 1 }
    scanner.skipSpaces()
    if scanner.isAtEnd { return }
    let isWord = scanner.next.isLetter || scanner.next == 0x22 || scanner.next == 0x27
    guard isWord else { return }
    if mark == UInt8(ascii: "/") {
      let word = scanner.word().lowercased()
      scanner.skipSpaces()
      // (A word alone may be a remark of a program.)
      guard scanner.next == .pipe || scanner.isAtEnd && options.dialect.isPython,
        Self.blockNames.contains(word) || AlertKind.foreign(word) != nil
      else { return }
    }
    name(.unreadBlock, at: start..<end)
  }

  /// The blocks between slashes that are no boxes.
  private static let blockNames: Set<String> = [
    "admonition", "caption", "define", "details", "figure-caption", "html", "tab", "table-caption",
  ]
}
