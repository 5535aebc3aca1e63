/// A diagnostic with its lines and columns: what the formats for programs print.
struct DiagnosticRecord {
  /// A file, and the lines and columns of a place in it.
  struct Location {
    let file: String
    /// Nil where the text of the file is not known.
    let positions: (start: Position, end: Position)?

    init(_ place: SourceRange, _ finder: inout PositionFinder) {
      file = place.file
      positions = finder.positions(of: place)
    }

    /// Where it begins; where the text of the file is not known, at the first column of the first
    /// line, which means all of it.
    var start: Position { positions?.start ?? Position(line: 1, column: 1) }
    /// Where it ends: the column behind the last one that is meant.
    var end: Position { positions?.end ?? Position(line: 1, column: 1) }
  }

  /// A note with its location.
  struct Note {
    let label: String?
    let message: String
    let location: Location?

    /// The note in one line.
    var text: String { (label.map { "\($0): " } ?? "") + message }
  }

  /// A text to write, and where.
  struct Edit {
    let text: String
    let location: Location
  }

  let code: Code
  let severity: Severity
  let message: String
  let location: Location?
  /// The notes, with the advice among them.
  let notes: [Note]
  let edit: Edit?
  let group: String?

  init(_ diagnostic: Diagnostic, _ finder: inout PositionFinder) {
    code = diagnostic.code
    severity = diagnostic.severity
    message = Excerpt.message(diagnostic.message)
    location = diagnostic.place.map { Location($0, &finder) }
    notes = diagnostic.shownNotes.map { note in
      Note(
        label: note.label, message: Excerpt.message(note.message),
        location: note.place.map { Location($0, &finder) })
    }
    if case .replace(let text, at: let place) = diagnostic.fix {
      edit = Edit(text: text, location: Location(place, &finder))
    } else {
      edit = nil
    }
    group = diagnostic.group?.key
  }

  /// The message with its notes below it, for formats that have no place for notes.
  var text: String { ([message] + notes.map(\.text)).joined(separator: "\n") }
}

extension Diagnostic {
  /// The notes with the advice among them: behind what has a label, before plain remarks.
  package var shownNotes: [Note] {
    guard let advice = fix?.advice else { return notes }
    let labelled = notes.prefix { $0.label != nil }
    return labelled + [Note(advice, label: "to settle it")] + notes[labelled.endIndex...]
  }
}

/// Works out lines and columns, file by file.
struct PositionFinder {
  private var files: [String: SourceFile] = [:]
  private var tables: [String: LineTable] = [:]

  /// - Parameter files: the sources that diagnostics may name.
  init(files: some Sequence<SourceFile>) {
    for file in files { self.files[file.path] = file }
  }

  /// The lines of a file; nil where its text is not known.
  mutating func table(for path: String) -> LineTable? {
    if let table = tables[path] { return table }
    guard let file = files[path] else { return nil }
    let table = LineTable(file.bytes)
    tables[path] = table
    return table
  }

  /// The bytes of a file; nil where its text is not known.
  func bytes(of path: String) -> [UInt8]? { files[path]?.bytes }

  /// Where a place begins and ends; nil where the file's text is not known.
  mutating func positions(of place: SourceRange) -> (start: Position, end: Position)? {
    guard let table = table(for: place.file) else { return nil }
    return (
      table.position(at: place.range.lowerBound), table.position(at: place.range.upperBound)
    )
  }
}
