internal import Diagnostics

/// A finding with ids in the place of indices, and with its line and column.
public struct FindingRecord: Sendable, Hashable {
  public let code: String
  public let severity: String
  public let file: String
  public let line: Int
  public let column: Int
  /// The ids of the rules: the two of a conflict; a masked rule, then what beats it.
  public let rules: [String]?
  public let option: String?
  public let question: String?
  public let scenario: String?
  /// The answers that the case fixes, by question.
  public let counterexample: [String: [String]]?
  public let share: Double?

  init(_ finding: Finding, in decision: Decision, _ table: LineTable) {
    let position = table.position(at: finding.place.range.lowerBound)
    code = finding.code.rawValue
    severity = finding.code.defaultSeverity.rawValue
    file = finding.place.file
    line = position.line
    column = position.column
    rules = finding.rules.isEmpty ? nil : finding.rules.map { decision.rules[$0].id }
    option = finding.option.map { decision.options[$0].id }
    question = finding.question.map { decision.questions[$0].id }
    scenario = finding.scenario.map { decision.scenarios[$0].name }
    counterexample = finding.counterexample.map(decision.fixedAnswers)
    share = finding.share
  }
}

extension Decision {
  /// The answers that a box fixes, by ids of questions and answers.
  package func fixedAnswers(of box: Box) -> [String: [String]] {
    var fixed: [String: [String]] = [:]
    for (question, mask) in zip(questions, box.masks) where mask != question.everyAnswer {
      fixed[question.id] = question.answers.indices
        .filter { mask & (1 << UInt16($0)) != 0 }
        .map { question.answers[$0].id }
    }
    return fixed
  }
}
