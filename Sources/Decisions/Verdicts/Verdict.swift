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
