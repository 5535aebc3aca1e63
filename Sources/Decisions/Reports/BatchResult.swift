/// What `decide --batch` says about one line of answers.
package struct BatchResult: Sendable, Hashable, Encodable {
  /// An option with its share of the completions.
  package struct OptionShare: Sendable, Hashable, Encodable {
    package let option: String
    package let share: Double
  }

  /// What another answer would do.
  package struct FlipRecord: Sendable, Hashable, Encodable {
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

  private enum CodingKeys: String, CodingKey {
    case verdict, outcomes, gap, conflict, decisive, also, overruled, flips, assumed
    case undecidedBy = "undecided_by"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(outcomes, forKey: .outcomes)
    try container.encode(gap, forKey: .gap)
    try container.encode(conflict, forKey: .conflict)
    try container.encode(decisive, forKey: .decisive)
    try container.encode(also, forKey: .also)
    try container.encode(overruled, forKey: .overruled)
    try container.encode(flips, forKey: .flips)
    try container.encode(assumed, forKey: .assumed)
    // Null is said and not left out.
    try container.encode(undecidedBy, forKey: .undecidedBy)
  }
}
