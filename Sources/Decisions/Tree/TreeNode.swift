/// A set of answers on the way through the question tree, and what comes next.
package struct TreeNode: Sendable, Hashable {
  /// What the reader meets there.
  package enum Step: Sendable, Hashable {
    /// The question with this index; one branch per possible answer in its order, then "unsure".
    case ask(question: Int, branches: [TreeBranch])
    /// Nothing more to ask.
    case outcome(Verdict)
  }

  package let answers: Answers
  package let step: Step
  /// How probable it is to pass here, by the priors, where nobody is unsure; 0 to 1.
  package let probability: Double
  /// How many more questions are to be expected from here.
  package let expectedQuestions: Double
  /// How many more questions there may be from here, where nobody is unsure.
  package let worstQuestions: Int

  package init(
    answers: Answers,
    step: Step,
    probability: Double,
    expectedQuestions: Double,
    worstQuestions: Int
  ) {
    self.answers = answers
    self.step = step
    self.probability = probability
    self.expectedQuestions = expectedQuestions
    self.worstQuestions = worstQuestions
  }
}
