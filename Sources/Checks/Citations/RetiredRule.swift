internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook

/// A citation of a rule that no longer speaks.
///
/// ```
/// hiring.md:14:35: warning: rule 'team-python' is retired [retired-rule]
///       = its successor is 'team-strength'
/// ```
enum RetiredRule: CitationCheck {
  static func diagnostic(for citation: CheckedCitation) -> Diagnostic? {
    guard case .found(.rule(let decision, let index)) = citation.result else { return nil }
    let rule = citation.handbook.decisions[decision].decision.rules[index]
    guard let retirement = rule.retirement else { return nil }
    let notes = retirement.by.map { [Note("its successor is '\($0.text)'")] } ?? []
    return Diagnostic(
      .retiredRule, "rule '\(rule.id)' is retired", at: citation.place, notes: notes)
  }
}
