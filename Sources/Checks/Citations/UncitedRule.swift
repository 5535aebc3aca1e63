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
    return handbook.decisions.enumerated().flatMap { index, entry in
      entry.decision.rules.enumerated().compactMap { number, rule in
        let target = CitationTarget.rule(decision: index, rule: number)
        if rule.isRetired || !handbook.citations.pages(citing: target).isEmpty { return nil }
        return Diagnostic(.uncitedRule, "no page cites rule '\(rule.id)'", at: rule.place)
      }
    }
  }
}
