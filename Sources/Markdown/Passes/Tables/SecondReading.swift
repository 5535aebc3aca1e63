internal import Algorithms
internal import Bytes

/// Text that libcmark has read as part of something larger, and has to read again by itself: the
/// cells of tables, and the paragraphs around tables.
///
/// All such text of a page is read as one further document, in which each cell is a heading, because
/// a heading's text is one line of inlines and nothing else.
struct SecondReading {
  /// One cell or paragraph.
  struct Item {
    /// The node that takes the inlines.
    let node: Node
    /// Where the inlines are, once they are read.
    let origin: Origin
  }

  enum Origin {
    /// A cell: where its text begins in ``SecondReading/text`` and in the source.
    case cell(text: Range<Int>, source: Int)
    /// A paragraph, for which a cursor follows the source itself.
    case paragraph(InlineCursor)
  }

  var items: [Item] = []
  /// How many items have been read before these.
  var count = 0
  /// How many bytes of link definitions have been read so far.
  var definitionBytes = 0
  /// The further document.
  var text: [UInt8] = []
  /// Where a backslash before a pipe was left out of a cell's text, in the order of the text.
  var pipes: [Int] = []
  /// Whether any of the text could refer to a link definition.
  var mayRefer = false

  /// How many backslashes were left out of a cell before an offset in the text.
  func dropped(from start: Int, to offset: Int) -> Int {
    pipes.partitioningIndex { $0 >= offset } - pipes.partitioningIndex { $0 >= start }
  }
}

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
    let origin = SecondReading.Origin.cell(text: text, source: source.lowerBound)
    deferred.items.append(SecondReading.Item(node: cell, origin: origin))
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
    deferred.items.append(SecondReading.Item(node: paragraph, origin: .paragraph(own)))
  }

  /// Reads everything that was set aside, and returns the place where it nests too deep, if it does.
  mutating func readDeferred() -> Int? {
    if deferred.items.isEmpty { return nil }
    // A chain of footnotes with tables is read link by link, each time with all definitions.
    if deferred.mayRefer, mayDefine, deferred.definitionBytes < 8 << 20 { appendDefinitions() }
    let deferred = self.deferred
    self.deferred = SecondReading()
    self.deferred.count = deferred.count + deferred.items.count
    self.deferred.definitionBytes = deferred.definitionBytes
    return deferred.text.withUnsafeBufferPointer { text in
      let tree = Tree(text, isSmart: options.isSmart)
      var next = tree.root.firstChild
      for item in deferred.items {
        guard let block = next else { break }
        next = block.next
        block.moveChildren(to: item.node)
        if let offset = rewrite(item, of: deferred, text) { return offset }
        closeTags(in: item.node, kind: .customInline)
      }
      return nil
    }
  }

  private mutating func rewrite(
    _ item: SecondReading.Item, of deferred: SecondReading, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    switch item.origin {
    case .paragraph(let cursor):
      return rewrite(inlinesOf: item.node, from: cursor) ? nil : cursor.position
    case .cell(let range, let source):
      let cursor = InlineCursor(
        bytes: text, position: range.lowerBound, end: range.upperBound, quoteDepth: 0,
        isSmart: options.isSmart)
      let isShallow = rewrite(inlinesOf: item.node, from: cursor) { offset in
        source + offset - range.lowerBound + deferred.dropped(from: range.lowerBound, to: offset)
      }
      return isShallow ? nil : source
    }
  }
}
