extension Rewriter {
  /// Shows a block of raw HTML as text, unless raw HTML is let through.
  mutating func rewrite(htmlBlock node: Node) -> Node {
    guard !options.allowsUnsafeHTML, let block = Node.make(.customBlock) else { return node }
    var markup: [UInt8] = []
    markup.append(escaping: node.literal.bytes)
    markup.append(0)
    block.setOnEnter(markup)
    node.replace(with: block)
    return block
  }

  /// Shows a tag as text, unless raw HTML is let through.
  mutating func rewrite(htmlInline spot: InlineSpot) {
    guard !options.allowsUnsafeHTML, let text = Node.make(.text) else { return }
    text.setLiteral(Array(spot.node.literal.bytes) + [0])
    spot.node.replace(with: text)
  }
}
