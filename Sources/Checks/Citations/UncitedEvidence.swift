internal import Decisions
internal import Diagnostics
internal import Handbook

/// Evidence that no page cites and on which no rule rests.
///
/// ```
/// backend.evidence.yml:12:3: warning: nothing cites evidence 'go-stars' [uncited-evidence]
/// ```
enum UncitedEvidence: HandbookCheck {
  static func diagnostics(in handbook: Handbook) -> [Diagnostic] {
    // What cites it may be what could not be read.
    if handbook.unread.lacksPages { return [] }
    let used = Set(handbook.decisions.flatMap { $0.decision.rules.flatMap(\.evidence).map(\.text) })
    return handbook.evidence.enumerated().compactMap { index, evidence in
      if used.contains(evidence.id) || handbook.unread.mayUse(evidence: evidence.id)
        || !handbook.citations.pages(citing: .evidence(index)).isEmpty
      {
        return nil
      }
      let message = "nothing cites evidence '\(evidence.id)'"
      return Diagnostic(.uncitedEvidence, message, at: evidence.place)
    }
  }
}
