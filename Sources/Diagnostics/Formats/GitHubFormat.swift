/// Prints diagnostics as workflow commands of GitHub Actions, which shows them at their lines
/// (GitHub, "Workflow commands for GitHub Actions").
package struct GitHubFormat {
  private var resolver: PlaceResolver

  /// - Parameter files: the sources that places may name.
  package init(files: some Sequence<SourceFile>) { resolver = PlaceResolver(files: files) }

  /// One line, ended by a line feed.
  package mutating func text(of diagnostic: Diagnostic) -> String {
    let record = DiagnosticRecord(diagnostic, &resolver)
    var properties: [String] = []
    if let file = record.file { properties.append("file=\(Self.property(file))") }
    if let line = record.line { properties.append("line=\(line)") }
    if let endLine = record.endLine { properties.append("endLine=\(endLine)") }
    if let column = record.column { properties.append("col=\(column)") }
    if let endColumn = record.endColumn { properties.append("endColumn=\(endColumn)") }
    properties.append("title=\(record.code)")
    let notes = record.notes.map { note in
      (note.label.map { "\($0): " } ?? "") + note.message
    }
    let message = Self.data(([record.message] + notes).joined(separator: "\n"))
    return "::\(record.severity) \(properties.joined(separator: ","))::\(message)\n"
  }

  /// The text of a message: what would end it is percent-encoded.
  private static func data(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The value of a property: what would end it is percent-encoded too.
  private static func property(_ text: String) -> String {
    var out = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": out += "%3A"
      case ",": out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
