/// How much a diagnostic weighs: an error stops the build, a warning does not.
package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case error
  case warning

  /// An error comes before a warning.
  package static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}
