internal import Solver

/// What the rules make of one complete set of answers.
///
/// ```swift
/// if decision.verdict(for: answers).outcome == .gap { print("write a rule for this") }
/// ```
public enum Outcome: Sendable, Hashable {
  /// The matching rules that none of them beats agree on the option with this index.
  case option(Int)
  /// No rule matches.
  case gap
  /// Rules that nothing beats are for different options.
  case conflict

  /// What the solver came to.
  init(_ conclusion: Conclusion) {
    switch conclusion {
    case .option(let option): self = .option(option)
    case .gap: self = .gap
    case .conflict: self = .conflict
    }
  }
}

/// An outcome that is still possible, and how probable it is.
///
/// ```swift
/// if case .open(let shares) = verdict.kind {
///   print(shares.map { Percentage.text($0.share) })
/// }
/// ```
public struct OutcomeShare: Sendable, Hashable {
  public let outcome: Outcome
  /// From 0 to 1, by the priors, among the possible combinations that the answers leave.
  public let share: Double

  package init(outcome: Outcome, share: Double) {
    self.outcome = outcome
    self.share = share
  }
}

extension Distribution {
  /// The outcomes that occur, the most probable first.
  var outcomeShares: [OutcomeShare] {
    shares.map { OutcomeShare(outcome: Outcome($0.outcome), share: $0.share) }
  }

  /// The one outcome that occurs, if there is only one.
  var onlyOutcome: Outcome? { only.map(Outcome.init) }
}
