internal import Content
internal import Diagnostics

/// How much each diagnostic weighs, by the configuration and `--strict`.
struct SeverityPolicy {
  let configuration: Configuration
  let isStrict: Bool

  /// The diagnostics with their severities set; those of checks that are off are left out.
  func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      var diagnostic = diagnostic
      if let severity = configuration.checks[diagnostic.code] {
        guard let severity else { return nil }
        diagnostic.severity = severity
      }
      if isStrict { diagnostic.severity = .error }
      return diagnostic
    }
  }
}
