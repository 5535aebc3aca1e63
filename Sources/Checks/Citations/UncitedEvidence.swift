internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Planning

/// Evidence that no page cites and on which no rule rests.
///
/// ```
/// backend.evidence.yml:12:3: warning: nothing cites evidence 'go-stars' [uncited-evidence]
/// ```
enum UncitedEvidence: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let used = Set(handbook.decisions.flatMap { $0.decision.rules.flatMap(\.evidence).map(\.text) })
    return handbook.evidence.enumerated().compactMap { index, evidence in
      if used.contains(evidence.id)
        || !handbook.citations.pages(citing: .evidence(index)).isEmpty
      {
        return nil
      }
      let message = "nothing cites evidence '\(evidence.id)'"
      return Diagnostic(.uncitedEvidence, message, at: evidence.place)
    }
  }
}
