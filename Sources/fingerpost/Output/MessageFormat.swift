internal import ArgumentParser

/// How diagnostics are printed.
enum MessageFormat: String, ExpressibleByArgument, CaseIterable {
  /// For a person: source line, marker, notes; to standard error.
  case text
  /// One JSON object, to standard output.
  case json
  /// Workflow commands of GitHub Actions, to standard output.
  case github
  /// A SARIF 2.1.0 log, to standard output.
  case sarif
}
