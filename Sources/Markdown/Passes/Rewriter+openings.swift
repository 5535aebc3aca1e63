internal import Bytes

/// What the first bytes of a paragraph say in the syntax of another tool.
extension Rewriter {
  /// Names a paragraph that begins with what another tool reads, and we do not.
  mutating func nameOpening(of paragraph: Node, at cursor: InlineCursor) {
    nameModule(at: cursor)
    nameDirective(at: cursor)
    nameLetteredList(at: cursor)
    nameUnread(at: cursor)
    nameSigns(of: paragraph, at: cursor)
  }

  /// Names what begins with a sign in Pandoc, MyST, kramdown or MDX: a table drawn with plus signs, lines
  /// behind bars, a list with labels, TeX, a container, a comment, or a component over several lines.
  private mutating func nameSigns(of paragraph: Node, at cursor: InlineCursor) {
    let start = cursor.position
    let line = cursor.bytes.trimmed(start..<endOfLine(at: start, cursor))
    guard line.count > 1, line.lowerBound == start else { return }
    switch cursor.bytes[start] {
    case UInt8(ascii: "+"):
      let isDrawn = cursor.bytes[line].allSatisfy { "+-=:".utf8.contains($0) }
      if isDrawn, line.count > 4, cursor.byte(secondLine(behind: line, cursor)) == .pipe {
        name(.drawnTable, at: line)
      }
    case .pipe: if isLineBlock(line, cursor) { name(.lineBlock, at: line) }
    case UInt8(ascii: "("):
      guard cursor.bytes[start + 1] == UInt8(ascii: "@") else { return }
      var end = start + 2
      while end < line.upperBound, cursor.bytes[end].isNamePart { end += 1 }
      if cursor.byte(end) == UInt8(ascii: ")"), cursor.byte(end + 1).isSpaceOrTab {
        name(.letteredList, at: line)
      }
    case .backslash: if isTypesetting(line, cursor) { name(.typesetting, at: line) }
    case UInt8(ascii: ":"):
      if cursor.bytes.starts(with: ":::", at: start) { name(.container, at: line) }
    case UInt8(ascii: "#"): if isHeading(line, paragraph, cursor) { name(.headingSign, at: line) }
    case UInt8(ascii: "%"):
      if cursor.bytes[start + 1] == .space, cursor.byte(start + 2).isLetter {
        let isFirst = paragraph.previous == nil && paragraph.parent?.kind == .document
        name(isFirst ? .titleLine : .comment, at: line)
      }
    case UInt8(ascii: "<"):
      // (What libcmark reads as a tag is told of as one.)
      let letter = cursor.bytes[start + 1]
      let isText = paragraph.firstChild?.kind == .text
      if isText, letter.isLetter, letter.lowercased != letter, isAttribute(behind: line, cursor) {
        name(.component, at: line)
      }
    default: break
    }
  }

  /// Whether a paragraph is one line that begins with one to six number signs and a letter, and looks like
  /// no tag, channel, colour or directive: behind a single sign there is a capital, or a letter beyond
  /// ASCII. (Items of lists are often tags, and what makes a key of a sign begins with 0xEF.)
  private func isHeading(_ line: Range<Int>, _ paragraph: Node, _ cursor: InlineCursor) -> Bool {
    let bytes = cursor.bytes
    let signs = bytes[line].prefix { $0 == UInt8(ascii: "#") }
    let rest = signs.endIndex..<line.upperBound
    guard signs.count < 7, let first = rest.first,
      bytes[first].isAlphanumeric || bytes[first] >= 0xC2, bytes[first] != 0xEF,
      paragraph.parent?.kind != .item,
      bytes.trimmed(line.upperBound..<cursor.end).isEmpty
    else { return false }
    if signs.count > 1 { return true }
    if bytes[first] < 0x80, !(0x41...0x5A).contains(bytes[first]) { return false }
    if bytes[rest].allSatisfy({ $0.isDigit || (0x61...0x66).contains($0.lowercased) }) {
      return false
    }
    if ".,;:".utf8.contains(bytes[line.upperBound - 1]) { return false }
    return bytes.firstIndex(of: " #", in: rest).map { bytes[$0..<line.upperBound] }
      .map { $0.allSatisfy { $0 == UInt8(ascii: "#") || $0 == .space } } ?? true
  }

  /// Whether a line begins a component of which the next line is an attribute: `<Tabs`, `values={[`.
  private func isAttribute(behind line: Range<Int>, _ cursor: InlineCursor) -> Bool {
    guard cursor.bytes[line].allSatisfy({ $0.isNamePart || $0 == UInt8(ascii: "<") }) else {
      return cursor.bytes.firstIndex(of: "={", in: line) != nil
    }
    let start = secondLine(behind: line, cursor)
    return cursor.bytes.firstIndex(
      of: UInt8(ascii: "="), in: start..<endOfLine(at: start, cursor)) != nil
  }

  /// Whether each line begins with a bar and white space, and none ends with a bar.
  private func isLineBlock(_ first: Range<Int>, _ cursor: InlineCursor) -> Bool {
    var line = first
    var count = 0
    while !line.isEmpty {
      guard cursor.bytes[line.lowerBound] == .pipe, line.count > 1,
        cursor.bytes[line.lowerBound + 1].isSpaceOrTab,
        cursor.bytes[line].count(where: { $0 == .pipe }) == 1
      else { return false }
      count += 1
      let start = secondLine(behind: line, cursor)
      line = cursor.bytes.trimmed(start..<endOfLine(at: start, cursor))
    }
    return count > 1
  }

  /// Whether a line begins an environment of TeX, or is one of the commands that people write alone.
  private func isTypesetting(_ line: Range<Int>, _ cursor: InlineCursor) -> Bool {
    if cursor.bytes.starts(with: "\\begin{", at: line.lowerBound) { return true }
    let words = String(decoding: cursor.bytes[line], as: UTF8.self)
    let command = words.prefix { $0 != "{" && $0 != "[" }
    return [
      "\\newpage", "\\pagebreak", "\\clearpage", "\\tableofcontents", "\\listoffigures",
      "\\usepackage", "\\newcommand", "\\renewcommand", "\\vspace", "\\bigskip", "\\medskip",
      "\\centering", "\\maketitle", "\\appendix", "\\printbibliography",
    ].contains(command)
  }

  /// Names hyphens in groups right below a paragraph, with more than a space between two of them: a simple
  /// table of Pandoc. Others read a break there, which stays.
  mutating func name(dashes rule: Node) -> Node {
    guard options.hasForeignSyntax, let above = rule.previous, above.kind == .paragraph,
      above.endLine == rule.startLine - 1
    else { return rule }
    let line = bytes.trimmed(clipped(offset(of: rule)..<lines.end(of: rule.startLine)))
    let groups = bytes[line].split(whereSeparator: \.isSpaceOrTab)
    let isTable =
      groups.count > 1 && bytes.firstIndex(of: "  ", in: line) != nil
      && groups.allSatisfy { $0.count > 1 && $0.allSatisfy { $0 == UInt8(ascii: "-") } }
    if isTable { name(.dashedTable, at: line) }
    return rule
  }

  private func endOfLine(at start: Int, _ cursor: InlineCursor) -> Int {
    guard start < cursor.end else { return start }
    return cursor.bytes.firstIndex(of: .lineFeed, in: start..<cursor.end) ?? cursor.end
  }

  /// Where the text of the line behind another begins.
  private func secondLine(behind line: Range<Int>, _ cursor: InlineCursor) -> Int {
    var start = endOfLine(at: line.upperBound, cursor)
    while start < cursor.end, cursor.bytes[start].isWhitespace || cursor.bytes[start] == 0x3E {
      start += 1
    }
    return start
  }

  /// Names a paragraph that is a statement of a program: `import X from 'x'`, `export const x`.
  private mutating func nameModule(at cursor: InlineCursor) {
    let start = cursor.position
    guard cursor.byte(start + 6) == .space else { return }
    let end = cursor.bytes.firstIndex(of: .lineFeed, in: start..<cursor.end) ?? cursor.end
    let line = cursor.bytes.trimmed(start..<end)
    guard line.count > 8 else { return }
    let isModule: Bool
    if cursor.bytes.starts(with: "import ", at: start) {
      let last = cursor.bytes[line.upperBound - 1]
      isModule =
        (last == UInt8(ascii: ";") || last == UInt8(ascii: "'") || last == UInt8(ascii: "\""))
        && (cursor.bytes.firstIndex(of: " from '", in: line) != nil
          || cursor.bytes.firstIndex(of: " from \"", in: line) != nil
          || cursor.byte(start + 7) == UInt8(ascii: "'"))
    } else {
      isModule = ["const ", "default ", "function ", "let "].contains { word in
        cursor.bytes.starts(with: "export ", at: start)
          && cursor.bytes[start + 7..<line.upperBound].starts(with: word.utf8)
      }
    }
    if isModule { name(.module, at: line) }
  }

  /// Names a paragraph that begins with a directive of reStructuredText, `.. note::`, or with a target of
  /// MyST: `(label)=`.
  private mutating func nameDirective(at cursor: InlineCursor) {
    let start = cursor.position
    if cursor.byte(start) == UInt8(ascii: "(") {
      var end = start + 1
      while end < cursor.end,
        cursor.bytes[end].isAlphanumeric || "-_:.".utf8.contains(cursor.bytes[end])
      { end += 1 }
      let behind = end + 2 < cursor.end ? cursor.bytes[end + 2] : .lineFeed
      if end > start + 1, cursor.bytes.starts(with: ")=", at: end), behind.isLineEnd {
        name(.directive, at: start..<end + 2)
      }
      return
    }
    guard cursor.bytes.starts(with: ".. ", at: start) else { return }
    let end = cursor.bytes.firstIndex(of: .lineFeed, in: start..<cursor.end) ?? cursor.end
    var index = start + 3
    while index < end,
      cursor.bytes[index].isAlphanumeric || "-_:|".utf8.contains(cursor.bytes[index])
    {
      index += 1
    }
    let isDirective =
      index > start + 5 && cursor.bytes.starts(with: "::", at: index - 2)
      && (index == end || cursor.bytes[index].isWhitespace)
    if isDirective { name(.directive, at: start..<index) }
  }

  /// Names a paragraph that is a list of other tools: `a.` and `b.`, `i.` and `ii.`, or twice `#.`, each
  /// at the start of its line.
  private mutating func nameLetteredList(at cursor: InlineCursor) {
    let (bytes, start) = (cursor.bytes, cursor.position)
    guard start + 2 < cursor.end, let next = Self.letterBehind(bytes[start]),
      bytes[start + 1] == UInt8(ascii: ".") || bytes[start + 1] == UInt8(ascii: ")"),
      bytes[start + 2].isSpaceOrTab,
      let end = bytes.firstIndex(of: .lineFeed, in: start..<cursor.end)
    else { return }
    var second = end + 1
    while second < cursor.end, bytes[second].isSpaceOrTab { second += 1 }
    let isRoman = bytes[start] | 0x20 == UInt8(ascii: "i") && cursor.byte(second) == bytes[start]
    let mark = isRoman ? second + 1 : second
    guard cursor.byte(mark) == (isRoman ? bytes[start] : next), mark + 2 < cursor.end,
      bytes[mark + 1] == bytes[start + 1], bytes[mark + 2].isSpaceOrTab
    else { return }
    name(.letteredList, at: start..<end)
  }

  /// What a second item begins with where the first begins with a byte; nil where it begins no list.
  private static func letterBehind(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "A"), UInt8(ascii: "i"), UInt8(ascii: "I"): byte + 1
    case UInt8(ascii: "#"): byte
    default: nil
    }
  }

  /// Names a paragraph that looks like the start of a block of another tool and was not read as one:
  /// `!!! note 'Title'`, `=== Tab`, `/// note` that nothing ends, and `!> text` of Docsify.
  private mutating func nameUnread(at cursor: InlineCursor) {
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
