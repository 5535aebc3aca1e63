/// How much a diagnostic weighs: an error stops the build, a warning does not.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case error
  case warning

  /// An error comes before a warning.
  public static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}
