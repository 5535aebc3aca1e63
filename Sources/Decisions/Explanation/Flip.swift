/// What another answer to one question would do to an outcome, all other answers given staying.
public struct Flip: Sendable, Hashable {
  /// The index of the question.
  public let question: Int
  /// The index of the other answer.
  public let answer: Int
  /// The outcomes that it may lead to, other than the present one; the most probable first, each
  /// with its share of the completions.
  public let to: [OutcomeShare]
  /// Whether every completion leaves the present outcome; else it only may change.
  public let isCertain: Bool

  package init(question: Int, answer: Int, to: [OutcomeShare], isCertain: Bool) {
    self.question = question
    self.answer = answer
    self.to = to
    self.isCertain = isCertain
  }
}
