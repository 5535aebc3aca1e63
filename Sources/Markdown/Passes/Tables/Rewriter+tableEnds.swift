/// Where a table ends.
///
/// To libcmark a table is a paragraph, and more lines go on with a paragraph than with a table. As
/// GitHub's specification has it (section 4.10), "the table is broken at the first empty line, or
/// beginning of another block-level structure": what is indented by four columns is code, an empty
/// bullet and a number other than one begin a list, a tag alone on its line begins raw HTML, and a line
/// that does not go on with the table's containers belongs to none of them.
extension Rewriter {
  /// The lines that the table of a paragraph takes.
  struct TableExtent {
    /// The lines below the delimiter row.
    var rows: Range<Int>
    /// The last line, and the offset of its text, where libcmark has to be told that it is.
    var end: (line: Int, text: Int)?
    /// A row that libcmark takes for the underline of a heading, and the offset of its text.
    var underline: (line: Int, text: Int)?
  }

  /// The lines of the table that a paragraph turns out to be, or nil.
  mutating func tableExtent(of block: Node, quoteDepth: Int) -> TableExtent? {
    let ending = endingHeading(of: block)
    guard ending != nil || block.endLine > block.startLine else { return nil }
    let depth = self.quoteDepth
    self.quoteDepth = quoteDepth
    defer { self.quoteDepth = depth }
    var lastLine = ending?.startLine ?? block.endLine
    var cursor = cursor(at: block, lastLine: lastLine)
    if block.kind == .heading, cursor.skipNumberSigns() { return nil }
    cursor.skipDefinitions()
    var underline: Int?
    if block.kind == .heading {
      lastLine = self.underline(behind: cursor, lastLine: lastLine)
      let isHyphen = bytes[content(ofLine: lastLine, in: cursor).lowerBound] == UInt8(ascii: "-")
      // Three hyphens are a break; one is a bullet, and told as any other.
      switch content(ofLine: lastLine, in: cursor).count {
      case 3... where isHyphen: lastLine -= 1
      case 1 where isHyphen: break
      default: underline = lastLine
      }
    }
    guard let plan = tablePlan(of: block, from: cursor, lastLine: lastLine, reports: false) else {
      return nil
    }
    var line = plan.headerLine + 2
    var extent = TableExtent(rows: line..<line)
    func place(_ line: Int) -> (line: Int, text: Int) {
      (line, content(ofLine: line, in: cursor).lowerBound)
    }
    while line <= lastLine {
      if endsTable(line, plan.containers) || isBar(content(ofLine: line, in: cursor)) {
        extent.end = place(line - 1)
        return extent
      }
      line += 1
      extent.rows = extent.rows.lowerBound..<line
    }
    if let ending { extent.end = (lastLine, offset(of: ending)) }
    extent.underline = underline.map(place)
    return extent
  }

  /// The empty heading that ends the table of a paragraph, if it does.
  func endingHeading(of paragraph: Node) -> Node? {
    guard !tableEnds.isEmpty, let next = paragraph.next, next.kind == .heading,
      tableEnds.contains(next.startLine)
    else { return nil }
    return next
  }

  /// Whether a line that goes on with the paragraph of a table is no row of it.
  func endsTable(_ line: Int, _ containers: Containers) -> Bool {
    let range = lines.start(of: line)..<lines.end(of: line)
    let match = containers.match(range, of: bytes)
    if match.count < containers.count || match.indent >= 4 { return true }
    guard match.text < range.upperBound else { return true }
    if bytes[match.text] == UInt8(ascii: "<") {
      guard let tag = RawTag(in: bytes, at: match.text) else { return false }
      return tag.range.upperBound <= range.upperBound
        && bytes[tag.range.upperBound..<range.upperBound].allSatisfy(\.isWhitespace)
    }
    return ListMark.length(at: match.text, before: range.upperBound, bytes) > 0
  }

  /// Whether a line can only go on with a paragraph: it does not go on with the containers, or is
  /// indented too far.
  func continuesOnly(_ line: Int, _ containers: Containers) -> Bool {
    let match = containers.match(lines.start(of: line)..<lines.end(of: line), of: bytes)
    return match.count < containers.count || match.indent >= 4
  }

  /// Whether a line is nothing but a bar, which is no row.
  private func isBar(_ text: Range<Int>) -> Bool {
    text.count == 1 && bytes[text.lowerBound] == .pipe
  }
}
