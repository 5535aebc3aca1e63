public import Diagnostics

/// Something that the proofs found: a case without an outcome, a rule that does nothing, and so on.
///
/// ```swift
/// for finding in decision.findings() where finding.code == .gap {
///   print("no rule for", finding.caseText(in: decision) ?? "")
/// }
/// ```
public struct Finding: Sendable, Hashable {
  public let code: Code
  package let place: SourceRange
  /// The rules concerned, by index: the two of a conflict; a masked rule first, then what beats it.
  public let rules: [Int]
  /// The index of the option concerned, if any.
  public let option: Int?
  /// The index of the question concerned, if any.
  public let question: Int?
  /// The index of the scenario concerned, if any.
  public let scenario: Int?
  /// A case: each possible combination in it is one, and there is at least one.
  package let counterexample: Box?
  /// The share of the possible combinations, by the priors, that the finding is about; 0 to 1.
  public let share: Double?

  package init(
    _ code: Code,
    at place: SourceRange,
    rules: [Int] = [],
    option: Int? = nil,
    question: Int? = nil,
    scenario: Int? = nil,
    counterexample: Box? = nil,
    share: Double? = nil
  ) {
    self.code = code
    self.place = place
    self.rules = rules
    self.option = option
    self.question = question
    self.scenario = scenario
    self.counterexample = counterexample
    self.share = share
  }

  /// The case in ids, `load=low|medium, team=java`; nil where the finding has none.
  public func caseText(in decision: Decision) -> String? {
    counterexample.map { decision.caseText(of: $0) }
  }
}
