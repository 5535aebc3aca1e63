public import Diagnostics

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
