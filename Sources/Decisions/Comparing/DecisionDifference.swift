/// What another version of a decision recommends instead: the review comment for a changed rule.
///
/// The versions are compared over what they share: the questions of either, each with the answers that both
/// versions of it have. What only one version has is listed in ``structure``.
///
/// ```swift
/// let difference = DecisionDifference(from: old, to: new)
/// for change in difference.changes { print(change.from, "is now", change.to) }
/// ```
public struct DecisionDifference: Sendable {
  /// The common questions, sorted by id.
  public let questions: [Question]
  /// The sets of answers that change, the largest share first; together they are all that do.
  public let changes: [DecisionChange]
  /// The share of the answers that change; 0 to 1.
  public let share: Double
  /// Questions, answers, options and rules that only one version has, each as a line.
  public let structure: [String]

  /// Compares an older with a newer version.
  public init(from old: Decision, to new: Decision) {
    let ground = AlignedDecisions(old, new)
    questions = ground.questions
    structure = ground.structure
    var finder = DifferenceFinder(ground)
    changes = finder.changes()
    share = changes.reduce(0) { $0 + $1.share }
  }
}

/// A set of answers for which another version of a decision has another recommendation.
public struct DecisionChange: Sendable, Hashable {
  /// The answers, in the questions of ``DecisionDifference/questions``.
  package let box: Box
  /// The outcome before, in one word: an option's id, `gap` or `conflict`.
  public let from: String
  /// The outcome now.
  public let to: String
  /// The share of the answers by the new priors, among those possible before and now; 0 to 1.
  public let share: Double
  /// The ids of the rules that cause it: those deciding before or now that are not the same on both
  /// sides, or else all of those deciding.
  public let causes: [String]
}
