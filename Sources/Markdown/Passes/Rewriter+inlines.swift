internal import Bytes

extension Rewriter {
  /// Rewrites the inlines of a block, and returns false where they nest too deep.
  ///
  /// - Parameter source: turns offsets in what the cursor follows into offsets in the file.
  mutating func rewrite(
    inlinesOf block: Node, from cursor: InlineCursor, source: ((Int) -> Int)? = nil
  ) -> Bool {
    let findsText = needsText(cursor)
    guard findsText || needsInlines(cursor) else { return true }
    let start = cursor
    var cursor = cursor
    locator.begin(findsText: findsText)
    locator.walk(block, from: &cursor, limit: Self.nestingLimit)
    if locator.depth > Self.nestingLimit { return false }
    var spots: [InlineSpot] = []
    swap(&spots, &locator.spots)
    defer { swap(&spots, &locator.spots) }
    var pairs: [PairMark] = []
    openBrackets = 0
    var used = 0
    for index in spots.indices {
      var spot = spots[index]
      // A footnote's label may have used up what looked like inlines of their own.
      if spot.range.lowerBound < used { continue }
      switch spot.kind {
      case .text:
        rewrite(text: index, of: &spots, from: start, source: source, pairs: &pairs)
        used = spots[index].range.upperBound
        continue
      case .link, .autolink, .image, .html: break
      }
      if let source {
        spot.range = source(spot.range.lowerBound)..<source(spot.range.upperBound)
      }
      if case .html = spot.kind {
        rewrite(htmlInline: spot, source: source)
      } else {
        rewrite(link: spot)
      }
    }
    pair(pairs)
    return true
  }

  /// Whether the source of a block holds anything that a pass over inlines could change.
  private func needsInlines(_ cursor: InlineCursor) -> Bool {
    let range = cursor.position..<cursor.end
    return cursor.bytes.firstIndex(of: UInt8(ascii: "["), in: range) != nil
      || cursor.bytes.firstIndex(of: UInt8(ascii: "<"), in: range) != nil
  }
}

extension Rewriter {
  /// Rewrites a paragraph, and returns the last node of what replaces it; nil where its
  /// inlines nest too deep.
  mutating func rewrite(paragraph: Node) -> Node? {
    let ending = endingHeading(of: paragraph)
    let lastLine = ending?.startLine ?? paragraph.endLine
    var cursor = cursor(at: paragraph, lastLine: lastLine)
    skipDefinitions(&cursor)
    if let plan = tablePlan(of: paragraph, from: cursor, lastLine: lastLine) {
      if let ending {
        cover(ending)
        ending.free()
      }
      return rewrite(paragraph, as: plan, from: cursor, lastLine: lastLine)
    }
    if options.hasForeignSyntax { nameOpening(of: paragraph, at: cursor) }
    reportRows(of: paragraph, from: cursor)
    guard rewrite(inlinesOf: paragraph, from: rewriteTask(paragraph, from: cursor)) else {
      return nil
    }
    if let nothing = leaveOutEmpty(paragraph) { return nothing }
    return embedOnItsOwn(paragraph) ?? rewriteDefinitionList(paragraph) ?? paragraph
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
