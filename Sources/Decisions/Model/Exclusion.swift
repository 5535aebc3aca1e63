package import Diagnostics

/// Combinations of answers that cannot occur; they count in no share and in no finding.
package struct Exclusion: Sendable, Hashable {
  package let condition: Condition
  package let because: String
  package let place: SourceRange

  package init(condition: Condition, because: String, place: SourceRange) {
    self.condition = condition
    self.because = because
    self.place = place
  }
}
