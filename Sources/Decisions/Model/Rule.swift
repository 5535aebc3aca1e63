package import Diagnostics

/// A reason for an option: when it applies, what it speaks for, and how strongly.
package struct Rule: Sendable, Hashable {
  package let id: String
  /// The author's title, or the id where there is none.
  package let title: String
  package let condition: Condition
  /// The index of the option in ``Decision/options``.
  package let option: Int
  package let strength: Strength
  /// The reason, as text of the author's; empty where there is none.
  package let because: String
  /// The evidence that it rests on, in the order of the file.
  package let evidence: [PlacedText]
  /// The rules that it is preferred to, in the short form of a ruling.
  package let overrides: [PlacedText]
  package let retirement: Retirement?
  /// The key in the file.
  package let place: SourceRange

  package init(
    id: String,
    title: String,
    condition: Condition,
    option: Int,
    strength: Strength,
    because: String = "",
    evidence: [PlacedText] = [],
    overrides: [PlacedText] = [],
    retirement: Retirement? = nil,
    place: SourceRange
  ) {
    self.id = id
    self.title = title
    self.condition = condition
    self.option = option
    self.strength = strength
    self.because = because
    self.evidence = evidence
    self.overrides = overrides
    self.retirement = retirement
    self.place = place
  }

  /// Whether it has no say any more.
  package var isRetired: Bool { retirement != nil }
}
