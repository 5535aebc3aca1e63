#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

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
    return Self.encoded(Report(diagnostics: records, summary: summary))
  }

  /// A value as JSON on one line, keys sorted.
  static func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings, whole numbers, lists and objects always encode.
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
