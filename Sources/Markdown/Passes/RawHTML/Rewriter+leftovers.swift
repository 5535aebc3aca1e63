extension Rewriter {
  /// Makes text of the raw HTML that no pass has taken.
  ///
  /// The passes find inlines by their place in the source. Wherever such a place is wrong, this sees to
  /// it that no markup gets past the safelist.
  func escapeLeftovers(in tree: borrowing Tree) {
    guard !options.allowsUnsafeHTML, bytes.firstIndex(of: UInt8(ascii: "<")) != nil else { return }
    var next = tree.root.firstChild
    while let node = next {
      next = node.firstChild ?? Self.following(node)
      switch node.kind {
      case .htmlInline: node.replace(with: Self.text(of: node))
      case .htmlBlock:
        let paragraph = Node.make(.paragraph)
        paragraph.append(Self.text(of: node))
        node.replace(with: paragraph)
      default: break
      }
    }
  }

  /// The node behind one and all that is in it.
  private static func following(_ node: Node) -> Node? {
    var node = node
    while node.next == nil {
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return node.next
  }

  private static func text(of html: Node) -> Node {
    let text = Node.make(.text)
    text.setLiteral(Array(html.literal.bytes))
    return text
  }
}
