/// A question that was not asked on the way to an outcome, and why.
package struct NotAsked: Sendable, Hashable {
  /// Why a question was left out.
  package enum Reason: Sendable, Hashable {
    /// The rules that name it, by index, cannot apply any more.
    case rulesOut([Int])
    /// The rules that name it, by index, could still apply and would change nothing.
    case rulesChangeNothing([Int])
    /// No rule names it.
    case namedByNoRule
  }

  /// The index of the question.
  package let question: Int
  package let reason: Reason

  package init(question: Int, reason: Reason) {
    self.question = question
    self.reason = reason
  }
}
