extension Rewriter {
  /// How far the containers of a block reach: a line that does not come up to it continues the
  /// block's paragraph, but is no row of a table.
  struct Edge {
    /// How many block quotes are open.
    let quotes: Int
    /// The column, from 0, at which the text of the innermost list item begins.
    let column: Int
  }

  /// The edge of the containers that a block lies in.
  func edge(of block: Node) -> Edge {
    guard let item = block.parent, item.kind == .item else {
      return Edge(quotes: quoteDepth, column: 0)
    }
    // An item's text begins where its first block does, if that is in the item's first line.
    let first = item.firstChild
    let isBeside = first?.startLine == item.startLine && first?.kind != .codeBlock
    let mark = item.startColumn + 1
    let column = isBeside ? max((first?.startColumn ?? 0) - 1, mark) : mark
    return Edge(quotes: quoteDepth, column: column)
  }

  /// Whether a line lacks what its containers ask of it.
  func isLazy(_ line: Int, below edge: Edge) -> Bool {
    if edge.quotes == 0, edge.column == 0 { return false }
    let end = lines.end(of: line)
    var index = lines.start(of: line)
    var quotes = 0
    var hasTab = false
    while index < end {
      if bytes[index] == UInt8(ascii: ">"), quotes < edge.quotes {
        quotes += 1
      } else if bytes[index].isSpaceOrTab {
        hasTab = hasTab || bytes[index] == .tab
      } else {
        break
      }
      index += 1
    }
    if quotes < edge.quotes { return true }
    return !hasTab && index - lines.start(of: line) < edge.column
  }

  /// The columns before an offset of a line, where a tab leads to the next multiple of four.
  func indentation(ofLine line: Int, to offset: Int) -> Int {
    bytes[lines.start(of: line)..<offset].reduce(0) { column, byte in
      byte == .tab ? (column / 4 + 1) * 4 : column + 1
    }
  }
}
