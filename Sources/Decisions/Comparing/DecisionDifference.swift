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
    let ground = CommonGround(old, new)
    questions = ground.questions
    structure = ground.structure
    var finder = DifferenceFinder(ground)
    changes = finder.changes()
    share = changes.reduce(0) { $0 + $1.share }
  }
}
