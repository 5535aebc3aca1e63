public import Diagnostics

/// What the proofs of a decision found within a budget of work, and what they left open.
///
/// Every finding is proved. Where the budget ran out there may be more of the kinds in ``unproved``:
/// nothing is known of what is not listed.
///
/// ```swift
/// let result = decision.proofs()
/// print(result.findings.count, "findings", result.isComplete ? "in all" : "at least")
/// ```
public struct ProofResult: Sendable, Hashable {
  /// By kind, and within a kind in the order in which they were found.
  public let findings: [Finding]
  /// The kinds of findings of which there may be more than were found.
  public let unproved: Set<Code>
  /// The share of the possible answers to which no rule applies, 0 to 1; nil where the budget did
  /// not suffice to work it out.
  public let uncovered: Double?

  /// Whether everything was proved.
  public var isComplete: Bool { unproved.isEmpty }
}

extension Decision {
  /// How much work the proofs of a decision may take where nothing is said: well below a second.
  package static let proofWork = 15_000_000

  /// Everything that the proofs find, each as a value of its own; none where the decision is not
  /// whole.
  ///
  /// A large decision may have more findings than the work suffices for; see ``proofs(work:)``.
  public func findings() -> [Finding] { proofs().findings }

  /// What the proofs find with so much work, which all of them share; the same in each run.
  ///
  /// What matters most is proved first. No kind of finding may take all: there is always something
  /// left for those that come later.
  ///
  /// - Parameter work: about how many conditions may be looked at.
  public func proofs(work: Int) -> ProofResult {
    guard isWhole else { return ProofResult(findings: [], unproved: [], uncovered: nil) }
    var prover = Prover(self, work: work)
    let scenarios = prover.failingScenarios()
    let uncovered = prover.uncoveredShare(keeping: work / 10 * 9)
    let gaps = prover.gaps(keeping: work / 10 * 7)
    let masked = prover.masked()
    let conflicts = prover.conflicts(keeping: work / 10 * 4)
    let hidden = prover.hiddenGaps(keeping: work / 10 * 3)
    let unreachable = prover.unreachable()
    let neverAsked = prover.neverAsked(keeping: work / 10)
    let redundant = prover.redundant(masked: Set(masked.compactMap(\.rules.first)))
    let findings =
      gaps + conflicts + masked + redundant + neverAsked + unreachable + scenarios + hidden
    return ProofResult(findings: findings, unproved: prover.unproved, uncovered: uncovered)
  }

  /// What the proofs find in the time that a person waits for.
  public func proofs() -> ProofResult { proofs(work: Self.proofWork) }

  /// The conflicts alone.
  func conflicts() -> [Finding] { findings().filter { $0.code == .conflict } }
}

extension [Finding] {
  /// The findings with the largest shares first, equal ones in their order.
  package var largestFirst: [Finding] {
    enumerated().sorted { left, right in
      let shares = (left.element.share ?? 0, right.element.share ?? 0)
      return shares.0 != shares.1 ? shares.0 > shares.1 : left.offset < right.offset
    }.map(\.element)
  }
}

extension ProofResult {
  /// How many gaps, and how many groups of conflicts, a person is shown.
  private static let shown = 20
  /// From which share of uncovered answers on a file is taken for one that is being written.
  private static let unwritten = 0.5
  /// How many cases such a file is shown.
  private static let examples = 3

  /// What was found as messages to the author: what matters most, and how much there is besides.
  ///
  /// ```swift
  /// for diagnostic in decision.proofs().diagnostics(in: decision) { print(diagnostic.message) }
  /// ```
  public func diagnostics(in decision: Decision) -> [Diagnostic] {
    gaps(in: decision) + conflicts(in: decision)
      + findings.filter { ![.gap, .conflict].contains($0.code) }.map {
        $0.diagnostic(in: decision)
      } + open(in: decision)
  }

  private func gaps(in decision: Decision) -> [Diagnostic] {
    let gaps = findings.filter { $0.code == .gap }.largestFirst
    let isUnwritten = gaps.count > Self.examples && uncovered ?? 0 > Self.unwritten
    if gaps.count <= Self.shown, !isUnwritten { return gaps.map { $0.diagnostic(in: decision) } }
    let message =
      uncovered.map { "\(Percentage.text($0)) of answers have no rule yet" }
      ?? "many answers have no rule yet"
    var notes = gaps.prefix(Self.examples).compactMap { gap -> Note? in
      let share = gap.share.map { "          \(Percentage.text($0)) of answers" } ?? ""
      return gap.caseText(in: decision).map { Note($0 + share, label: "largest cases") }
    }
    notes.append(
      Note(
        "write rules for these cases first, or a rule of strength default", label: "to settle it"))
    return [Diagnostic(.gap, message, at: decision.place, notes: notes)]
      + (isUnwritten ? [] : gaps.prefix(Self.shown).map { $0.diagnostic(in: decision) })
  }

  private func conflicts(in decision: Decision) -> [Diagnostic] {
    let conflicts = findings.filter { $0.code == .conflict }
    let groups = ConflictGroup.groups(of: conflicts)
    let shown = Set(groups.prefix(Self.shown).flatMap(\.conflicts))
    var diagnostics = conflicts.filter(shown.contains).diagnostics(in: decision)
    if shown.count < conflicts.count {
      diagnostics.append(
        Diagnostic(
          .conflict, "\(conflicts.count - shown.count) more pairs of rules clash",
          at: decision.place, notes: [Note("settle those above first", label: "to settle it")]))
    }
    return diagnostics
  }

  /// What is not known, since the work did not suffice.
  private func open(in decision: Decision) -> [Diagnostic] {
    unproved.sorted { $0.rawValue < $1.rawValue }.map { code in
      var diagnostic = Diagnostic(
        code, "not proved to the end: there may be more of this kind than is listed",
        at: decision.place)
      diagnostic.severity = .warning
      return diagnostic
    }
  }
}
