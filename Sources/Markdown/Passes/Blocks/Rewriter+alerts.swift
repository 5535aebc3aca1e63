extension Rewriter {
  /// Makes an alert of a block quote whose first line is `[!KIND]`, with or without a title behind
  /// it, and returns what stands in the quote's place.
  ///
  /// The blocks in the quote have been rewritten already.
  mutating func rewriteAlert(_ quote: Node) -> Node {
    guard options.hasAlerts, let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text,
      let (kind, length) = AlertKind.marked(in: text.literal.bytes),
      bytes.starts(with: "[!", at: offset(of: paragraph))
    else { return quote }
    // GitHub shows an alert only where it says something.
    let isAlone = paragraph.next == nil && !hasBreak(paragraph)
    if isAlone, text.next == nil, text.literal.count == length { return quote }
    var rest = Array(text.literal.bytes.dropFirst(length))
    while rest.first?.isSpaceOrTab == true { rest.removeFirst() }
    text.setLiteral(rest)

    let alert = Node.make(.customBlock)
    let title = Node.make(.customBlock)
    let line = Node.make(.customInline)
    alert.setOnEnter(
      Array("<aside class=\"alert alert-\(kind.rawValue)\" role=\"note\">".utf8))
    alert.setOnExit("</aside>" as StaticString)
    line.setOnEnter("<p class=\"alert-title\">" as StaticString)
    line.setOnExit("</p>" as StaticString)
    title.append(line)
    takeTitle(from: paragraph, to: line, kind)
    alert.append(title)
    if paragraph.firstChild == nil { paragraph.free() }
    quote.moveChildren(to: alert)
    quote.replace(with: alert)
    return alert
  }

  /// Moves the first line of a paragraph, without the break at its end.
  private func takeTitle(from paragraph: Node, to line: Node, _ kind: AlertKind) {
    while let node = paragraph.firstChild {
      if node.kind == .softBreak || node.kind == .lineBreak {
        node.free()
        break
      }
      line.append(node)
    }
    if let only = line.firstChild, only.next == nil, only.kind == .text, only.literal.isEmpty {
      only.setLiteral(Array(kind.title.utf8))
    }
  }

  private func hasBreak(_ paragraph: Node) -> Bool {
    var next = paragraph.firstChild
    while let node = next {
      if node.kind == .softBreak || node.kind == .lineBreak { return true }
      next = node.next
    }
    return false
  }
}
