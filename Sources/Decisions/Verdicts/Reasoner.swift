internal import Solver

/// Answers questions about one decision and remembers what it has worked out on the way.
///
/// A value: copies are independent. Keep one reasoner to ask many things about one decision; what it
/// answers never depends on what it was asked before.
///
/// ```swift
/// var reasoner = Reasoner(decision)
/// var answers = decision.noAnswers
/// while let question = reasoner.nextQuestion(after: answers) {
///   answers[question] = .answer(0)
/// }
/// print(reasoner.explanation(of: answers).record(in: decision))
/// ```
public struct Reasoner: Sendable {
  public let decision: Decision
  var planner: Planner

  public init(_ decision: Decision) {
    self.decision = decision
    planner = Planner(decision.compiled, askFirst: decision.askFirst)
  }

  /// The combinations that some answers leave: "unsure" takes the question's `assume`, if any.
  func box(of answers: Answers) -> [UInt16] { decision.box(of: answers).masks }
}

extension Reasoner {
  /// The rules that may still apply after some answers and are not beaten for certain, by index, ascending.
  package func rulesInPlay(after answers: Answers) -> [Int] {
    let residual = residual(after: answers)
    let open = residual.open.map { decision.compiled.owners[$0] }
    return Set(open + residual.certain).sorted()
  }
}
