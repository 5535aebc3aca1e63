/// Prints diagnostics as a SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0).
package struct SARIFFormat {
  private struct Log: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version
      case runs
    }
  }

  private struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  private struct Tool: Encodable { let driver: Driver }

  private struct Driver: Encodable {
    let name = "fingerpost"
    let rules: [Rule]
  }

  private struct Rule: Encodable { let id: String }

  private struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Location]
  }

  private struct Message: Encodable { let text: String }

  private struct Location: Encodable { let physicalLocation: PhysicalLocation }

  private struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  private struct Artifact: Encodable { let uri: String }

  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }

  private var resolver: PlaceResolver

  /// - Parameter files: the sources that places may name.
  package init(files: some Sequence<SourceFile>) { resolver = PlaceResolver(files: files) }

  /// The log on one line, keys sorted.
  package mutating func text(of diagnostics: [Diagnostic]) -> String {
    var results: [Result] = []
    for diagnostic in diagnostics {
      results.append(Self.result(DiagnosticRecord(diagnostic, &resolver)))
    }
    let rules = Set(results.map(\.ruleId)).sorted().map(Rule.init)
    let run = Run(tool: Tool(driver: Driver(rules: rules)), results: results)
    return JSONText.line(Log(runs: [run]))
  }

  private static func result(_ record: DiagnosticRecord) -> Result {
    let notes = record.notes.map { note in
      (note.label.map { "\($0): " } ?? "") + note.message
    }
    return Result(
      ruleId: record.code, level: record.severity,
      message: Message(text: ([record.message] + notes).joined(separator: "\n")),
      locations: location(of: record).map { [$0] } ?? [])
  }

  private static func location(of record: DiagnosticRecord) -> Location? {
    guard let file = record.file else { return nil }
    var region: Region?
    if let line = record.line, let column = record.column, let endLine = record.endLine,
      let endColumn = record.endColumn
    {
      region = Region(
        startLine: line, startColumn: column, endLine: endLine, endColumn: endColumn)
    }
    return Location(
      physicalLocation: PhysicalLocation(artifactLocation: Artifact(uri: uri(file)), region: region)
    )
  }

  /// A path as a relative URI reference: what a URI cannot hold is percent-encoded.
  private static func uri(_ path: String) -> String {
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
