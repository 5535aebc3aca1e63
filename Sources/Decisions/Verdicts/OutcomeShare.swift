/// An outcome that is still possible, and how probable it is.
package struct OutcomeShare: Sendable, Hashable {
  package let outcome: Outcome
  /// From 0 to 1, by the priors, among the possible combinations that the answers leave.
  package let share: Double

  package init(outcome: Outcome, share: Double) {
    self.outcome = outcome
    self.share = share
  }
}
