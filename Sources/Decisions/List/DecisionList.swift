/// The rules in an order in which the first line that fits is the outcome.
///
/// Rules that win come before those that they win over, so of all that match the first is one that
/// nothing beats; where no rules clash, that is the outcome. What earlier lines exclude is left out
/// of a line's condition, and a line that never is the first to fit is left out altogether.
///
/// ```swift
/// let list = decision.list()
/// for line in list.lines {
///   print(line.conditionText(in: decision), decision.options[line.option].title)
/// }
/// ```
public struct DecisionList: Sendable, Hashable {
  /// What is known of whether the list says what the rules say.
  public enum Proof: Sendable, Hashable {
    /// For every set of answers that can occur the first line that fits is the outcome.
    case holds
    /// Rules clash, by index, so that no order of them says what they say.
    case clashes(Int, Int)
    /// The work did not suffice to tell.
    case open
  }

  /// A rule, and when it is the first that applies.
  public struct Line: Sendable, Hashable {
    /// The index of the rule.
    public let rule: Int
    /// The index of the option.
    public let option: Int
    /// When it applies, without what earlier lines exclude.
    package let condition: Condition
    /// How many of the answers it is the first to fit, by the priors, 0 to 1.
    public let share: Double

    /// The condition as a clause of a sentence, as in ``Rule/conditionText(in:)``; `always` where
    /// nothing is demanded.
    public func conditionText(in decision: Decision) -> String {
      ConditionWords(condition, in: decision).text(in: decision)
    }
  }

  public let lines: [Line]
  /// The share of the answers that no line fits, 0 to 1; with the shares of the lines it adds up to 1.
  public let rest: Double
  /// Whether the shares are estimates, since there is too much to work them out.
  public let isEstimated: Bool
  public let proof: Proof
}

extension Decision {
  /// How much work a list may take where nothing is said.
  package static let listWork = 1_500_000

  /// The rules as a list in which the first line that fits is the outcome; see ``DecisionList``.
  public func list() -> DecisionList { list(work: Self.listWork) }

  /// The same with so much work: where it does not suffice, conditions are longer than they could be,
  /// shares are estimates, and what is not proved is said.
  ///
  /// - Parameter work: about how many conditions may be looked at.
  public func list(work: Int) -> DecisionList {
    var builder = DecisionListBuilder(self, work: work)
    return builder.list()
  }
}
