extension Rewriter {
  /// What tildes at an index of a text node are, and the index behind them.
  mutating func tildeToken(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, _ map: TextMap, _ cursor: InlineCursor
  ) -> (token: TextToken?, end: Int) {
    var end = index + 1
    while end < text.count, text[end] == UInt8(ascii: "~"), map.isLiteral(end) { end += 1 }
    if end - index > 2 { return (nil, end) }
    if end - index == 1, options.hasForeignSyntax,
      let words = InlineMarks.script(in: text, at: index, isLoose: options.dialect.isPython)
    {
      // Nobody strikes a figure out of a word; letters are struck out, as on GitHub.
      if options.dialect.lowers || InlineMarks.isFigure(words, in: text) {
        let range = index..<words.upperBound + 1
        return (TextToken(kind: .script(.lowered, words), range: range), range.upperBound)
      }
      let start = map.offset(of: index)
      name(.lowered, at: start..<start + words.count + 2)
    }
    return (pairToken(.deletion, index..<end, map, cursor), end)
  }

  /// What `==`, `^`, `++` or `%%` at an index of a text node is, and the index behind it.
  mutating func markToken(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, _ map: TextMap, _ cursor: InlineCursor
  ) -> (token: TextToken?, end: Int) {
    let byte = text[index]
    var end = index + 1
    while end < text.count, text[end] == byte { end += 1 }
    switch (byte, end - index) {
    case (UInt8(ascii: "="), 2):
      return (wordPair(.highlight, index..<end, map, cursor), end)
    case (UInt8(ascii: "^"), 2):
      return (wordPair(.insertion, index..<end, map, cursor), end)
    case (UInt8(ascii: "^"), 1):
      guard
        let words = InlineMarks.script(
          in: text, at: index, isLoose: options.dialect.isPython)
      else {
        let isID = isBlockID(in: text, at: index, map, cursor)
        return (isID ? TextToken(kind: .named(.blockID), range: index..<end) : nil, end)
      }
      let range = index..<words.upperBound + 1
      return (TextToken(kind: .script(.raised, words), range: range), range.upperBound)
    case (UInt8(ascii: "+"), 2):
      guard let keys = InlineMarks.keys(in: text, at: index) else { return (nil, end) }
      return (TextToken(kind: .keys(keys.names), range: index..<keys.end), keys.end)
    case (UInt8(ascii: "%"), 2):
      guard InlineMarks.isComment(in: text, at: index) else { return (nil, end) }
      return (TextToken(kind: .named(.comment), range: index..<end), end)
    default: return (nil, end)
    }
  }

  /// Whether the id of a block stands at an index, as Obsidian has them: ` ^some-id` at the end of it.
  ///
  /// (One word of letters alone may be a word of a program: `git log ^dev`.)
  private func isBlockID(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, _ map: TextMap, _ cursor: InlineCursor
  ) -> Bool {
    let id = text[(index + 1)...]
    guard index == 0 || text[index - 1].isSpaceOrTab, id.count >= 3,
      id.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") }),
      id.contains(where: \.isLetter), !id.allSatisfy(\.isLetter)
    else { return false }
    let end = map.offset(of: index) + 1 + id.count
    return end >= cursor.end || cursor.bytes[end..<cursor.end].allSatisfy(\.isWhitespace)
  }

  /// Two marks that stand at the edge of a word: `a==b==c` is none.
  private func wordPair(
    _ kind: PairMark.Kind, _ range: Range<Int>, _ map: TextMap, _ cursor: InlineCursor
  ) -> TextToken? {
    let token = pairToken(kind, range, map, cursor)
    if case .pair(_, opens: true, closes: true) = token.kind { return nil }
    return token
  }

  private func pairToken(
    _ kind: PairMark.Kind, _ range: Range<Int>, _ map: TextMap, _ cursor: InlineCursor
  ) -> TextToken {
    let start = map.offset(of: range.lowerBound)
    let flanking = Flanking(
      start..<start + range.count, of: cursor.bytes, within: cursor.position..<cursor.end)
    return TextToken(
      kind: .pair(kind, opens: flanking.isLeft, closes: flanking.isRight), range: range)
  }

  // MARK: Nodes

  /// Text above or below the line.
  func node(for script: InlineMarks.Script, _ words: [UInt8]) -> Node {
    // (A backslash is there before a space alone.)
    let words = words.filter { $0 != .backslash }
    return switch script {
    case .raised: element("<sup>", "</sup>", words)
    case .lowered: element("<sub>", "</sub>", words)
    }
  }

  /// Keys to be pressed together.
  func node(forKeys names: [String]) -> Node {
    let keys = Node.make(.customInline)
    for (index, name) in names.enumerated() {
      if index > 0 {
        let sign = Node.make(.text)
        sign.setLiteral([UInt8(ascii: "+")])
        keys.append(sign)
      }
      keys.append(element("<kbd>", "</kbd>", Array(InlineMarks.label(ofKey: name).utf8)))
    }
    return keys
  }

  private func element(_ start: StaticString, _ end: StaticString, _ words: [UInt8]) -> Node {
    let element = Node.make(.customInline)
    let text = Node.make(.text)
    element.setOnEnter(start)
    element.setOnExit(end)
    text.setLiteral(words)
    element.append(text)
    return element
  }
}
