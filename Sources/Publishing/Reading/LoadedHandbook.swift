package import Diagnostics
package import Handbook
internal import Markdown
package import Rendering

/// A handbook and what is wrong with it: the first half of the pipeline, done.
package struct LoadedHandbook: Sendable {
  package let handbook: Handbook
  /// What its pages look like.
  package let theme: Theme
  /// In the order of their places, with the severities of the configuration.
  package let diagnostics: [Diagnostic]
  /// The text files that places may name.
  package let files: [SourceFile]

  /// How many diagnostics are errors.
  package var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// How many diagnostics are warnings.
  package var warningCount: Int { diagnostics.count { $0.severity == .warning } }

  /// What was looked at, and how much was wrong with it.
  package var summary: ReportSummary {
    let links = handbook.pages.reduce(0) { $0 + $1.document.references.count }
    return ReportSummary(
      errors: errorCount, warnings: warningCount, pages: handbook.pages.count, links: links)
  }
}
