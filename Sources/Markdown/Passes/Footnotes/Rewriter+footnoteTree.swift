extension Rewriter {
  /// The tree of the body, with a list item for each footnote.
  ///
  /// Where something only looked like a footnote, the body is read again: twice at most, then
  /// without any.
  mutating func tree(of body: UnsafeBufferPointer<UInt8>) -> Tree {
    guard options.hasFootnotes, mayDefine else { return Tree(body, isSmart: options.isSmart) }
    var scanner = FootnoteScanner(bytes: bytes, lines: lines)
    for _ in 0..<3 {
      guard let (footnotes, text) = scanner.scan() else { break }
      let tree = Tree(text, isSmart: options.isSmart)
      let missing = Self.missing(footnotes, in: tree.root)
      if missing.isEmpty {
        self.footnotes = footnotes
        return tree
      }
      scanner.rejected.formUnion(missing)
    }
    return Tree(body, isSmart: options.isSmart)
  }

  /// The lines of the footnotes for which there is no list item in the tree, or one so deep that the
  /// page will be refused.
  private static func missing(_ footnotes: Footnotes, in root: Node) -> Set<Int> {
    var missing = Set(footnotes.byLine.keys)
    var level = 1
    var next = root.firstChild
    while let block = next {
      if block.kind == .item, footnotes.definition(of: block) != nil {
        missing.remove(block.startLine)
      }
      if level < nestingLimit, let child = block.firstChild,
        block.kind == .blockQuote || block.kind == .list || block.kind == .item
      {
        next = child
        level += 1
        continue
      }
      var last = block
      next = last.next
      while next == nil, level > 1, let parent = last.parent {
        last = parent
        next = last.next
        level -= 1
      }
    }
    return missing
  }
}
