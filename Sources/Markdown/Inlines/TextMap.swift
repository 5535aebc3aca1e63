/// Where the bytes of a text node stand in the source.
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
    var shift = 0
    for bend in bends {
      if index < bend.text.lowerBound { break }
      if index < bend.text.upperBound { return start + bend.text.lowerBound + shift }
      shift = bend.shift
    }
    return start + index + shift
  }

  /// Whether a byte of the text stands for itself, neither escaped nor written as an entity.
  func isLiteral(_ index: Int) -> Bool {
    if bends.isEmpty { return true }
    return !bends.contains { $0.text.contains(index) }
  }

  /// The map of the text without its first bytes.
  func dropping(_ count: Int) -> TextMap {
    var rest = TextMap(start: offset(of: count))
    let shift = rest.start - start - count
    for bend in bends where bend.text.lowerBound >= count {
      let text = bend.text.lowerBound - count..<bend.text.upperBound - count
      rest.bends.append(Bend(text: text, shift: bend.shift - shift))
    }
    return rest
  }
}
