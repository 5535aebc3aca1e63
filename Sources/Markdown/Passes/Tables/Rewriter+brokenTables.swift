internal import Bytes
internal import Diagnostics

/// Why lines that look like a table are none, as GitHub shows them too: they come out as a paragraph of
/// bars, and no one is told.
extension Rewriter {
  /// Reports a delimiter row that has another number of cells than the row above it.
  mutating func reportDelimiter(
    _ delimiter: Range<Int>, cells: Int, header: Range<Int>, headerCells: Int
  ) {
    guard holdsBar(delimiter), holdsBar(header) else { return }
    let message =
      "the delimiter row has \(count(cells)) and the header \(headerCells), so this is no table"
    report(message, "give both the same number of cells", at: delimiter)
  }

  /// Reports rows before the header of a table.
  mutating func reportRows(before header: Int, from cursor: InlineCursor) {
    let line = lines.line(at: cursor.position)
    let first = content(ofLine: line, in: cursor)
    guard isRow(first), isRow(content(ofLine: header, in: cursor)) else { return }
    report(
      "a row stands before the header, so it is no part of the table",
      "put the delimiter row behind the first row", at: first)
  }

  /// Reports rows that have no header: behind a blank line that ended their table, or without a
  /// delimiter row.
  mutating func reportRows(of paragraph: Node, from cursor: InlineCursor) {
    guard options.hasTables, cursor.byte(cursor.position) == .pipe else { return }
    let firstLine = lines.line(at: cursor.position)
    let lastLine = paragraph.endLine
    if reportedRows.contains(cursor.position) { return }
    var cells: [Range<Int>] = []
    for line in firstLine...max(firstLine, lastLine) {
      let text = content(ofLine: line, in: cursor)
      guard isRow(text), read(row: text, into: &cells), cells.count > 1 else {
        return
      }
      // (What is wrong with a delimiter row has been said.)
      if TableRow.alignments(text, of: bytes) != nil { return }
    }
    let first = content(ofLine: firstLine, in: cursor)
    if let tableEnd, firstLine == tableEnd + 1 {
      report(
        "the row is no part of the table above, which is in a quote or a list",
        "begin the line as the rows above begin", at: first)
    } else if let tableEnd, firstLine > tableEnd, areBlank(tableEnd + 1..<firstLine) {
      report(
        "a blank line ends the table: the rows behind it are text",
        "take the blank line out, or give the rows a header of their own", at: first)
    } else if lastLine > firstLine {
      report(
        "rows without a delimiter row are no table",
        "write '|---|---|' below the first row, a cell for each column", at: first)
    }
  }

  /// Reports cells that no column is for: they are not shown, as on GitHub.
  mutating func reportExcess(of cells: [Range<Int>], columns: Int) {
    guard options.hasForeignSyntax, cells.count > columns,
      let lost = cells[columns...].first(where: { !$0.isEmpty })
    else { return }
    let text = String(decoding: bytes[clipped(lost)], as: UTF8.self)
    let words = text.count > 40 ? "\(text.prefix(39))…" : text
    report(
      "the row has \(count(cells.count)) and the table \(columns): '\(words)' is not shown",
      "write '\\|' for a bar that is text, in code too", at: lost)
  }

  private mutating func report(_ message: String, _ advice: String, at range: Range<Int>) {
    if !reportedRows.insert(range.lowerBound).inserted { return }
    diagnostics.append(
      Diagnostic(.brokenTable, message, at: place(clipped(range)), notes: [Note(advice)]))
  }

  /// Whether a line begins and ends with a bar.
  private func isRow(_ line: Range<Int>) -> Bool {
    line.count > 2 && bytes[line.lowerBound] == .pipe && bytes[line.upperBound - 1] == .pipe
  }

  private func holdsBar(_ line: Range<Int>) -> Bool {
    bytes.firstIndex(of: .pipe, in: line) != nil
  }

  private func areBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { line in
      bytes[lines.start(of: line)..<lines.end(of: line)].allSatisfy(\.isWhitespace)
    }
  }

  private func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }
}
