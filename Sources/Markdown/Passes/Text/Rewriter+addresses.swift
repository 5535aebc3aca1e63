internal import Bytes

extension Rewriter {
  /// How far a URL is followed through what libcmark takes for emphasis.
  private static let longestSpread = 2048
  /// How many entities are taken off the end of a URL.
  private static let mostEntities = 16

  /// The token for an address that the scanner has found, as far as it really goes; nil where GitHub
  /// sees none: a URL in brackets could be the text of a link.
  func addressToken(
    _ found: AddressScanner.Match, _ scanner: AddressScanner, _ map: TextMap, _ spot: Int,
    _ spots: inout [InlineSpot], _ cursor: InlineCursor
  ) -> TextToken? {
    let start = found.range.lowerBound
    let isMail =
      !scanner.text.part(found.range).starts(with: "www.", at: 0)
      && scanner.text.firstIndex(of: "://", in: found.range) == nil
    let kind = TextToken.Kind.address(scheme: found.scheme)
    if isMail { return TextToken(kind: kind, range: found.range) }
    if openBrackets > 0 { return nil }
    if let end = spread(of: found.range, scanner, map, spot, &spots, cursor) {
      let words = map.offset(of: start)..<end
      return TextToken(
        kind: .spreadAddress(scheme: found.scheme, words), range: start..<scanner.text.count)
    }
    // What is written as an entity at the end of a URL is none of it: `&lt;http://a.b&gt;`.
    var end = found.range.upperBound
    for _ in 0..<Self.mostEntities {
      guard let bend = map.bend(at: end - 1), bend.text.lowerBound > start,
        cursor.byte(map.offset(of: bend.text.lowerBound)) == UInt8(ascii: "&")
      else { break }
      end = scanner.trimmed(start..<bend.text.lowerBound)
    }
    return end > start ? TextToken(kind: kind, range: start..<end) : nil
  }

  /// Where in the source a URL ends that goes on behind its text node, because libcmark has taken
  /// underscores or asterisks in it for emphasis: `https://a.b/__init__.py`.
  ///
  /// The nodes between are removed, and the spot of the last text begins behind the URL.
  private func spread(
    of range: Range<Int>, _ scanner: AddressScanner, _ map: TextMap, _ spot: Int,
    _ spots: inout [InlineSpot], _ cursor: InlineCursor
  ) -> Int? {
    let node = spots[spot].node
    guard let next = node.next, next.kind == .emphasis || next.kind == .strong,
      !scanner.text[range.upperBound...].contains(where: { $0.isWhitespace || $0 == 0x3C }),
      map.bends.last.map({ $0.text.upperBound <= range.lowerBound }) ?? true
    else { return nil }
    let start = map.offset(of: range.lowerBound)
    let source = cursor.bytes.part(start..<min(cursor.end, start + Self.longestSpread))
    guard let length = AddressScanner(text: source).endOfURLAtStart(),
      start + length > spots[spot].range.upperBound
    else { return nil }
    let end = start + length
    var other = spot + 1
    while other < spots.count, spots[other].range.lowerBound < end {
      if case .text(let map, let isInLink) = spots[other].kind,
        spots[other].range.contains(end - 1), spots[other].node.parent == node.parent,
        isEmphasis(from: next, to: spots[other].node)
      {
        take(upTo: end, of: &spots[other], map, isInLink, behind: node)
        spots[spot].range = spots[spot].range.lowerBound..<end
        return end
      }
      other += 1
    }
    return nil
  }

  /// Whether there is nothing but text and emphasis from one node to before another.
  private func isEmphasis(from first: Node, to last: Node) -> Bool {
    var next: Node? = first
    while let node = next, node != last {
      guard node.kind == .emphasis || node.kind == .strong || node.kind == .text else {
        return false
      }
      next = node.next
    }
    return true
  }
}
