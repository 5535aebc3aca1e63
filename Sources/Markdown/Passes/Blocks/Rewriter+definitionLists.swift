extension Rewriter {
  /// Makes a definition list of a paragraph that opens with a term and has, below it, lines that begin
  /// with a colon and a space: what the term means; nil where it is no such list.
  ///
  /// The form is that of PHP Markdown Extra, as Python-Markdown and Pandoc read it too. Several lines
  /// before the first colon are terms with one meaning, and a line without a colon behind one that
  /// has it goes on with the meaning. Lists that follow each other are one. The inlines of the paragraph
  /// have been rewritten already.
  mutating func rewriteDefinitionList(_ paragraph: Node) -> Node? {
    guard options.hasDefinitionLists, let text = paragraph.firstChild else { return nil }
    // (Without a closure, which would copy the rewriter for each paragraph.)
    var first = paragraph.startLine
    while first <= paragraph.endLine, !startsMeaning(onLine: first) { first += 1 }
    if first > paragraph.endLine { return nil }
    let before = paragraph.previous
    let isMore =
      before?.kind == .customBlock && before?.onEnter.bytes.elementsEqual(Self.list) == true
    // A meaning needs a term, in this paragraph or in the list before it.
    guard first > paragraph.startLine || isMore && text.kind == .text else { return nil }
    let list: Node
    if isMore, let before {
      list = before
    } else {
      list = Node.make(.customBlock)
      list.setOnEnter(Self.list)
      list.setOnExit("</dl>" as StaticString)
      paragraph.insertBefore(list)
    }
    var line = paragraph.startLine
    var part = append(line == first ? "dd" : "dt", to: list)
    if line == first { dropColon(of: text) }
    while let node = paragraph.firstChild {
      guard node.kind == .softBreak || node.kind == .lineBreak else {
        part.append(node)
        continue
      }
      line += 1
      if startsMeaning(onLine: line) {
        node.free()
        part = append("dd", to: list)
        if let text = paragraph.firstChild { dropColon(of: text) }
      } else if line < first {
        node.free()
        part = append("dt", to: list)
      } else {
        part.append(node)
      }
    }
    paragraph.free()
    return list
  }

  private static let list = Array("<dl>".utf8)

  /// Whether the text of a line begins with a colon and a space, containers aside.
  private func startsMeaning(onLine line: Int) -> Bool {
    var start = lines.start(of: line)
    while start < bytes.count,
      bytes[start].isSpaceOrTab || quoteDepth > 0 && bytes[start] == UInt8(ascii: ">")
    { start += 1 }
    return start + 1 < bytes.count && bytes[start] == UInt8(ascii: ":")
      && bytes[start + 1].isSpaceOrTab
  }

  private func dropColon(of text: Node) {
    guard text.kind == .text else { return }
    text.setLiteral(Array(text.literal.bytes.dropFirst().drop(while: \.isSpaceOrTab)))
  }

  /// A new term or meaning at the end of a list.
  private func append(_ tag: String, to list: Node) -> Node {
    let block = Node.make(.customBlock)
    let inline = Node.make(.customInline)
    inline.setOnEnter(Array("<\(tag)>".utf8))
    inline.setOnExit(Array("</\(tag)>".utf8))
    block.append(inline)
    list.append(block)
    return inline
  }
}
