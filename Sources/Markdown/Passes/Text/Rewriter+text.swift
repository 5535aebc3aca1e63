internal import Bytes

extension Rewriter {
  /// Whether the source of a block holds anything that a pass over text could change.
  func needsText(_ cursor: InlineCursor) -> Bool {
    let range = cursor.position..<cursor.end
    let bytes = cursor.bytes
    return !abbreviations.isEmpty || options.dialect.hasSymbols || options.dialect.escapesAll
      || traits.hasInlineMarks && InlineMarks.mayOccur(in: bytes, range)
      || traits.hasTildes && bytes.firstIndex(of: UInt8(ascii: "~"), in: range) != nil
      || traits.hasURLs && bytes.firstIndex(of: "://", in: range) != nil
      || traits.hasWeb && bytes.firstIndex(of: "www.", in: range) != nil
      || traits.hasAt && bytes.firstIndex(of: UInt8(ascii: "@"), in: range) != nil
      || traits.hasLabels && bytes.firstIndex(of: "[^", in: range) != nil
      || traits.hasDoubleBrackets && bytes.firstIndex(of: "[[", in: range) != nil
      || traits.hasLinkLabels && bytes.firstIndex(of: "][", in: range) != nil
      || traits.hasSpacedLinks && bytes.firstIndex(of: UInt8(ascii: "["), in: range) != nil
      || traits.hasComments && bytes.firstIndex(of: "<!--", in: range) != nil
      || traits.hasImageSizes && bytes.firstIndex(of: "![", in: range) != nil
      || traits.hasBraces && bytes.firstIndex(of: UInt8(ascii: "{"), in: range) != nil
      || traits.hasShortcodes && bytes.firstIndex(of: UInt8(ascii: ":"), in: range) != nil
      || traits.hasSpacedCitations && bytes.firstIndex(of: UInt8(ascii: ":"), in: range) != nil
  }

  /// Splits a text node at what the extensions find in it.
  ///
  /// - Parameters:
  ///   - index: of the text in `spots`; what lies behind it may be used up.
  ///   - cursor: at the start of the block's text.
  ///   - source: turns offsets in what the cursor follows into offsets in the file.
  ///   - pairs: gets the marks that are found, in their order.
  mutating func rewrite(
    text index: Int, of spots: inout [InlineSpot], from cursor: InlineCursor,
    source: ((Int) -> Int)?, pairs: inout [PairMark]
  ) {
    guard case .text(let map, let isInLink) = spots[index].kind else { return }
    let node = spots[index].node
    let text = Array(node.literal.bytes)
    let tokens: [TextToken] = text.withUnsafeBufferPointer { text in
      self.tokens(in: text, map, isInLink: isInLink, index, &spots, cursor)
    }
    if tokens.isEmpty { return }
    var end = 0
    var last = node
    for token in tokens {
      if token.range.lowerBound > end || end == 0 {
        last = put(text[end..<token.range.lowerBound], behind: last, isFirst: end == 0, node)
      }
      end = token.range.upperBound
      let new = self.node(for: token, text, map, cursor, source, behind: last)
      if case .leftOut(.icon) = token.kind, token.range == 0..<text.count, Self.isAllOfALink(node) {
        new.setLiteral(Emoji.words(ofIcon: text))
      }
      last.insertAfter(new)
      last = new
      if case .pair(let kind, let opens, let closes) = token.kind {
        pairs.append(
          PairMark(
            kind: kind, node: new, count: token.range.count, opens: opens, closes: closes))
      }
    }
    if end < text.count { _ = put(text[end...], behind: last, isFirst: false, node) }
  }

  /// Whether a text is all that a link has for its readers.
  private static func isAllOfALink(_ node: Node) -> Bool {
    guard node.parent?.kind == .link, node.next == nil else { return false }
    return node.previous.map { $0.kind == .customInline && $0.firstChild == nil } ?? true
  }

  /// Puts a piece of text behind a node, or into the node that was split, and returns where it is.
  private func put(
    _ text: ArraySlice<UInt8>, behind last: Node, isFirst: Bool, _ node: Node
  ) -> Node {
    if isFirst {
      node.setLiteral(Array(text))
      return node
    }
    let new = Node.make(.text)
    new.setLiteral(Array(text))
    last.insertAfter(new)
    return new
  }

  /// The node for a token.
  private mutating func node(
    for token: TextToken, _ text: [UInt8], _ map: TextMap, _ cursor: InlineCursor,
    _ source: ((Int) -> Int)?, behind last: Node
  ) -> Node {
    let piece = text[token.range]
    let start = map.offset(of: token.range.lowerBound)
    let end = map.offset(of: token.range.upperBound - 1) + 1
    let range = (source?(start) ?? start)..<(source?(end) ?? end)
    switch token.kind {
    case .pair:
      let node = Node.make(.text)
      node.setLiteral(Array(piece))
      return node
    case .script(let script, let words): return self.node(for: script, Array(text[words]))
    case .keys(let names): return self.node(forKeys: names)
    case .abbreviation(let number): return self.node(forAbbreviation: number, Array(piece))
    case .label(let range):
      let node = Node.make(.text)
      node.setLiteral(Array(cursor.bytes[range]))
      return node
    case .address(let scheme): return link(to: Array(piece), scheme, at: range)
    case .spreadAddress(let scheme, let words):
      let first = source?(words.lowerBound) ?? words.lowerBound
      let last = source?(words.upperBound) ?? words.upperBound
      return link(to: Array(cursor.bytes[words]), scheme, at: first..<last)
    case .emoji(let characters):
      let node = Node.make(.text)
      node.setLiteral(Array(characters.utf8))
      return node
    case .leftOut(let kind):
      name(kind, at: range)
      let node = Node.make(.text)
      node.setLiteral([])
      return node
    case .attributes(let list, let isOfBlock):
      return self.node(for: list, isOfBlock: isOfBlock, last, at: range)
    case .sign(let sign):
      let node = Node.make(.text)
      node.setLiteral(Array(sign.utf8))
      return node
    case .named(let kind):
      name(kind, at: range)
      let node = Node.make(.text)
      node.setLiteral(Array(piece))
      return node
    case .openComment:
      report(openComment: start, range.lowerBound, cursor)
      let node = Node.make(.text)
      node.setLiteral(Array(piece))
      return node
    case .footnote(let definition):
      let node = Node.make(.customInline)
      node.setOnEnter(Marker.footnote.bytes(footnotes.refer(to: definition, at: range)))
      return node
    }
  }

  /// A link whose text is its address.
  private mutating func link(
    to address: [UInt8], _ scheme: StaticString, at range: Range<Int>
  ) -> Node {
    let words = String(decoding: address, as: UTF8.self)
    references.append(
      Reference(kind: .link, destination: "\(scheme)\(words)", text: words, range: range))
    let link = Node.make(.link)
    let label = Node.make(.text)
    let marker = Node.make(.customInline)
    marker.setOnEnter(Marker.link.bytes(references.count - 1))
    label.setLiteral(address)
    link.append(marker)
    link.append(label)
    return link
  }

  /// The byte before a text node; white space where it begins a line, a letter behind an inline.
  private func byte(before node: Node) -> UInt8 {
    guard let previous = node.previous else {
      let isEmphasis = node.parent.map { $0.kind == .emphasis || $0.kind == .strong } ?? false
      return isEmphasis ? UInt8(ascii: "*") : .space
    }
    switch previous.kind {
    case .softBreak, .lineBreak: return .space
    case .emphasis, .strong: return UInt8(ascii: "*")
    case .text: return previous.literal.bytes.last ?? .space
    case .customInline where previous.firstChild == nil && node.parent?.firstChild == previous:
      // The box of a task.
      return .space
    default: return UInt8(ascii: "x")
    }
  }

  /// Whether none of the punctuation that makes an address is escaped.
  private func isUnescaped(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ map: TextMap
  ) -> Bool {
    !map.bends(in: range).contains { ":/.@".utf8.contains(text[$0.text.lowerBound]) }
  }

  /// The tokens of a text node, in their order.
  private mutating func tokens(
    in text: UnsafeBufferPointer<UInt8>, _ map: TextMap, isInLink: Bool, _ spot: Int,
    _ spots: inout [InlineSpot], _ cursor: InlineCursor
  ) -> [TextToken] {
    var tokens: [TextToken] = []
    let scanner = AddressScanner(text: text, before: byte(before: spots[spot].node))
    // (Nor is there a link within a link of raw HTML.)
    let mayLink = options.hasAutolinks && !isInLink && !openTags.holds("a")
    var address = mayLink ? scanner.next(from: 0) : nil
    let hasAbbreviations = !abbreviations.isEmpty
    let dialect = options.dialect
    let hasSigns = dialect.escapesAll || dialect.hasSymbols
    var index = 0
    while index < text.count {
      if let found = address, found.range.lowerBound <= index {
        // An escaped character ends what could have been an address.
        if found.range.lowerBound == index, isUnescaped(found.range, text, map),
          let token = addressToken(found, scanner, map, spot, &spots, cursor)
        {
          tokens.append(token)
          index = token.range.upperBound
        } else {
          index += 1
        }
        address = scanner.next(from: index)
        continue
      }
      if hasAbbreviations, let token = abbreviationToken(in: text, at: index) {
        tokens.append(token)
        index = token.range.upperBound
        continue
      }
      if hasSigns, map.isLiteral(index), let (sign, end) = Signs.sign(in: text, at: index, dialect)
      {
        tokens.append(TextToken(kind: .sign(sign), range: index..<end))
        index = end
        continue
      }
      switch text[index] {
      case UInt8(ascii: "~") where options.hasStrikethrough && map.isLiteral(index):
        let (token, end) = tildeToken(in: text, at: index, map, cursor)
        if let token { tokens.append(token) }
        index = token?.range.upperBound ?? end
      case UInt8(ascii: "="), UInt8(ascii: "^"), UInt8(ascii: "+"), UInt8(ascii: "%"):
        guard traits.hasInlineMarks, map.isLiteral(index) else {
          index += 1
          continue
        }
        let (token, end) = markToken(in: text, at: index, map, cursor)
        if let token { tokens.append(token) }
        index = end
      case UInt8(ascii: "[") where options.hasFootnotes && text.starts(with: "[^", at: index):
        if let token = footnoteToken(in: text, at: index, map, spot, &spots, cursor) {
          tokens.append(token)
          index = token.range.upperBound
        } else {
          openBrackets += 1
          index += 1
        }
      case UInt8(ascii: "[") where map.isLiteral(index):
        if let token = foreignToken(in: text, at: index, map, spot, &spots, cursor) {
          tokens.append(token)
        }
        openBrackets += 1
        index += 1
      case UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "@"):
        guard options.hasForeignSyntax,
          let token = foreignToken(in: text, at: index, map, spot, &spots, cursor)
        else {
          index += 1
          continue
        }
        tokens.append(token)
        index = token.range.upperBound
      case UInt8(ascii: "<") where isOpenComment(at: index, map, cursor):
        tokens.append(TextToken(kind: .openComment, range: index..<index + 1))
        index += 1
      case UInt8(ascii: "<") where traits.hasSpacedCitations,
        UInt8(ascii: "(") where traits.hasSpacedCitations:
        if let token = foreignToken(in: text, at: index, map, spot, &spots, cursor) {
          tokens.append(token)
        }
        index += 1
      case UInt8(ascii: "]") where map.isLiteral(index):
        openBrackets = max(openBrackets - 1, 0)
        index += 1
      default: index += 1
      }
    }
    return tokens
  }
}
