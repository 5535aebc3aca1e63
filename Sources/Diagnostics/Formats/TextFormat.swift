/// Prints diagnostics for a person at a terminal: headline, source line with a marker, notes.
///
/// ```
/// Content/hiring.md:14:35: error: no rule 'team-pyhton' in this handbook [unknown-rule]
///    14 | Team strength decides most cases (<rule:team-pyhton>).
///       |                                   ~~~~~~~~~~~~~~~~~~
///       = did you mean 'team-python'?  (Content/backend.decision.yml:44)
/// ```
package struct TextFormat {
  private var resolver: PlaceResolver
  private let isColoured: Bool

  /// - Parameters:
  ///   - files: the sources that places may name; a place in another file prints without its line.
  ///   - isColoured: whether to mark severity and gutter with ANSI escape sequences.
  package init(files: some Sequence<SourceFile>, isColoured: Bool = false) {
    resolver = PlaceResolver(files: files)
    self.isColoured = isColoured
  }

  /// The lines of one diagnostic, each ended by a line feed.
  package mutating func text(of diagnostic: Diagnostic) -> String {
    var out = ""
    if let place = diagnostic.place { out += "\(location(of: place)): " }
    let severity = diagnostic.severity.rawValue
    let colour = diagnostic.severity == .error ? "31" : "33"
    out += "\(styled("\(severity):", colour)) \(diagnostic.message) "
    out += "\(styled("[\(diagnostic.code.rawValue)]", "2"))\n"
    if let place = diagnostic.place { out += excerpt(at: place) }
    let width = diagnostic.notes.compactMap(\.label?.count).max() ?? 0
    for note in diagnostic.notes {
      if let label = note.label {
        out += "    \(label)\(String(repeating: " ", count: width - label.count))   \(note.message)"
      } else {
        out += "      \(styled("=", "2")) \(note.message)"
      }
      if let place = note.place { out += "  (\(lineLocation(of: place)))" }
      out += "\n"
    }
    return out
  }

  /// `file:line:column`.
  private mutating func location(of place: Place) -> String {
    guard let table = resolver.table(for: place.file) else { return place.file }
    let position = table.position(at: place.range.lowerBound)
    return "\(place.file):\(position.line):\(position.column)"
  }

  /// `file:line`.
  private mutating func lineLocation(of place: Place) -> String {
    guard let table = resolver.table(for: place.file) else { return place.file }
    return "\(place.file):\(table.position(at: place.range.lowerBound).line)"
  }

  /// The source line and, under it, the marker below the columns that the place covers.
  private mutating func excerpt(at place: Place) -> String {
    guard let table = resolver.table(for: place.file) else { return "" }
    let start = table.position(at: place.range.lowerBound)
    let end = table.position(at: place.range.upperBound)
    let line = Array(table.text(ofLine: start.line).unicodeScalars)
    if line.isEmpty { return "" }
    // A line of many thousand columns is shown only around the mark.
    let first = start.column > 120 ? start.column - 40 : 1
    let shown = line.dropFirst(first - 1).prefix(200)
    let lastColumn = end.line == start.line ? max(end.column, start.column + 1) : line.count + 1
    let columns = max(min(lastColumn, first + shown.count) - start.column, 1)
    var text = ""
    for scalar in shown { text.unicodeScalars.append(printable(scalar)) }
    var padding = ""
    for scalar in shown.prefix(start.column - first) {
      padding += scalar == "\t" ? "\t" : String(repeating: " ", count: cells(of: scalar))
    }
    let marked = shown.dropFirst(start.column - first).prefix(columns)
    let width = max(marked.reduce(0) { $0 + cells(of: $1) }, 1)
    let number = String(start.line)
    let gutter = String(repeating: " ", count: max(5 - number.count, 0)) + number
    let blank = String(repeating: " ", count: gutter.count)
    return """
      \(styled("\(gutter) |", "2")) \(text)
      \(styled("\(blank) |", "2")) \(padding)\(styled(String(repeating: "~", count: width), "36"))

      """
  }

  /// The scalar itself, or a replacement for one that would move the terminal's cursor.
  private func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F ? "\u{FFFD}" : scalar
  }

  /// How many terminal columns a scalar takes: none for a combining mark, two for East Asian wide.
  private func cells(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private func styled(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
