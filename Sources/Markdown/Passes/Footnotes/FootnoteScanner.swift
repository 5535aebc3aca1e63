/// Finds what may be definitions of footnotes in the source, and writes them so that libcmark reads
/// them as list items.
///
/// libcmark knows no footnotes: it takes `[^a]: b` for the definition of a link, and what is
/// indented below it for code. But a footnote contains just what a list item with a mark of four
/// columns would, so `[^a]:` is replaced by `01)` in what libcmark reads. That no item came of it
/// (in a code block, say) shows in the tree, and the page is then read again without it.
struct FootnoteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let lines: SourceLines
  /// The lines that turned out to hold no definition.
  var rejected: Set<Int> = []

  /// The mark of a list item, as wide as it takes for its contents to be indented by four columns.
  private static let mark: StaticString = "01)"

  /// The definitions, and the body as libcmark is to read it; nil where there are none.
  func scan() -> (footnotes: Footnotes, body: [UInt8])? {
    var footnotes = Footnotes()
    var body: [UInt8] = []
    var copied = lines.start(of: 1)
    var index = copied
    while let found = bytes.firstIndex(of: "[^", in: index..<bytes.count) {
      index = found + 2
      guard let (label, end) = label(at: found), end < bytes.count, bytes[end] == 0x3A else {
        continue
      }
      let line = lines.line(at: found)
      let start = lines.start(of: line)
      guard isOpening(start..<found), !rejected.contains(line) else { continue }
      var text = end + 1
      while text < bytes.count, bytes[text].isSpaceOrTab { text += 1 }
      body.append(contentsOf: bytes[copied..<found])
      body.append(
        contentsOf: UnsafeBufferPointer(
          start: Self.mark.utf8Start, count: Self.mark.utf8CodeUnitCount))
      if text < bytes.count, !bytes[text].isLineEnd { body.append(.space) }
      copied = text
      index = text

      let key = label.lowercased()
      let number = footnotes.definitions.count
      footnotes.definitions.append(
        Footnotes.Definition(
          label: label, line: line, column: found - start + 1, range: found..<end + 1,
          shift: text - found - 4,
          isDouble: footnotes.byLabel[key] != nil))
      footnotes.byLine[line] = number
      if footnotes.byLabel[key] == nil { footnotes.byLabel[key] = number }
    }
    if footnotes.definitions.isEmpty { return nil }
    body.append(contentsOf: bytes[copied...])
    return (footnotes, body)
  }

  /// Whether a footnote may follow these bytes at the start of a line: the marks of quotes and
  /// list items, and what indents a text in them; where it is none after all, the tree will tell.
  private func isOpening(_ range: Range<Int>) -> Bool {
    range.count <= 64
      && bytes[range].allSatisfy { $0 == .space || $0.isDigit || ">-*+.)".utf8.contains($0) }
  }

  /// The label in brackets at an offset, and the offset behind them.
  private func label(at start: Int) -> (label: String, end: Int)? {
    Self.labelEnd(at: start, in: bytes, end: bytes.count).map { end in
      (String(decoding: bytes[start + 2..<end - 1], as: UTF8.self), end)
    }
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

extension Rewriter {
  /// The tree of the body, with a list item for each footnote.
  ///
  /// Where something only looked like a footnote, the body is read again: twice at most, then
  /// without any.
  mutating func tree(of body: UnsafeBufferPointer<UInt8>) -> Tree {
    guard options.hasFootnotes, mayDefine else { return Tree(body, isSmart: options.isSmart) }
    var scanner = FootnoteScanner(bytes: bytes, lines: lines)
    for _ in 0..<3 {
      guard let (footnotes, text) = scanner.scan() else { break }
      let tree = Tree(text, isSmart: options.isSmart)
      let missing = Self.missing(footnotes, in: tree.root)
      if missing.isEmpty {
        self.footnotes = footnotes
        return tree
      }
      scanner.rejected.formUnion(missing)
    }
    return Tree(body, isSmart: options.isSmart)
  }

  /// The lines of the footnotes for which there is no list item in the tree, or one so deep that the
  /// page will be refused.
  private static func missing(_ footnotes: Footnotes, in root: Node) -> Set<Int> {
    var missing = Set(footnotes.byLine.keys)
    var level = 1
    var next = root.firstChild
    while let block = next {
      if block.kind == .item, footnotes.definition(of: block) != nil {
        missing.remove(block.startLine)
      }
      if level < nestingLimit, let child = block.firstChild,
        block.kind == .blockQuote || block.kind == .list || block.kind == .item
      {
        next = child
        level += 1
        continue
      }
      var last = block
      next = last.next
      while next == nil, level > 1, let parent = last.parent {
        last = parent
        next = last.next
        level -= 1
      }
    }
    return missing
  }
}
