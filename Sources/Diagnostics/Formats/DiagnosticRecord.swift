/// A diagnostic with its lines and columns, as programs read it.
struct DiagnosticRecord: Encodable {
  /// A note with its line and column.
  struct Note: Encodable {
    let label: String?
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
  }

  let code: String
  let severity: String
  let file: String?
  /// From 1; nil where the diagnostic has no place.
  let line: Int?
  /// In Unicode scalars from 1.
  let column: Int?
  let endLine: Int?
  /// The column behind the last one that is meant.
  let endColumn: Int?
  let message: String
  let notes: [Note]
  let fix: String?

  init(_ diagnostic: Diagnostic, _ resolver: inout PlaceResolver) {
    let positions = diagnostic.place.flatMap { resolver.positions(of: $0) }
    code = diagnostic.code.rawValue
    severity = diagnostic.severity.rawValue
    file = diagnostic.place?.file
    line = positions?.start.line
    column = positions?.start.column
    endLine = positions?.end.line
    endColumn = positions?.end.column
    message = diagnostic.message
    notes = diagnostic.notes.map { note in
      let start = note.place.flatMap { resolver.positions(of: $0) }?.start
      return Note(
        label: note.label, message: note.message, file: note.place?.file, line: start?.line,
        column: start?.column)
    }
    fix = diagnostic.fix
  }
}
