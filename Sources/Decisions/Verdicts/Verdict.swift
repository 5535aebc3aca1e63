internal import Solver

/// What the rules say about a set of answers, complete or partial, and which of them say it.
///
/// ```swift
/// switch decision.verdict(for: answers).kind {
/// case .decided(let option): print(decision.options[option].title)
/// case .open(let shares): print(shares.count, "outcomes are still possible")
/// case .gap: print("no rule applies")
/// case .conflict(let options): print(options.count, "options, and no rule wins")
/// case .impossible: print("these answers cannot occur together")
/// }
/// ```
public struct Verdict: Sendable, Hashable {
  /// The answer of the rules.
  public enum Kind: Sendable, Hashable {
    /// Every possible completion gives the option with this index.
    case decided(Int)
    /// In no possible completion does a rule match.
    case gap
    /// In every possible completion rules that nothing beats disagree; the indices of their
    /// options, ascending.
    case conflict([Int])
    /// Completions differ: at least two outcomes, the most probable first.
    case open([OutcomeShare])
    /// The answers cannot occur together.
    case impossible
  }

  public let kind: Kind
  /// The rules that match whatever else is answered, recommend the outcome, and are not beaten by
  /// another such rule. Where none matches for certain, those that decide some completion.
  public let decisive: [Int]
  /// Rules for the same option that match for certain and are beaten.
  public let also: [Int]
  /// Rules for other options that match for certain: the trade-off that is accepted.
  public let overruled: [Int]
  /// The questions whose `assume` was taken, by index, ascending.
  public let assumed: [Int]

  package init(
    _ kind: Kind,
    decisive: [Int] = [],
    also: [Int] = [],
    overruled: [Int] = [],
    assumed: [Int] = []
  ) {
    self.kind = kind
    self.decisive = decisive
    self.also = also
    self.overruled = overruled
    self.assumed = assumed
  }

  /// The one outcome that remains, or nil where several do or none is possible.
  public var outcome: Outcome? {
    switch kind {
    case .decided(let option): .option(option)
    case .gap: .gap
    case .conflict: .conflict
    case .open, .impossible: nil
    }
  }

  /// The index of the option where the verdict is one, else nil.
  public var option: Int? {
    if case .decided(let option) = kind { option } else { nil }
  }
}

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
