internal import Bytes

/// Finds what may be definitions of footnotes in the source, and writes them so that libcmark reads
/// them as list items.
///
/// libcmark knows no footnotes: it takes `[^a]: b` for the definition of a link, and what is
/// indented below it for code. But a footnote contains just what a list item with a mark of four
/// columns would, so `[^a]:` is replaced by `01)` in what libcmark reads. That no item came of it
/// (in a code block, say) shows in the tree, and the page is then read again without it. The extent of
/// a footnote is that of GitHub's cmark-gfm: its text is indented by four columns, however far its mark
/// is, and may begin behind blank lines.
struct FootnoteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: SourceLines
  let draft: Draft

  /// The mark of a list item, as wide as it takes for its contents to be indented by four columns.
  private static let mark: StaticString = "01) "

  /// The definitions, and the body as libcmark is to read it; nil where there are none.
  func scan() -> (footnotes: Footnotes, body: [UInt8])? {
    var footnotes = Footnotes()
    var body: [UInt8] = []
    var copied = lines.start(of: 1)
    var index = copied
    // How much shorter what libcmark is given has become on the line of the last definition.
    var (lastLine, shift) = (0, 0)
    while let found = bytes.firstIndex(of: "[^", in: index..<bytes.count) {
      index = found + 2
      guard let (label, end) = label(at: found), end < bytes.count, bytes[end] == 0x3A else {
        continue
      }
      let line = lines.line(at: found)
      let start = lines.start(of: line)
      guard isOpening(max(start, copied)..<found), !draft.rejected.contains(found) else { continue }
      if line != lastLine { (lastLine, shift) = (line, 0) }
      var text = end + 1
      while text < bytes.count, bytes[text].isSpaceOrTab { text += 1 }
      let isBare = text >= bytes.count || bytes[text].isLineEnd
      let mark = found - (draft.indents[found] ?? 0)
      let column = mark - start + 1 - shift
      shift = text - start - (column + 3)
      body.append(contentsOf: bytes[copied..<mark])
      body.append(Self.mark)
      if isBare { body.append(UInt8(ascii: "#")) }
      copied = text
      index = text
      footnotes.append(
        Footnotes.Definition(
          label: label, line: line, column: column, range: found..<end + 1, text: text,
          shift: shift, isBare: isBare, isDouble: footnotes.byLabel[label.lowercased()] != nil))
    }
    if footnotes.definitions.isEmpty { return nil }
    body.append(contentsOf: bytes[copied...])
    return (footnotes, body)
  }

  /// Whether a footnote may follow these bytes at the start of a line: the marks of quotes and
  /// list items, and what indents a text in them; where it is none after all, the tree will tell.
  private func isOpening(_ range: Range<Int>) -> Bool {
    range.count <= 64
      && bytes[range].allSatisfy { $0.isSpaceOrTab || $0.isDigit || ">-*+.)".utf8.contains($0) }
  }

  /// The label in brackets at an offset, and the offset behind them.
  private func label(at start: Int) -> (label: String, end: Int)? {
    Self.labelEnd(at: start, in: bytes, end: bytes.count).map { end in
      (String(decoding: bytes[start + 2..<end - 1], as: UTF8.self), end)
    }
  }

  /// Whether a text is `[^label]:` and nothing else.
  static func isBare(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.starts(with: "[^", at: text.lowerBound),
      bytes[text.upperBound - 1] == UInt8(ascii: ":")
    else { return false }
    return labelEnd(at: text.lowerBound, in: bytes, end: text.upperBound) == text.upperBound - 1
  }

  /// The offset behind `[^label]`: no white space, no brackets, at least one and at most 999 bytes.
  static func labelEnd(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int
  ) -> Int? {
    var index = start + 2
    let limit = min(end, index + 1000)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index > start + 2 ? index + 1 : nil
      case UInt8(ascii: "["), 0: return nil
      case let byte where byte.isWhitespace: return nil
      default: index += 1
      }
    }
    return nil
  }
}
