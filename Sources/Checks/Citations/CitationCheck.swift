internal import Diagnostics

/// A check that looks at one id of a citation or an embed.
protocol CitationCheck: SendableMetatype {
  /// What is wrong with it, or nil.
  static func diagnostic(for citation: CheckedCitation) -> Diagnostic?
}
