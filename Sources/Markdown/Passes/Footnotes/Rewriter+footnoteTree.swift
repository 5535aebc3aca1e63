extension Rewriter {
  /// The tree of the body, with a list item for each footnote.
  ///
  /// Where something only looked like a footnote, the body is read again: twice at most, then
  /// without any. Nil only where memory is exhausted.
  mutating func tree(of body: UnsafeBufferPointer<UInt8>) -> Tree? {
    guard options.hasFootnotes, mayDefine else { return Tree(body, isSmart: options.isSmart) }
    var scanner = FootnoteScanner(bytes: bytes, lines: lines)
    for _ in 0..<3 {
      guard let (footnotes, text) = scanner.scan() else { break }
      guard let tree = Tree(text, isSmart: options.isSmart) else { return nil }
      let missing = Self.missing(footnotes, in: tree.root)
      if missing.isEmpty {
        self.footnotes = footnotes
        return tree
      }
      scanner.rejected.formUnion(missing)
    }
    return Tree(body, isSmart: options.isSmart)
  }

  /// The lines of the footnotes for which there is no list item at the top of the tree.
  private static func missing(_ footnotes: Footnotes, in root: Node) -> Set<Int> {
    var missing = Set(footnotes.byLine.keys)
    var next = root.firstChild
    while let block = next {
      if block.kind == .list {
        var item = block.firstChild
        while let current = item {
          missing.remove(current.startLine)
          item = current.next
        }
      }
      next = block.next
    }
    return missing
  }
}
