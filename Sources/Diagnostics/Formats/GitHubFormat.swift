/// Prints diagnostics as workflow commands of GitHub Actions, which shows them at their lines
/// (GitHub, "Workflow commands for GitHub Actions").
package struct GitHubFormat {
  private var finder: PositionFinder

  /// - Parameter files: the sources that diagnostics may name.
  package init(files: some Sequence<SourceFile>) { finder = PositionFinder(files: files) }

  /// One line, ended by a line feed.
  package mutating func text(of diagnostic: Diagnostic) -> String {
    let record = DiagnosticRecord(diagnostic, &finder)
    var properties: [String] = []
    if let location = record.location {
      properties = [
        "file=\(Self.property(location.file))", "line=\(location.start.line)",
        "endLine=\(location.end.line)", "col=\(location.start.column)",
        "endColumn=\(location.end.column)",
      ]
    }
    properties.append("title=\(record.code.rawValue)")
    return "::\(record.severity.rawValue) \(properties.joined(separator: ","))"
      + "::\(Self.data(record.text))\n"
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
