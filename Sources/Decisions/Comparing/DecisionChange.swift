/// A set of answers that another version of a decision gives another recommendation.
package struct DecisionChange: Sendable, Hashable {
  /// The answers, in the questions of ``DecisionDifference/questions``.
  package let box: Box
  /// The outcome before, in one word: an option's id, `gap` or `conflict`.
  package let from: String
  /// The outcome now.
  package let to: String
  /// The share of the answers by the new priors, among those possible before and now; 0 to 1.
  package let share: Double
  /// The ids of the rules that cause it: those deciding before or now that are not the same on both
  /// sides, or else all of those deciding.
  package let causes: [String]
}
