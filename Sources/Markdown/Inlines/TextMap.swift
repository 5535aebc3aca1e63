internal import Algorithms

/// Where the bytes of a text node are in the source.
///
/// libcmark resolves backslash escapes and entities and joins the pieces, so the text alone cannot
/// tell `\~` from `~`; a bend is a place where text and source part.
struct TextMap {
  /// One escape or entity.
  struct Bend {
    /// The first byte of the text that it produced, and how many bytes it produced.
    var text: Range<Int>
    /// How many bytes longer the source is than the text, up to and with this bend.
    var shift: Int
  }

  /// The offset of the first byte.
  var start: Int
  /// In the order of the text.
  var bends: [Bend] = []

  /// The offset of a byte of the text in the source; of one produced by an escape, its backslash.
  func offset(of index: Int) -> Int {
    let next = firstBend(after: index)
    guard next > 0 else { return start + index }
    let bend = bends[next - 1]
    if index >= bend.text.upperBound { return start + index + bend.shift }
    return start + bend.text.lowerBound + (next > 1 ? bends[next - 2].shift : 0)
  }

  /// Whether a byte of the text stands for itself, neither escaped nor written as an entity.
  func isLiteral(_ index: Int) -> Bool { bend(at: index) == nil }

  /// The bend that produced a byte of the text, if one did.
  func bend(at index: Int) -> Bend? {
    let next = firstBend(after: index)
    return next > 0 && bends[next - 1].text.contains(index) ? bends[next - 1] : nil
  }

  /// The bends that begin in a range of the text.
  func bends(in range: Range<Int>) -> ArraySlice<Bend> {
    bends[firstBend(after: range.lowerBound - 1)..<firstBend(after: range.upperBound - 1)]
  }

  /// How many bends begin at or before a byte of the text.
  private func firstBend(after index: Int) -> Int {
    bends.partitioningIndex { $0.text.lowerBound > index }
  }

  /// The map of the text without its first bytes.
  func dropping(_ count: Int) -> TextMap {
    var rest = TextMap(start: offset(of: count))
    let shift = rest.start - start - count
    for bend in bends where bend.text.upperBound > count {
      let text = max(bend.text.lowerBound - count, 0)..<bend.text.upperBound - count
      rest.bends.append(Bend(text: text, shift: bend.shift - shift))
    }
    return rest
  }
}
