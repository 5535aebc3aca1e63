internal import JSON

/// What a run looked at, and how much was wrong with it.
package struct ReportSummary: Sendable, Hashable {
  package let errors: Int
  package let warnings: Int
  package let pages: Int
  package let links: Int

  package init(errors: Int, warnings: Int, pages: Int, links: Int) {
    self.errors = errors
    self.warnings = warnings
    self.pages = pages
    self.links = links
  }
}

/// Prints diagnostics as one JSON object: `{"diagnostics":[…],"summary":{…}}`.
///
/// A diagnostic has all its keys, with `null` where there is no value. `fix` is a text to write from
/// `line` and `column` to `endLine` and `endColumn`; what can be done in words is a note. `group` is
/// the same for all diagnostics that one change would settle.
package struct JSONFormat {
  private var finder: PositionFinder

  /// - Parameter files: the sources that diagnostics may name.
  package init(files: some Sequence<SourceFile>) { finder = PositionFinder(files: files) }

  /// The object on one line.
  package mutating func text(of diagnostics: [Diagnostic], summary: ReportSummary) -> String {
    var records: [JSON] = []
    for diagnostic in diagnostics {
      records.append(Self.json(DiagnosticRecord(diagnostic, &finder)))
    }
    let json: JSON = [
      "diagnostics": .array(records),
      "summary": [
        "errors": .integer(summary.errors), "warnings": .integer(summary.warnings),
        "pages": .integer(summary.pages), "links": .integer(summary.links),
      ],
    ]
    return json.line
  }

  private static func json(_ record: DiagnosticRecord) -> JSON {
    let location = record.location
    return [
      "code": .string(record.code.rawValue),
      "severity": .string(record.severity.rawValue),
      "message": .string(record.message),
      "file": .text(location?.file),
      "line": location.map { .integer($0.start.line) } ?? .null,
      "column": location.map { .integer($0.start.column) } ?? .null,
      "endLine": location.map { .integer($0.end.line) } ?? .null,
      "endColumn": location.map { .integer($0.end.column) } ?? .null,
      "notes": .array(record.notes.map(json)),
      "fix": .text(record.edit?.text),
      "group": .text(record.group),
    ]
  }

  private static func json(_ note: DiagnosticRecord.Note) -> JSON {
    .members([
      "label": note.label.map { .string($0) },
      "message": .string(note.message),
      "file": note.location.map { .string($0.file) },
      "line": note.location?.positions.map { .integer($0.start.line) },
      "column": note.location?.positions.map { .integer($0.start.column) },
    ])
  }
}
