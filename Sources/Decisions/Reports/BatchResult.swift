/// What `decide --batch` says about one line of answers.
package struct BatchResult: Sendable, Hashable {
  /// An option with its share of the completions.
  package struct OptionShare: Sendable, Hashable {
    package let option: String
    package let share: Double
  }

  /// What another answer would do.
  package struct FlipRecord: Sendable, Hashable {
    package let question: String
    package let answer: String
    /// Ids of options, and `gap` and `conflict`.
    package let to: [String]
    package let certain: Bool
  }

  /// `decided`, `open`, `gap`, `conflict` or `impossible`.
  package let verdict: String
  /// By share, then by id. A gap has none; a conflict lists its options, each with a share of 0.
  package let outcomes: [OptionShare]
  /// The share of the completions that no rule matches.
  package let gap: Double
  /// The share of the completions in which rules clash.
  package let conflict: Double
  package let decisive: [String]
  package let also: [String]
  package let overruled: [String]
  package let flips: [FlipRecord]
  /// The answers that were assumed, by question.
  package let assumed: [String: String]
  /// The open question whose answer most probably leaves one outcome.
  package let undecidedBy: String?
}
