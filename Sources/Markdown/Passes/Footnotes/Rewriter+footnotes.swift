internal import Bytes
internal import Diagnostics

extension Rewriter {
  /// The token for `[^label]` in a text node: a reference, or text where nothing is defined.
  ///
  /// The label may seem to hold markup; then it spans several nodes, which are removed, and what is
  /// left of the last of them is a spot that begins behind the label.
  mutating func footnoteToken(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, _ map: TextMap, _ spot: Int,
    _ spots: inout [InlineSpot], _ cursor: InlineCursor
  ) -> TextToken? {
    let start = map.offset(of: index)
    guard map.isLiteral(index), cursor.bytes.starts(with: "[^", at: start),
      let end = FootnoteScanner.labelEnd(at: start, in: cursor.bytes, end: cursor.end)
    else { return nil }
    let label = String(decoding: cursor.bytes[start + 2..<end - 1], as: UTF8.self)
    let definition = footnotes.byLabel[label.lowercased()]
    let kind = definition.map(TextToken.Kind.footnote) ?? .label(start..<end)
    if definition == nil, Self.mayBeLabel(cursor.bytes.part(start + 2..<end - 1)) {
      name(.footnote, at: start..<end)
    }
    if end <= spots[spot].range.upperBound {
      guard let close = text.firstIndex(of: 0x5D, in: index..<text.count) else { return nil }
      return TextToken(kind: kind, range: index..<close + 1)
    }
    // The label goes on in further nodes: they end with a text in the same parent.
    let node = spots[spot].node
    var other = spot + 1
    while other < spots.count, spots[other].range.lowerBound < end {
      if case .text(let map, let isInLink) = spots[other].kind,
        spots[other].range.contains(end - 1),
        spots[other].node.parent == node.parent
      {
        take(upTo: end, of: &spots[other], map, isInLink, behind: node)
        spots[spot].range = spots[spot].range.lowerBound..<end
        return TextToken(kind: kind, range: index..<text.count)
      }
      other += 1
    }
    return nil
  }

  /// Whether what is in brackets behind a caret is a label, and not the characters that a pattern shuts
  /// out: `1`, `note`, `see-below`, not `a-z` or `abc\d`.
  private static func mayBeLabel(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, first.isAlphanumeric,
      text.allSatisfy({ $0.isAlphanumeric || $0 >= 0x80 || "-_".utf8.contains($0) })
    else { return false }
    if text.allSatisfy(\.isDigit) { return text.count < 4 }
    // A range of characters has one of them before the hyphen.
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "-") {
      let isLone = index < 2 || !text[index - 2].isAlphanumeric
      if isLone || index + 2 >= text.count { return false }
    }
    return text.count > 2
  }

  /// Removes the nodes between two texts, and the start of the second.
  func take(
    upTo end: Int, of spot: inout InlineSpot, _ map: TextMap, _ isInLink: Bool, behind node: Node
  ) {
    while let between = node.next, between != spot.node { between.free() }
    let text = Array(spot.node.literal.bytes)
    var count = 0
    while count < text.count, map.offset(of: count) < end { count += 1 }
    spot.node.setLiteral(Array(text[count...]))
    spot = InlineSpot(
      node: spot.node, kind: .text(map.dropping(count), isInLink: isInLink),
      range: end..<max(end, spot.range.upperBound))
  }

  /// Takes a list item that stands for a footnote out of the list, with those in it, and returns the
  /// node behind which the walk goes on; nil where it is no footnote.
  mutating func takeFootnote(_ item: Node) -> (next: Node?, parent: Node)? {
    guard !footnotes.byLine.isEmpty, let index = footnotes.definition(of: item),
      footnotes.definitions[index].item == nil, let list = item.parent
    else { return nil }
    let next = item.next
    unlink(item, index, quoteDepth)
    takeFootnotes(in: item)
    return (next, list)
  }

  /// Takes one out of its list, with what has to be known of where it was.
  private mutating func unlink(_ item: Node, _ index: Int, _ quotes: Int) {
    footnotes.definitions[index].containers = containers(of: item)
    footnotes.definitions[index].quoteDepth = quotes
    item.unlink()
    footnotes.definitions[index].item = item
    if footnotes.definitions[index].isBare, let first = item.firstChild,
      first.kind == .heading, first.startLine == item.startLine
    {
      first.free()
    }
  }

  /// Takes the footnotes that are defined in another out of it.
  private mutating func takeFootnotes(in item: Node) {
    var open = [(node: item, quotes: quoteDepth)]
    while let (node, quotes) = open.popLast() {
      var next = node.firstChild
      while let child = next {
        next = child.next
        if child.kind == .item, let index = footnotes.definition(of: child) {
          unlink(child, index, quotes)
          open.append((child, quotes))
        } else if child.kind == .blockQuote || child.kind == .list || child.kind == .item {
          open.append((child, quotes + (child.kind == .blockQuote ? 1 : 0)))
        }
      }
      // A list of nothing but footnotes is none.
      if node.kind == .list, node.firstChild == nil { node.free() }
    }
  }

  /// Rewrites the footnotes that are referred to, in the order of their first mention, and puts
  /// them at the end of the document; reports the others.
  ///
  /// - Returns: the place where one nests too deep, if it does.
  mutating func rewriteFootnotes(in tree: borrowing Tree) -> Int? {
    if footnotes.definitions.isEmpty { return nil }
    var order: [Int] = []
    var counts = [Int](repeating: 0, count: footnotes.definitions.count)
    var done = 0
    var written = 0
    number(mentionsFrom: &done, &order, &counts)
    while written < order.count {
      let round = written..<order.count
      for definition in order[round] {
        guard let item = footnotes.definitions[definition].item else { continue }
        quoteDepth = footnotes.definitions[definition].quoteDepth
        if let deep = rewrite(blocksOf: item) { return deep }
        closeTags(in: item, kind: .customBlock)
      }
      quoteDepth = 0
      if let deep = readDeferred() { return deep }
      written = round.upperBound
      number(mentionsFrom: &done, &order, &counts)
    }
    for definition in footnotes.definitions where definition.number == 0 {
      let words =
        definition.isDouble
        ? "footnote '\(definition.label)' is defined already"
        : "nothing refers to footnote '\(definition.label)'"
      diagnostics.append(Diagnostic(.unusedFootnote, words, at: place(definition.range)))
    }
    if !order.isEmpty { append(footnotes: order, counts, to: tree.root) }
    return nil
  }

  /// Frees the footnotes that have been taken out of the tree and not put back.
  mutating func freeFootnotes() {
    for index in footnotes.definitions.indices {
      footnotes.definitions[index].item?.free()
      footnotes.definitions[index].item = nil
    }
  }

  /// Numbers the mentions that have come since, in the order of the source.
  private mutating func number(
    mentionsFrom done: inout Int, _ order: inout [Int], _ counts: inout [Int]
  ) {
    let new = (done..<footnotes.mentions.count).sorted {
      footnotes.mentions[$0].range.lowerBound < footnotes.mentions[$1].range.lowerBound
    }
    done = footnotes.mentions.count
    for mention in new {
      let definition = footnotes.mentions[mention].definition
      counts[definition] += 1
      footnotes.mentions[mention].ordinal = counts[definition]
      if footnotes.definitions[definition].number == 0 {
        order.append(definition)
        footnotes.definitions[definition].number = order.count
      }
    }
  }
}
