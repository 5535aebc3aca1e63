extension Rewriter {
  /// Sets a cell aside to be read later.
  mutating func deferRead(cell: Node, source: Range<Int>) {
    deferred.text += "# ".utf8
    let start = deferred.text.count
    var index = source.lowerBound
    while index < source.upperBound {
      let byte = bytes[index]
      if byte == .backslash, index + 1 < source.upperBound, bytes[index + 1] == .pipe {
        deferred.pipes.append(deferred.text.count)
        index += 1
        deferred.text.append(.pipe)
      } else {
        if byte == UInt8(ascii: "[") { deferred.mayRefer = true }
        deferred.text.append(byte)
      }
      index += 1
    }
    let text = start..<deferred.text.count
    // The closing mark keeps libcmark from taking one of the cell's own off its end.
    deferred.text += " #\n".utf8
    let origin = Deferred.Origin.cell(text: text, source: source.lowerBound)
    deferred.items.append(Deferred.Item(place: cell, origin: origin))
  }

  /// Sets the lines of a paragraph aside to be read later, beginning at the cursor.
  mutating func deferRead(paragraph: Node, lines range: Range<Int>, from cursor: InlineCursor) {
    deferred.text.append(.lineFeed)
    for line in range {
      let text =
        line == range.lowerBound
        ? cursor.position..<lines.end(of: line)
        : content(ofLine: line, in: cursor).lowerBound..<lines.end(of: line)
      // Indented by four columns, a line can only continue a paragraph.
      if line > range.lowerBound { deferred.text += "    ".utf8 }
      deferred.text.append(contentsOf: bytes[text])
      if bytes.firstIndex(of: UInt8(ascii: "["), in: text) != nil { deferred.mayRefer = true }
      if deferred.text.last != .lineFeed { deferred.text.append(.lineFeed) }
    }
    deferred.text.append(.lineFeed)
    let own = InlineCursor(
      bytes: bytes, position: cursor.position, end: lines.end(of: range.upperBound - 1),
      quoteDepth: cursor.quoteDepth, isSmart: cursor.isSmart)
    deferred.items.append(Deferred.Item(place: paragraph, origin: .paragraph(own)))
  }

  /// Reads everything that was set aside, and returns the place where it nests too deep, if it does.
  mutating func readDeferred() -> Int? {
    if deferred.items.isEmpty { return nil }
    // A chain of footnotes with tables is read link by link, each time with all definitions.
    if deferred.mayRefer, mayDefine, deferred.definitionBytes < 8 << 20 { appendDefinitions() }
    let deferred = self.deferred
    self.deferred = Deferred()
    self.deferred.count = deferred.count + deferred.items.count
    self.deferred.definitionBytes = deferred.definitionBytes
    return deferred.text.withUnsafeBufferPointer { text in
      let tree = Tree(text, isSmart: options.isSmart)
      var next = tree.root.firstChild
      for item in deferred.items {
        guard let block = next else { break }
        next = block.next
        block.moveChildren(to: item.place)
        if let offset = rewrite(item, of: deferred, text) { return offset }
        closeTags(in: item.place, kind: .customInline)
      }
      return nil
    }
  }

  private mutating func rewrite(
    _ item: Deferred.Item, of deferred: Deferred, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    switch item.origin {
    case .paragraph(let cursor):
      return rewrite(inlinesOf: item.place, from: cursor) ? nil : cursor.position
    case .cell(let range, let source):
      let cursor = InlineCursor(
        bytes: text, position: range.lowerBound, end: range.upperBound, quoteDepth: 0,
        isSmart: options.isSmart)
      let isShallow = rewrite(inlinesOf: item.place, from: cursor) { offset in
        source + offset - range.lowerBound + deferred.dropped(from: range.lowerBound, to: offset)
      }
      return isShallow ? nil : source
    }
  }
}
