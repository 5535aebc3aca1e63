internal import Content
package import Decisions
package import Diagnostics
internal import Handbook
internal import Markdown
package import Planning
package import Rendering

/// A planned site and what is wrong with its content: the first half of the pipeline, done.
package struct LoadedSite: Sendable {
  package let plan: SitePlan
  /// What its pages look like.
  package let theme: Theme
  /// In the order of their places, with the severities of the configuration.
  package let diagnostics: [Diagnostic]
  /// The text files that places may name.
  package let files: [SourceFile]

  /// The decisions that diagnostics may be about.
  package var decisions: [Decision] { plan.handbook.decisions.map(\.decision) }

  /// How many diagnostics are errors.
  package var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// How many diagnostics are warnings.
  package var warningCount: Int { diagnostics.count { $0.severity == .warning } }

  /// What was looked at, and how much was wrong with it.
  package var summary: JSONFormat.Summary {
    let pages = plan.handbook.pages
    let links = pages.reduce(0) { $0 + $1.document.references.count }
    return JSONFormat.Summary(
      errors: errorCount, warnings: warningCount, pages: pages.count, links: links)
  }
}
