extension Rewriter {
  /// Rewrites the inlines of a block, and returns false where they nest too deep.
  ///
  /// - Parameter source: turns offsets in what the cursor follows into offsets in the file.
  mutating func rewrite(
    inlinesOf block: Node, from cursor: InlineCursor, source: ((Int) -> Int)? = nil
  ) -> Bool {
    let findsText = needsText(cursor)
    guard findsText || needsInlines(cursor) else { return true }
    let start = cursor
    var cursor = cursor
    locator.begin(findsText: findsText)
    locator.walk(block, from: &cursor, limit: Self.nestingLimit)
    if locator.depth > Self.nestingLimit { return false }
    var spots: [InlineSpot] = []
    swap(&spots, &locator.spots)
    defer { swap(&spots, &locator.spots) }
    var pairs: [PairMark] = []
    openBrackets = 0
    var used = 0
    for index in spots.indices {
      var spot = spots[index]
      // A footnote's label may have used up what looked like inlines of their own.
      if spot.range.lowerBound < used { continue }
      switch spot.kind {
      case .text:
        rewrite(text: index, of: &spots, from: start, source: source, pairs: &pairs)
        used = spots[index].range.upperBound
        continue
      case .link, .autolink, .image, .html: break
      }
      if let source {
        spot.range = source(spot.range.lowerBound)..<source(spot.range.upperBound)
      }
      if case .html = spot.kind {
        rewrite(htmlInline: spot, source: source)
      } else {
        rewrite(link: spot)
      }
    }
    pair(pairs)
    return true
  }

  /// Whether the source of a block holds anything that a pass over inlines could change.
  private func needsInlines(_ cursor: InlineCursor) -> Bool {
    let range = cursor.position..<cursor.end
    return cursor.bytes.firstIndex(of: UInt8(ascii: "["), in: range) != nil
      || cursor.bytes.firstIndex(of: UInt8(ascii: "<"), in: range) != nil
  }
}

extension Rewriter {
  /// Rewrites a paragraph, and returns the last node of what replaces it; nil where its
  /// inlines nest too deep.
  mutating func rewrite(paragraph: Node) -> Node? {
    let ending = endingHeading(of: paragraph)
    let lastLine = ending?.startLine ?? paragraph.endLine
    var cursor = cursor(at: paragraph, lastLine: lastLine)
    skipDefinitions(&cursor)
    if let plan = tablePlan(of: paragraph, from: cursor, lastLine: lastLine) {
      if let ending {
        cover(ending)
        ending.free()
      }
      return rewrite(paragraph, as: plan, from: cursor, lastLine: lastLine)
    }
    if options.hasForeignSyntax {
      nameModule(at: cursor)
      nameDirective(at: cursor)
      nameLetteredList(at: cursor)
      nameUnread(at: cursor)
      nameOpening(of: paragraph, at: cursor)
    }
    reportRows(of: paragraph, from: cursor)
    guard rewrite(inlinesOf: paragraph, from: rewriteTask(paragraph, from: cursor)) else {
      return nil
    }
    if let nothing = leaveOutEmpty(paragraph) { return nothing }
    return embedOnItsOwn(paragraph) ?? rewriteDefinitionList(paragraph) ?? paragraph
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

  /// Moves a cursor behind the link definitions that open a paragraph, and keeps them.
  mutating func skipDefinitions(_ cursor: inout InlineCursor) {
    let start = cursor.position
    cursor.skipDefinitions()
    if cursor.position > start { leadingDefinitions.append(start..<cursor.position) }
  }

  /// Replaces a paragraph that holds an embed and nothing else.
  private mutating func embedOnItsOwn(_ paragraph: Node) -> Node? {
    guard let only = paragraph.firstChild, only.kind == .customInline, only.next == nil,
      let index = references.indices.last, case .embed = references[index].kind
    else { return nil }
    let block = Node.make(.customBlock)
    block.setOnEnter(Marker.embed.bytes(index))
    paragraph.replace(with: block)
    return block
  }
}
