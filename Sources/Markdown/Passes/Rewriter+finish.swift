internal import Bytes

extension Rewriter {
  /// The last walk over the tree, when all passes are done: makes text of the raw HTML that none has
  /// taken, and keeps the names in code whole.
  mutating func finish(_ tree: borrowing Tree) {
    let body = lines.start(of: 1)..<bytes.count
    let hasTags =
      !options.allowsUnsafeHTML && bytes.firstIndex(of: UInt8(ascii: "<"), in: body) != nil
    let hasCode =
      options.fitsWindows && bytes.firstIndex(of: UInt8(ascii: "`"), in: body) != nil
    guard hasTags || hasCode else { return }
    var next = tree.root.firstChild
    while let node = next {
      next = node.firstChild ?? node.following(in: tree.root)
      switch node.kind {
      case .code where hasCode: keepNames(ofCode: node)
      case .htmlInline where hasTags, .htmlBlock where hasTags: escape(leftover: node)
      default: break
      }
    }
  }

  /// Makes text of raw HTML.
  ///
  /// The passes find inlines by their place in the source. Wherever such a place is wrong, this sees to
  /// it that no markup gets past the safelist.
  private func escape(leftover html: Node) {
    let text = Node.make(.text)
    text.setLiteral(Array(html.literal.bytes))
    if html.kind == .htmlInline {
      html.replace(with: text)
    } else {
      let paragraph = Node.make(.paragraph)
      paragraph.append(text)
      html.replace(with: paragraph)
    }
  }
}

extension Node {
  /// The node behind one and all that is in it, within another.
  func following(in root: Node) -> Node? {
    var node = self
    while node.next == nil {
      guard let parent = node.parent, parent != root else { return nil }
      node = parent
    }
    return node.next
  }
}
