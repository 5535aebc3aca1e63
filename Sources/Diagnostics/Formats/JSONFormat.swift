/// Prints diagnostics as one JSON object: `{"diagnostics":[…],"summary":{…}}`.
package struct JSONFormat {
  /// What was looked at, and how much was wrong with it.
  package struct Summary: Encodable {
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

  private struct Report: Encodable {
    let diagnostics: [DiagnosticRecord]
    let summary: Summary
  }

  private var resolver: PlaceResolver

  /// - Parameter files: the sources that places may name.
  package init(files: some Sequence<SourceFile>) { resolver = PlaceResolver(files: files) }

  /// The object on one line, keys sorted.
  package mutating func text(of diagnostics: [Diagnostic], summary: Summary) -> String {
    var records: [DiagnosticRecord] = []
    for diagnostic in diagnostics { records.append(DiagnosticRecord(diagnostic, &resolver)) }
    return JSONText.line(Report(diagnostics: records, summary: summary))
  }
}
