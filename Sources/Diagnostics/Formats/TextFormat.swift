/// Prints diagnostics for a person at a terminal: headline, source line with a marker, notes.
///
/// ```
/// Content/hiring.md:14:35: error: no rule 'team-pyhton' in this handbook [unknown-rule]
///    14 | Team strength decides most cases (<rule:team-pyhton>).
///       |                                   ~~~~~~~~~~~~~~~~~~
///       = did you mean 'team-python'?  (Content/backend.decision.yml:44)
/// ```
///
/// Nothing that an author wrote can steer the terminal (see ``TerminalText``).
package struct TextFormat {
  private var finder: PositionFinder
  private let isColoured: Bool

  /// - Parameters:
  ///   - files: the sources that diagnostics may name; of another file no line is printed.
  ///   - isColoured: whether to mark severity and gutter with ANSI escape sequences.
  package init(files: some Sequence<SourceFile>, isColoured: Bool = false) {
    finder = PositionFinder(files: files)
    self.isColoured = isColoured
  }

  /// The lines of one diagnostic, each ended by a line feed.
  package mutating func text(of diagnostic: Diagnostic) -> String {
    var out = ""
    if let place = diagnostic.place { out += "\(location(of: place)): " }
    let message = TerminalText.printable(diagnostic.message)
    out += headline(diagnostic.severity, message, code: diagnostic.code)
    if let place = diagnostic.place { out += excerpt(at: place) }
    let notes = diagnostic.shownNotes
    let width = notes.compactMap(\.label?.count).max() ?? 0
    for note in notes {
      let message = TerminalText.printable(note.message)
      if let label = note.label {
        out += "    \(label)\(String(repeating: " ", count: width - label.count))   \(message)"
      } else {
        out += "      \(styled("=", "2")) \(message)"
      }
      if let place = note.place { out += "  (\(lineLocation(of: place)))" }
      out += "\n"
    }
    return out
  }

  /// The line that says what is wrong.
  func headline(_ severity: Severity, _ message: String, code: Code) -> String {
    let word = styled("\(severity.rawValue):", severity == .error ? "31" : "33")
    return "\(word) \(message) \(styled("[\(code.rawValue)]", "2"))\n"
  }

  /// A line below a headline.
  func remark(_ text: String) -> String { "      \(styled("=", "2")) \(text)\n" }

  /// The line in which a place begins; nil where the file's text is not known.
  mutating func line(of place: SourceRange) -> Int? {
    finder.table(for: place.file)?.position(at: place.range.lowerBound).line
  }

  /// `file:line:column`.
  private mutating func location(of place: SourceRange) -> String {
    let file = TerminalText.printable(place.file)
    guard let table = finder.table(for: place.file) else { return file }
    let position = table.position(at: place.range.lowerBound)
    return "\(file):\(position.line):\(position.column)"
  }

  /// `file:line`.
  private mutating func lineLocation(of place: SourceRange) -> String {
    let file = TerminalText.printable(place.file)
    guard let table = finder.table(for: place.file) else { return file }
    return "\(file):\(table.position(at: place.range.lowerBound).line)"
  }

  /// The source line and, under it, the marker below the columns that the place covers.
  private mutating func excerpt(at place: SourceRange) -> String {
    guard let table = finder.table(for: place.file),
      let bytes = finder.bytes(of: place.file)
    else { return "" }
    let number = table.position(at: place.range.lowerBound).line
    let line = table.range(ofLine: number)
    if line.isEmpty { return "" }
    let start = min(max(place.range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(place.range.upperBound, start), line.upperBound)
    // A line of many thousand columns is shown only around the mark; a scalar has up to four bytes.
    var before = scalars(of: bytes[max(line.lowerBound, start - 480)..<start])
    if before.count >= 120 { before.removeFirst(before.count - 40) }
    let marked = scalars(of: bytes[start..<min(end, start + 800)]).prefix(160 - before.count)
    let after = scalars(of: bytes[end..<min(line.upperBound, end + 800)])
      .prefix(160 - before.count - marked.count)
    let gutter = String(repeating: " ", count: max(5 - "\(number)".count, 0)) + "\(number)"
    let blank = String(repeating: " ", count: gutter.count)
    var column = gutter.count + 3
    var padding = ""
    for scalar in before {
      let cells = TerminalText.cells(of: scalar, at: column)
      padding += scalar == "\t" ? "\t" : String(repeating: " ", count: cells)
      column += cells
    }
    let markedColumn = column
    for scalar in marked { column += TerminalText.cells(of: scalar, at: column) }
    let marker = String(repeating: "~", count: max(column - markedColumn, 1))
    let text = TerminalText.printable(before + marked + after)
    return """
      \(styled("\(gutter) |", "2")) \(text)
      \(styled("\(blank) |", "2")) \(padding)\(styled(marker, "36"))

      """
  }

  /// The scalars of a piece of a line, which may begin within one.
  private func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).unicodeScalars)
  }

  private func styled(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
