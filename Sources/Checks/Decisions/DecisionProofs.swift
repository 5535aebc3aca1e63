internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Planning

/// What the rules of a decision prove of themselves: each case covered, none contradicted.
///
/// ```
/// backend.decision.yml:31:3: error: 'infra-go' and 'team-python' both apply, and neither wins
/// [conflict]
///     smallest case   kind=infrastructure, team=python          2.5 % of answers
///     to settle it    add a ruling that prefers one, with the reason; …
/// ```
enum DecisionProofs: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.decisions.flatMap { entry in
      entry.decision.proofs().diagnostics(in: entry.decision)
    }
  }
}
