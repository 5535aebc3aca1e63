public import Diagnostics

/// A decision file, read: the decision, and everything that is wrong with the file.
///
/// An author's mistake is a value and never thrown. What has a mistake is left out of the decision,
/// which is not whole then (``Decision/isWhole``).
///
/// ```swift
/// let file = DecisionFile(path: "laptop.decision.yml", text: text)
/// for diagnostic in file.diagnostics {
///   let (line, column) = file.position(of: diagnostic) ?? (1, 1)
///   print("\(file.path):\(line):\(column): \(diagnostic.message)")
/// }
/// guard let decision = file.decision else { return }
/// print(decision.title)
/// ```
public struct DecisionFile: Sendable {
  /// Nil where the file is no mapping, or has no id, no option or no question.
  public let decision: Decision?
  /// What is wrong with the file, in its order.
  public let diagnostics: [Diagnostic]
  private let source: SourceFile

  /// Reads the bytes of a file, which are UTF-8; the path only names it in messages.
  public init(path: String, bytes: [UInt8]) { self.init(SourceFile(path: path, bytes: bytes)) }

  /// Reads the text of a file.
  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  private init(_ source: SourceFile) {
    self.source = source
    (decision, diagnostics) = DecisionParser.parse(source)
  }

  /// The path that the file was given.
  public var path: String { source.path }

  /// Where a diagnostic begins, both counted from 1; nil where it has no place in the file.
  public func position(of diagnostic: Diagnostic) -> (line: Int, column: Int)? {
    guard let place = diagnostic.place, place.file == source.path else { return nil }
    let position = LineTable(source.bytes).position(at: place.range.lowerBound)
    return (position.line, position.column)
  }

  /// What the proofs find in the decision, in words: gaps, conflicts, rules that do nothing. None
  /// where something was left out for a mistake, since then nothing can be proved.
  ///
  /// ```swift
  /// let errors = file.findings().filter { $0.severity == .error }
  /// print(errors.map(\.message))
  /// ```
  public func findings() -> [Diagnostic] {
    guard let decision else { return [] }
    return decision.proofs().diagnostics(in: decision).sortedByPlace()
  }

  /// The size of the decision, its shares, the cost of its questions, and every finding.
  ///
  /// ```swift
  /// let report = file.report()
  /// print(report?.questions.expected ?? 0)
  /// ```
  public func report() -> DecisionReport? { decision.map { DecisionReport($0, in: source) } }
}

/// A case whose outcome the author knows, held against the rules by `check`.
package struct Scenario: Sendable, Hashable {
  package let name: String
  package let given: Answers
  /// The index of the option in ``Decision/options``.
  package let expect: Int
  package let place: SourceRange

  package init(name: String, given: Answers, expect: Int, place: SourceRange) {
    self.name = name
    self.given = given
    self.expect = expect
    self.place = place
  }
}
