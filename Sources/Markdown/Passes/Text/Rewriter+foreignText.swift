internal import Bytes

extension Rewriter {
  /// The token for what another tool reads at an index of a text node; nil where nothing is.
  func foreignToken(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, _ map: TextMap, _ spot: Int,
    _ spots: inout [InlineSpot], _ cursor: InlineCursor
  ) -> TextToken? {
    guard map.isLiteral(index) else { return nil }
    let start = map.offset(of: index)
    switch text[index] {
    case UInt8(ascii: ":"):
      guard traits.hasShortcodes,
        let end = Emoji.end(of: start, in: cursor.bytes, before: cursor.end)
      else { return nil }
      let name = String(decoding: cursor.bytes[start + 1..<end - 1], as: UTF8.self)
      if let characters = Emoji.characters(name) {
        return token(.emoji(characters), start..<end, at: index, in: text, spot, &spots)
      }
      if cursor.byte(end) == UInt8(ascii: "`"), Self.isRole(name) {
        return TextToken(kind: .named(.directive), range: index..<index + 1)
      }
      guard Emoji.isIcon(name) else {
        return isEmojiName(name, start..<end, cursor)
          ? TextToken(kind: .named(.emojiName), range: index..<index + 1) : nil
      }
      // Its attributes go with it.
      let list = AttributeList(at: end, in: cursor.bytes, before: cursor.end)
      let last = cursor.byte(end) == UInt8(ascii: "{") ? list?.end ?? end : end
      return token(.leftOut(.icon), start..<last, at: index, in: text, spot, &spots)
        ?? token(.leftOut(.icon), start..<end, at: index, in: text, spot, &spots)
    case UInt8(ascii: "<"), UInt8(ascii: "("):
      guard traits.hasSpacedCitations,
        SpacedCitation.begins(at: start, in: cursor.bytes, before: cursor.end)
      else { return nil }
      return TextToken(kind: .named(.citation), range: index..<index + 1)
    case UInt8(ascii: "["):
      if isProgress(at: start, cursor) {
        return TextToken(kind: .named(.component), range: index..<index + 1)
      }
      if isWikiLink(at: start, cursor) {
        return TextToken(kind: .named(.wikiLink), range: index..<index + 1)
      }
      if traits.hasImageSizes,
        ImageSize.isBehindAddress(at: start, in: cursor.bytes, before: cursor.end)
      {
        return TextToken(kind: .named(.imageSize), range: index..<index + 1)
      }
      if traits.hasCitations,
        PandocCitation.isBracketed(at: start, in: cursor.bytes, before: cursor.end)
      {
        return TextToken(kind: .named(.bibliography), range: index..<index + 1)
      }
      let label =
        traits.hasLinkLabels
        ? LinkLabels.undefined(
          at: start, in: cursor.bytes, before: cursor.end,
          hasNumbers: traits.hasNumberedLabels) : nil
      let kind =
        label
        ?? (traits.hasSpacedLinks
          ? SpacedLink.kind(at: start, in: cursor.bytes, before: cursor.end) : nil)
      return kind.map { TextToken(kind: .named($0), range: index..<index + 1) }
    case UInt8(ascii: "@"):
      guard
        PandocCitation.isBare(
          at: start, in: cursor.bytes, cursor.position..<cursor.end, citesNames: traits.hasCitations
        )
      else { return nil }
      return TextToken(kind: .named(.bibliography), range: index..<index + 1)
    case UInt8(ascii: "{"):
      if let kind = template(at: start, cursor) {
        let isMeant = kind == .template && openBlocks.contains { $0.block.showsTemplates }
        return isMeant ? nil : TextToken(kind: .named(kind), range: index..<index + 1)
      }
      if let end = AttributeList.endOfLegacy(at: start, in: cursor.bytes, before: cursor.end) {
        return token(.leftOut(.attributes), start..<end, at: index, in: text, spot, &spots)
      }
      guard let list = AttributeList(at: start, in: cursor.bytes, before: cursor.end) else {
        return nil
      }
      // (Pandoc's spans: `[words]{.class}`.)
      let isBehindInline =
        index == 0 ? isBehindInline(spots[spot].node) : text[index - 1] == UInt8(ascii: "]")
      let isOfBlock = !isBehindInline && isAlone(start..<list.end, cursor)
      guard
        isBehindInline || isOfBlock || endsPiece(start..<list.end, spots[spot].node, cursor)
      else { return nil }
      return token(
        .attributes(list, isOfBlock: isOfBlock), start..<list.end, at: index, in: text, spot,
        &spots)
    default: return nil
    }
  }

  /// A token that may reach into further nodes: those between are removed.
  private func token(
    _ kind: TextToken.Kind, _ range: Range<Int>, at index: Int,
    in text: UnsafeBufferPointer<UInt8>, _ spot: Int, _ spots: inout [InlineSpot]
  ) -> TextToken? {
    guard case .text(let map, _) = spots[spot].kind else { return nil }
    if range.upperBound <= spots[spot].range.upperBound {
      var end = index + 1
      while end < text.count, map.offset(of: end) < range.upperBound { end += 1 }
      return TextToken(kind: kind, range: index..<end)
    }
    let node = spots[spot].node
    var other = spot + 1
    while other < spots.count, spots[other].range.lowerBound < range.upperBound {
      guard case .text(let map, let isInLink) = spots[other].kind else { return nil }
      if spots[other].range.contains(range.upperBound - 1) {
        guard spots[other].node.parent == node.parent else { return nil }
        take(upTo: range.upperBound, of: &spots[other], map, isInLink, behind: node)
        spots[spot].range = spots[spot].range.lowerBound..<range.upperBound
        return TextToken(kind: kind, range: index..<text.count)
      }
      other += 1
    }
    return nil
  }

  // MARK: Links and bars

  /// Whether a bar of progress stands at an offset: `[=50% "words"]`.
  private func isProgress(at start: Int, _ cursor: InlineCursor) -> Bool {
    guard cursor.byte(start + 1) == UInt8(ascii: "="), cursor.byte(start + 2).isDigit else {
      return false
    }
    var index = start + 3
    while cursor.byte(index).isDigit || cursor.byte(index) == UInt8(ascii: ".") { index += 1 }
    return cursor.byte(index) == UInt8(ascii: "%")
  }

  /// Whether `[[words]]` stands at an offset, and is no link of Markdown.
  private func isWikiLink(at start: Int, _ cursor: InlineCursor) -> Bool {
    guard traits.hasDoubleBrackets, cursor.bytes.starts(with: "[[", at: start) else { return false }
    var index = start + 2
    var isNumber = true
    while index < cursor.end {
      switch cursor.bytes[index] {
      case UInt8(ascii: "]"):
        let behind = cursor.byte(index + 2)
        return index > start + 2 && !isNumber && cursor.byte(index + 1) == UInt8(ascii: "]")
          && behind != UInt8(ascii: "(") && behind != UInt8(ascii: "[")
          && behind != UInt8(ascii: "]")
      case UInt8(ascii: "["), .lineFeed: return false
      case let byte:
        if !byte.isDigit { isNumber = false }
        index += 1
      }
    }
    return false
  }

  // MARK: Attributes

  /// Whether a range ends a line and is nothing but attributes: `{: … }`, or `{ .class }` at the end of a
  /// cell or a term.
  private func endsPiece(_ range: Range<Int>, _ node: Node, _ cursor: InlineCursor) -> Bool {
    let bytes = cursor.bytes
    guard range.lowerBound > cursor.position, bytes[range.lowerBound - 1].isSpaceOrTab else {
      return false
    }
    var index = range.upperBound
    while index < cursor.end, bytes[index].isSpaceOrTab { index += 1 }
    let isAtEnd = index >= cursor.end
    guard isAtEnd || bytes[index].isLineEnd else { return false }
    var first = range.lowerBound + 1
    if bytes[first] == UInt8(ascii: ":") { return true }
    while bytes[first].isSpaceOrTab { first += 1 }
    guard bytes[first] == UInt8(ascii: ".") || bytes[first] == UInt8(ascii: "#") else {
      return false
    }
    if isAtEnd {
      return node.parent?.kind == .customInline && node.parent?.parent?.kind == .customBlock
    }
    while index < cursor.end, bytes[index].isWhitespace { index += 1 }
    return cursor.byte(index) == UInt8(ascii: ":") && cursor.byte(index + 1).isSpaceOrTab
  }

  /// Whether `:name:` is meant as an emoji, where the configuration of MkDocs stands beside the page.
  private func isEmojiName(_ name: String, _ range: Range<Int>, _ cursor: InlineCursor) -> Bool {
    guard options.dialect.isPython, name.utf8.count > 2, name.utf8.first?.isLetter == true,
      !name.utf8.contains(where: { (0x41...0x5A).contains($0) })
    else { return false }
    let before = range.lowerBound > cursor.position ? cursor.bytes[range.lowerBound - 1] : .space
    let behind = cursor.byte(range.upperBound)
    return !InlineMarks.isWord(before) && !InlineMarks.isWord(behind) && before != 0x3A
      && behind != 0x3A && behind != UInt8(ascii: "`")
  }

  /// Whether a text comes right behind a link, an image, code or emphasis.
  private func isBehindInline(_ node: Node) -> Bool {
    switch node.previous?.kind {
    case .link, .image, .code, .emphasis, .strong, .customInline: true
    default: false
    }
  }

  /// Whether a range is a line of its own at the end of its block, or at its start, where kramdown has
  /// attributes too: `{: .note }`.
  private func isAlone(_ range: Range<Int>, _ cursor: InlineCursor) -> Bool {
    var index = range.upperBound
    while index < cursor.end, cursor.bytes[index].isWhitespace { index += 1 }
    if index < cursor.end {
      let opens = range.lowerBound == cursor.position && cursor.byte(range.lowerBound + 1) == 0x3A
      let line = range.upperBound..<cursor.end
      guard opens, let end = cursor.bytes.firstIndex(of: .lineFeed, in: line) else { return false }
      return bytes.trimmed(range.upperBound..<end).isEmpty
    }
    index = range.lowerBound
    while index > cursor.position, cursor.bytes[index - 1].isSpaceOrTab { index -= 1 }
    return index <= cursor.position || cursor.bytes[index - 1].isLineEnd
      || cursor.bytes[index - 1] == UInt8(ascii: ">")
  }
}
