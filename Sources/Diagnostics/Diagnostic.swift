/// A diagnostic explains something in the content that needs its author's attention.
///
/// The message is one headline without a final full stop that says what is wrong with the content,
/// not what the program failed to do. An author's mistake is always such a value and never thrown;
/// only a failure of the machine is. All formats print from this value alone.
public struct Diagnostic: Sendable, Hashable {
  public var code: Code
  public var severity: Severity
  public var message: String
  /// Where the mistake begins and ends; nil only where it has no file.
  package var place: SourceRange?
  /// What else there is to know, each with the place that it is about, if any.
  public var notes: [Note]
  /// What to do about it, where that is known.
  package var fix: Fix?
  /// The diagnostics that one change would settle together with this one.
  package var group: DiagnosticGroup?

  /// - Parameter replacement: the text to write where the mistake is.
  package init(
    _ code: Code,
    _ message: String,
    at place: SourceRange?,
    notes: [Note] = [],
    fix replacement: String?
  ) {
    self.init(code, message, at: place, notes: notes)
    if let replacement, let place { fix = .replace(replacement, at: place) }
  }

  /// - Parameter advice: what to do, in words.
  package init(
    _ code: Code,
    _ message: String,
    at place: SourceRange?,
    notes: [Note] = [],
    advice: String? = nil
  ) {
    self.code = code
    self.severity = code.defaultSeverity
    self.message = message
    self.place = place
    self.notes = notes
    fix = advice.map { .advise($0) }
  }
}

/// A line below a diagnostic: another place, a counterexample, what was probably meant.
public struct Note: Sendable, Hashable {
  /// Names what the note holds ("smallest case"); nil for a plain remark.
  public let label: String?
  public let message: String
  /// The place that the note is about.
  package let place: SourceRange?

  package init(_ message: String, label: String? = nil, place: SourceRange? = nil) {
    self.message = message
    self.label = label
    self.place = place
  }
}

/// What an author can do about a diagnostic.
package enum Fix: Sendable, Hashable {
  /// A text to write at a place; certain enough that a program may do it.
  case replace(String, at: SourceRange)
  /// What to do, in words.
  case advise(String)

  /// The text to write, if the fix is one.
  package var replacement: String? {
    if case .replace(let text, at: _) = self { text } else { nil }
  }

  /// The words, if there is no text to write.
  package var advice: String? {
    if case .advise(let text) = self { text } else { nil }
  }
}

/// Diagnostics that one change would settle, and how a person is told of all of them at once.
package struct DiagnosticGroup: Sendable, Hashable {
  /// The same for all of the group and for no other: "backend-language/team-python".
  package let key: String
  /// The headline for all of them.
  package let message: String
  package let place: SourceRange
  package let notes: [Note]
  /// What settles all of them.
  package let advice: String

  package init(
    key: String, message: String, at place: SourceRange, notes: [Note], advice: String
  ) {
    self.key = key
    self.message = message
    self.place = place
    self.notes = notes
    self.advice = advice
  }
}

/// How much a diagnostic weighs: an error stops the build, a warning does not.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case error
  case warning

  /// An error comes before a warning.
  public static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}

extension Sequence<Diagnostic> {
  /// By file, place, code and message: an order that no timing can change.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { left, right in
      let leftFile = left.place?.file ?? ""
      let rightFile = right.place?.file ?? ""
      if leftFile != rightFile { return leftFile < rightFile }
      let leftStart = left.place?.range.lowerBound ?? 0
      let rightStart = right.place?.range.lowerBound ?? 0
      if leftStart != rightStart { return leftStart < rightStart }
      let leftEnd = left.place?.range.upperBound ?? 0
      let rightEnd = right.place?.range.upperBound ?? 0
      if leftEnd != rightEnd { return leftEnd < rightEnd }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      return left.message < right.message
    }
  }

  /// The same with one diagnostic for each group, in the order of their places.
  package func groupedByKey() -> [Diagnostic] {
    var result: [Diagnostic] = []
    var seen: Set<String> = []
    for diagnostic in self {
      guard let group = diagnostic.group else {
        result.append(diagnostic)
        continue
      }
      guard seen.insert(group.key).inserted else { continue }
      var summary = Diagnostic(
        diagnostic.code, group.message, at: group.place, notes: group.notes, advice: group.advice)
      summary.severity = diagnostic.severity
      result.append(summary)
    }
    return seen.isEmpty ? result : result.sortedByPlace()
  }
}
