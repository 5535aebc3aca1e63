internal import Bytes

extension Rewriter {
  /// GitHub stops to fill up short rows after this many cells in a table.
  private static var mostFilledCells: Int { 0x80000 }

  /// The first table in a paragraph's lines, or nil.
  ///
  /// A delimiter row that does not fit the line above it settles that there is none, as on GitHub.
  mutating func tablePlan(
    of block: Node, from cursor: InlineCursor, lastLine: Int, reports: Bool = true
  ) -> TablePlan? {
    guard options.hasTables else { return nil }
    let firstLine = lines.line(at: cursor.position)
    guard lastLine > firstLine else { return nil }
    for line in firstLine + 1...lastLine {
      let text = content(ofLine: line, in: cursor)
      guard let first = text.first.map({ bytes[$0] }),
        first == .pipe || first == UInt8(ascii: "-") || first == UInt8(ascii: ":"),
        let alignments = TableRow.alignments(text, of: bytes)
      else { continue }
      let containers = containers(of: block)
      if continuesOnly(line, containers) { continue }
      let above =
        line == firstLine + 1
        ? cursor.position..<endOfText(ofLine: firstLine)
        : content(ofLine: line - 1, in: cursor)
      var header: [Range<Int>] = []
      guard read(row: above, into: &header), header.count == alignments.count
      else {
        if reports {
          reportDelimiter(
            text, cells: alignments.count, header: above, headerCells: header.count)
        }
        return nil
      }
      return TablePlan(
        headerLine: line - 1, alignments: alignments, header: header, containers: containers)
    }
    return nil
  }

  /// Replaces a paragraph by a table, and returns the last node of what replaces it.
  ///
  /// - Parameter lastLine: of the paragraph's text.
  mutating func rewrite(
    _ block: Node, as plan: TablePlan, from cursor: InlineCursor, lastLine: Int
  ) -> Node {
    let table = Node.make(.customBlock)
    let firstLine = lines.line(at: cursor.position)
    if plan.headerLine > firstLine {
      reportRows(before: plan.headerLine, from: cursor)
      let lead = Node.make(.paragraph)
      block.insertBefore(lead)
      deferRead(paragraph: lead, lines: firstLine..<plan.headerLine, from: cursor)
    }
    block.insertAfter(table)
    block.free()

    let columns = plan.alignments.count
    let (cells, line) = rows(of: plan, from: cursor, lastLine: lastLine)
    let stacked =
      options.fitsWindows ? StackedTable(header: plan.header, cells: cells, of: bytes) : nil
    var writer = TableWriter(table: table)
    writer.write("<div class=\"table-scroll\" tabindex=\"0\">\n<table")
    writer.write(stacked == nil ? ">\n<thead>\n" : " class=\"stacks\">\n<thead>\n")
    write(plan.header[...], isHeader: true, plan.alignments, stacked, to: &writer)
    writer.write("</thead>\n")
    if !cells.isEmpty { writer.write("<tbody>\n") }
    for start in stride(from: 0, to: cells.count, by: columns) {
      write(cells[start..<start + columns], isHeader: false, plan.alignments, stacked, to: &writer)
    }
    if !cells.isEmpty { writer.write("</tbody>\n") }
    writer.write("</table>\n</div>")
    writer.flush(&markupText)
    tableEnd = line - 1
    if line > lastLine { return table }
    let rest = Node.make(.paragraph)
    table.insertAfter(rest)
    var start = cursor
    start.position = content(ofLine: line, in: cursor).lowerBound
    deferRead(paragraph: rest, lines: line..<lastLine + 1, from: start)
    return rest
  }

  /// Reads a line as a row, as the page's own tool does where it is not GitHub.
  func read(row: Range<Int>, into cells: inout [Range<Int>]) -> Bool {
    TableRow.read(row, of: bytes, into: &cells, keepsCode: options.dialect.isPython)
  }

  /// Whether a line below a table is nothing but attributes in braces: `{: .class }`. They are named.
  private mutating func takeAttributes(_ line: Range<Int>) -> Bool {
    guard options.hasForeignSyntax, line.count > 3,
      bytes.starts(with: "{:", at: line.lowerBound),
      let list = AttributeList(at: line.lowerBound, in: bytes, before: line.upperBound),
      list.end == line.upperBound
    else { return false }
    name(.attributes, at: line)
    return true
  }

  /// The cells of the rows below a table's head, row by row, as many in each as there are columns, empty
  /// ones where the line has fewer; and the line behind the last.
  private mutating func rows(
    of plan: TablePlan, from cursor: InlineCursor, lastLine: Int
  ) -> (cells: [Range<Int>], end: Int) {
    let columns = plan.alignments.count
    var cells: [Range<Int>] = []
    var row: [Range<Int>] = []
    var (filled, line) = (0, plan.headerLine + 2)
    while line <= lastLine, filled <= Self.mostFilledCells {
      let text = content(ofLine: line, in: cursor)
      guard read(row: text, into: &row), !endsTable(line, plan.containers) else { break }
      line += 1
      if takeAttributes(text) { continue }
      reportExcess(of: row, columns: columns)
      let missing = max(columns - row.count, 0)
      cells += row.prefix(columns)
      cells += repeatElement(0..<0, count: missing)
      filled += missing
    }
    return (cells, line)
  }

  /// Writes one row.
  private mutating func write(
    _ cells: ArraySlice<Range<Int>>, isHeader: Bool, _ alignments: [ColumnAlignment],
    _ stacked: StackedTable?, to writer: inout TableWriter
  ) {
    writer.write("<tr>\n")
    for (column, (cell, alignment)) in zip(cells, alignments).enumerated() {
      writer.write(isHeader ? "<th" : "<td")
      if !isHeader, let name = stacked?.name(ofColumn: column, above: cell) {
        writer.write(attribute: " data-head=\"", name)
      }
      let isLong = isHeader && stacked?.isLong[column] == true
      writer.write(class: alignment.className, isLong ? "long" : nil)
      if !cell.isEmpty {
        if isPlain(cell) {
          writer.write(cell: bytes.part(cell), &markupText)
        } else {
          deferRead(cell: writer.open(&markupText), source: cell)
        }
      }
      writer.write(isHeader ? "</th>\n" : "</td>\n")
    }
    writer.write("</tr>\n")
  }

  /// Whether a cell's text holds nothing that CommonMark or an extension could read as markup.
  private func isPlain(_ cell: Range<Int>) -> Bool {
    if options.isSmart || options.dialect.hasSymbols || !abbreviations.isEmpty { return false }
    for index in cell {
      switch bytes[index] {
      case 0, .backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "~"),
        UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "{"):
        return false
      case UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "%"):
        if traits.hasInlineMarks { return false }
      case UInt8(ascii: "w") where bytes.starts(with: "www.", at: index): return false
      default: break
      }
    }
    return true
  }

  /// A line without what opens it and without its end.
  func content(ofLine line: Int, in cursor: InlineCursor) -> Range<Int> {
    var start = cursor
    start.position = lines.start(of: line)
    start.skipPrefix(following: UnsafeBufferPointer(start: nil, count: 0))
    let end = endOfText(ofLine: line)
    return min(start.position, end)..<end
  }

  private func endOfText(ofLine line: Int) -> Int {
    let start = lines.start(of: line)
    var end = lines.end(of: line)
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return end
  }
}

/// Puts a table together: runs of markup, and between them the cells that libcmark has yet to read.
struct TableWriter {
  let table: Node
  private var markup: [UInt8] = []

  init(table: Node) {
    self.table = table
    markup.reserveCapacity(1024)
  }

  mutating func write(_ text: StaticString) {
    markup.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes an attribute with a text, which is escaped.
  mutating func write(attribute start: StaticString, _ text: [UInt8]) {
    write(start)
    text.withUnsafeBufferPointer { markup.append(escaping: $0) }
    write("\"")
  }

  /// Writes the classes of a cell, as many as there are, and the end of its start tag.
  mutating func write(class first: StaticString?, _ second: StaticString?) {
    if first != nil || second != nil {
      write(" class=\"")
      if let first { write(first) }
      if first != nil, second != nil { write(" ") }
      if let second { write(second) }
      write("\"")
    }
    write(">")
  }

  /// Writes the text of a cell, escaped.
  mutating func write(cell: UnsafeBufferPointer<UInt8>, _ text: inout MarkupText) {
    markup.append(escaping: cell)
    text.endBlock()
    text.append(cell)
  }

  /// A node for the inlines of a cell, behind what has been written.
  mutating func open(_ text: inout MarkupText) -> Node {
    flush(&text)
    let cell = Node.make(.customInline)
    table.append(cell)
    return cell
  }

  /// Hands what has been written to the table.
  mutating func flush(_ text: inout MarkupText) {
    if markup.isEmpty { return }
    let run = Node.make(.customInline)
    run.setOnEnter(markup)
    // What comes next is another cell, or behind the table.
    text.endBlock()
    text.give(to: run)
    table.append(run)
    markup.removeAll(keepingCapacity: true)
  }
}
