/// What another version of a decision recommends otherwise: the review comment for a changed rule.
///
/// Both versions are put on common ground: the questions of either, each with the answers that both
/// versions of it have. What stands outside that ground is told apart, in ``structure``.
package struct DecisionDifference: Sendable {
  /// The common questions, sorted by id.
  package let questions: [Question]
  /// The sets of answers that change, the largest share first; together they are all that do.
  package let changes: [DecisionChange]
  /// The share of the answers that change; 0 to 1.
  package let share: Double
  /// Questions, answers, options and rules that only one version has, each as a line.
  package let structure: [String]

  /// Compares an older with a newer version.
  package init(from old: Decision, to new: Decision) {
    let ground = AlignedDecisions(old, new)
    questions = ground.questions
    structure = ground.structure
    var finder = DifferenceFinder(ground)
    changes = finder.changes()
    share = changes.reduce(0) { $0 + $1.share }
  }
}

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
