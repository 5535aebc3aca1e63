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
    let isMore = before.map(isList) ?? false
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
      // (Lines within code have no break: the text has to say the same as the line.)
      if startsMeaning(onLine: line), node.next.map(startsMeaning) ?? false {
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

  /// Puts what a term means below the term, which is the paragraph before it; what follows another
  /// meaning is one more.
  func definition(_ open: OpenBlock, _ body: Node) {
    let before = open.node.previous
    let list: Node
    if let before, isList(before) {
      list = before
    } else if let before, before.kind == .paragraph {
      if let above = before.previous, isList(above) {
        list = above
      } else {
        list = Node.make(.customBlock)
        list.setOnEnter(Self.list)
        list.setOnExit("</dl>" as StaticString)
        before.insertBefore(list)
      }
      var part = append("dt", to: list)
      while let node = before.firstChild {
        if node.kind == .softBreak || node.kind == .lineBreak {
          node.free()
          part = append("dt", to: list)
        } else {
          part.append(node)
        }
      }
      before.free()
    } else {
      // No term after all: the text stays.
      open.node.replace(with: body)
      return
    }
    if let only = body.firstChild, only.next == nil, only.kind == .paragraph {
      only.moveChildren(to: append("dd", to: list))
      only.free()
      body.free()
    } else {
      body.setOnEnter("<dd>" as StaticString)
      body.setOnExit("</dd>" as StaticString)
      list.append(body)
    }
    open.node.free()
  }

  /// Makes a list of paragraphs, which are terms, and of the items of lists, which are meanings:
  /// `/// define`.
  func definitions(_ open: OpenBlock, _ body: Node) {
    let list = Node.make(.customBlock)
    list.setOnEnter(Self.list)
    list.setOnExit("</dl>" as StaticString)
    while let node = body.firstChild {
      switch node.kind {
      case .paragraph:
        node.moveChildren(to: append("dt", to: list))
        node.free()
      case .list:
        while let item = node.firstChild {
          if let only = item.firstChild, only.next == nil, only.kind == .paragraph {
            only.moveChildren(to: append("dd", to: list))
          } else {
            item.moveChildren(to: appendBlock("dd", to: list))
          }
          item.free()
        }
        node.free()
      default: appendBlock("dt", to: list).append(node)
      }
    }
    body.free()
    open.node.replace(with: list)
  }

  /// Puts the block before a caption into a figure with it.
  func caption(_ open: OpenBlock, isAbove: Bool, _ body: Node) {
    guard let before = open.node.previous, !openBlocks.contains(where: { $0.node == before })
    else {
      open.node.replace(with: body)
      return
    }
    let figure = Node.make(.customBlock)
    figure.setOnEnter("<figure>" as StaticString)
    figure.setOnExit("</figure>" as StaticString)
    body.setOnEnter("<figcaption>" as StaticString)
    body.setOnExit("</figcaption>" as StaticString)
    open.node.replace(with: figure)
    figure.append(before)
    if isAbove { figure.prepend(body) } else { figure.append(body) }
  }

  private func isList(_ node: Node) -> Bool {
    node.kind == .customBlock && node.onEnter.bytes.elementsEqual(Self.list)
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

  /// Whether a text begins with a colon and a space, or is a colon.
  private func startsMeaning(_ text: Node) -> Bool {
    guard text.kind == .text, text.literal.bytes.first == UInt8(ascii: ":") else { return false }
    return text.literal.bytes.dropFirst().first?.isSpaceOrTab ?? true
  }

  private func dropColon(of text: Node) {
    guard startsMeaning(text) else { return }
    text.setLiteral(Array(text.literal.bytes.dropFirst().drop(while: \.isSpaceOrTab)))
  }

  /// A new term or meaning at the end of a list, for blocks.
  private func appendBlock(_ tag: String, to list: Node) -> Node {
    let block = Node.make(.customBlock)
    block.setOnEnter(Array("<\(tag)>".utf8))
    block.setOnExit(Array("</\(tag)>".utf8))
    list.append(block)
    return block
  }

  /// The same for inlines.
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
