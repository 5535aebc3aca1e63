extension Rewriter {
  /// Rewrites a paragraph, and returns the last node of what replaces it; nil where its
  /// inlines nest too deep.
  mutating func rewrite(paragraph: Node) -> Node? {
    var cursor = cursor(at: paragraph)
    skipDefinitions(&cursor)
    if let plan = tablePlan(of: paragraph, from: cursor, lastLine: paragraph.endLine) {
      return rewrite(paragraph, as: plan, from: cursor, lastLine: paragraph.endLine)
    }
    guard rewrite(inlinesOf: paragraph, from: rewriteTask(paragraph, from: cursor)) else {
      return nil
    }
    return embedOnItsOwn(paragraph) ?? paragraph
  }

  /// Moves a cursor behind the link definitions that open a paragraph, and keeps them.
  mutating func skipDefinitions(_ cursor: inout InlineCursor) {
    let start = cursor.position
    cursor.skipDefinitions()
    if cursor.position > start { leadingDefinitions.append(start..<cursor.position) }
  }

  /// Replaces a paragraph that holds an embed and nothing else.
  private mutating func embedOnItsOwn(_ paragraph: Node) -> Node? {
    guard let only = paragraph.firstChild, only.kind == .customInline, only.next == nil,
      let index = references.indices.last, case .embed = references[index].kind
    else { return nil }
    let block = Node.make(.customBlock)
    block.setOnEnter(Marker.embed.bytes(index))
    paragraph.replace(with: block)
    return block
  }
}
