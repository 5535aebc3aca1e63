internal import JSON

/// Prints diagnostics as a SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0).
///
/// Rules carry what the manual says; notes with a place are related locations; a fix that is certain
/// is a replacement. Paths are relative to the folder in which the program was run.
package struct SARIFFormat {
  private static let root = "%SRCROOT%"

  private var finder: PositionFinder

  /// - Parameter files: the sources that diagnostics may name.
  package init(files: some Sequence<SourceFile>) { finder = PositionFinder(files: files) }

  /// The log on one line.
  package mutating func text(of diagnostics: [Diagnostic]) -> String {
    let codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let indices = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var results: [JSON] = []
    for diagnostic in diagnostics {
      let record = DiagnosticRecord(diagnostic, &finder)
      results.append(Self.result(record, ruleIndex: indices[record.code] ?? 0))
    }
    let log: JSON = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": ["name": "fingerpost", "rules": .array(codes.map(Self.rule))]],
          "columnKind": "unicodeCodePoints",
          "originalUriBaseIds": [
            Self.root: [
              "description": ["text": "The folder in which fingerpost was run."]
            ]
          ],
          "results": .array(results),
        ]
      ],
    ]
    return log.line
  }

  private static func rule(_ code: Code) -> JSON {
    let entry = code.entry
    return [
      "id": .string(code.rawValue),
      "name": .string(code.pascalCase),
      "shortDescription": ["text": .string(entry.summary)],
      "fullDescription": ["text": .string("\(entry.meaning) \(entry.remedy)")],
      "help": ["text": .string(entry.remedy)],
      "helpUri": .string(code.manualAddress),
      "defaultConfiguration": ["level": .string(code.defaultSeverity.rawValue)],
    ]
  }

  private static func result(_ record: DiagnosticRecord, ruleIndex: Int) -> JSON {
    // What has a place is a related location; the rest belongs to the message.
    let remarks = record.notes.filter { $0.location == nil }.map(\.text)
    let related = record.notes.filter { $0.location != nil }
    return .members([
      "ruleId": .string(record.code.rawValue),
      "ruleIndex": .integer(ruleIndex),
      "level": .string(record.severity.rawValue),
      "message": ["text": .string(([record.message] + remarks).joined(separator: "\n"))],
      "locations": .array(record.location.map { [["physicalLocation": physical($0)]] } ?? []),
      "relatedLocations": related.isEmpty ? nil : .array(related.enumerated().map(relatedLocation)),
      "fixes": record.edit.map { [fix($0)] },
      "properties": record.group.map { ["group": .string($0)] },
    ])
  }

  private static func relatedLocation(_ number: Int, _ note: DiagnosticRecord.Note) -> JSON {
    .members([
      "id": .integer(number + 1),
      "physicalLocation": note.location.map(physical),
      "message": ["text": .string(note.text)],
    ])
  }

  private static func fix(_ edit: DiagnosticRecord.Edit) -> JSON {
    [
      "description": ["text": .string("Write '\(edit.text)'.")],
      "artifactChanges": [
        [
          "artifactLocation": artifact(edit.location.file),
          "replacements": [
            [
              "deletedRegion": region(edit.location),
              "insertedContent": ["text": .string(edit.text)],
            ]
          ],
        ]
      ],
    ]
  }

  private static func physical(_ location: DiagnosticRecord.Location) -> JSON {
    ["artifactLocation": artifact(location.file), "region": region(location)]
  }

  private static func region(_ location: DiagnosticRecord.Location) -> JSON {
    [
      "startLine": .integer(location.start.line), "startColumn": .integer(location.start.column),
      "endLine": .integer(location.end.line), "endColumn": .integer(location.end.column),
    ]
  }

  /// Where a file is: relative to the root, unless its path is absolute or leads out of the root.
  private static func artifact(_ path: String) -> JSON {
    if path.hasPrefix("/") { return ["uri": .string("file://\(encoded(path))")] }
    let parts = path.split(separator: "/").filter { $0 != "." }
    let uri = encoded(parts.joined(separator: "/"))
    if parts.first == ".." { return ["uri": .string(uri)] }
    return ["uri": .string(uri), "uriBaseId": .string(root)]
  }

  /// A path as a URI reference: what a URI cannot hold is percent-encoded.
  private static func encoded(_ path: String) -> String {
    let safe = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { out, byte in
      if safe.contains(byte) {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 0xF)])"
      }
    }
  }
}
