internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Planning

/// A rule that no page cites: the reader of an outcome finds nothing more about it.
///
/// ```
/// backend.decision.yml:44:3: warning: no page cites rule 'team-python' [uncited-rule]
/// ```
enum UncitedRule: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    // What cites it may be what could not be read.
    if handbook.unread.lacksPages { return [] }
    return handbook.decisions.enumerated().flatMap { index, entry in
      entry.decision.rules.enumerated().compactMap { number, rule in
        let target = CitationTarget.rule(decision: index, rule: number)
        if rule.isRetired || !handbook.citations.pages(citing: target).isEmpty { return nil }
        return Diagnostic(.uncitedRule, "no page cites rule '\(rule.id)'", at: rule.place)
      }
    }
  }
}

/// Evidence that no page cites and on which no rule rests.
///
/// ```
/// backend.evidence.yml:12:3: warning: nothing cites evidence 'go-stars' [uncited-evidence]
/// ```
enum UncitedEvidence: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
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
