/// What the first bytes of a paragraph say in the syntax of Pandoc, MyST, kramdown or MDX.
extension Rewriter {
  /// Names a paragraph that begins with what another tool reads: a table drawn with plus signs, lines
  /// behind bars, a list with labels, TeX, a container, a comment, or a component over several lines.
  mutating func nameOpening(of paragraph: Node, at cursor: InlineCursor) {
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

  /// Takes a paragraph out of which all has been left, attributes of another tool alone, and returns
  /// what is in its place.
  func leaveOutEmpty(_ paragraph: Node) -> Node? {
    var next = paragraph.firstChild
    if next == nil { return nil }
    while let node = next {
      guard node.kind == .text, node.literal.bytes.isEmpty else { return nil }
      next = node.next
    }
    let nothing = Node.make(.customBlock)
    paragraph.replace(with: nothing)
    return nothing
  }

  // MARK: kramdown

  /// Takes a list out that stands for the contents of the page, one item with `{:toc}` below it, and
  /// returns the node behind which the walk goes on; nil where an item is anything else.
  mutating func takeContents(_ item: Node) -> (next: Node?, parent: Node)? {
    guard traits.hasBraces, item.previous == nil, item.next == nil, let list = item.parent,
      let paragraph = item.firstChild, paragraph.kind == .paragraph, paragraph.next == nil
    else { return nil }
    let end = lines.end(of: paragraph.endLine)
    let text = bytes.trimmed(offset(of: paragraph)..<max(end, offset(of: paragraph)))
    guard text.count > 6, let mark = bytes.firstIndex(of: "{:toc", in: text),
      mark > text.lowerBound, bytes[mark - 1].isWhitespace || bytes[mark - 1] == .lineFeed,
      AttributeList(at: mark, in: bytes, before: text.upperBound)?.end == text.upperBound
    else { return nil }
    item.free()
    return (nil, list)
  }
}

extension UInt8 {
  /// Whether names have it: letters, digits, hyphens and underscores.
  var isNamePart: Bool { isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
}
