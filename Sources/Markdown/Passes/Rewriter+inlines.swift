extension Rewriter {
  /// Rewrites the inlines of a block, and returns false where they nest too deep.
  ///
  /// - Parameter source: turns offsets in what the cursor follows into offsets in the file.
  mutating func rewrite(
    inlinesOf block: Node, from cursor: InlineCursor, source: ((Int) -> Int)? = nil
  ) -> Bool {
    guard needsInlines(cursor) else { return true }
    var cursor = cursor
    var locator = InlineLocator(wantsText: false)
    locator.walk(block, from: &cursor, limit: Self.nestingLimit)
    if locator.depth > Self.nestingLimit { return false }
    for var spot in locator.spots {
      if let source {
        spot.range = source(spot.range.lowerBound)..<source(spot.range.upperBound)
      }
      switch spot.kind {
      case .link, .autolink, .image: rewrite(link: spot)
      case .html: rewrite(htmlInline: spot)
      case .text: break
      }
    }
    return true
  }

  /// Whether the source of a block holds anything that a pass over inlines could change.
  private func needsInlines(_ cursor: InlineCursor) -> Bool {
    let range = cursor.position..<cursor.end
    return cursor.bytes.firstIndex(of: UInt8(ascii: "["), in: range) != nil
      || cursor.bytes.firstIndex(of: UInt8(ascii: "<"), in: range) != nil
  }
}
