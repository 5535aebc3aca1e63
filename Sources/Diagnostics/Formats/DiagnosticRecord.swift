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

  /// All keys are there, without a value where there is none.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(severity, forKey: .severity)
    try container.encode(file, forKey: .file)
    try container.encode(line, forKey: .line)
    try container.encode(column, forKey: .column)
    try container.encode(endLine, forKey: .endLine)
    try container.encode(endColumn, forKey: .endColumn)
    try container.encode(message, forKey: .message)
    try container.encode(notes, forKey: .notes)
    try container.encode(fix, forKey: .fix)
  }

  private enum CodingKeys: CodingKey {
    case code, severity, file, line, column, endLine, endColumn, message, notes, fix
  }

  init(_ diagnostic: Diagnostic, _ resolver: inout PlaceResolver) {
    // Where the text of a file is not known, its beginning stands for all of it.
    let start = Position(line: 1, column: 1)
    let positions = diagnostic.place.map { resolver.positions(of: $0) ?? (start, start) }
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
