internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// An id of a citation or an embed as the checks see it: where it stands, and what it names.
struct CheckedCitation {
  let site: CheckedSite
  let page: Page
  let reference: Reference
  let scheme: CitationScheme
  let id: String
  let result: Citation

  var handbook: Handbook { site.plan.handbook }

  /// Where it stands.
  var place: SourceRange { page.place(reference.range) }

  /// The word for what the scheme names: a chart names evidence, a comparison a decision.
  var noun: String {
    switch scheme {
    case .chart: CitationScheme.evidence.rawValue
    case .compare: CitationScheme.decision.rawValue
    default: scheme.rawValue
    }
  }
}

/// A citation of a rule, evidence, option, question, decision or term that the handbook does not
/// have.
///
/// ```
/// hiring.md:14:35: error: no rule 'team-pyhton' in this handbook [unknown-rule]
///       = did you mean 'team-python'?  (backend-language.decision.yml:44)
/// ```
enum UnknownCitation: CitationCheck {
  static func diagnostic(for citation: CheckedCitation) -> Diagnostic? {
    guard case .unknown(let nearest) = citation.result,
      !citation.handbook.unread.mayDefine(citation.scheme, citation.id)
    else { return nil }
    let message = "no \(citation.noun) '\(citation.id)' in this handbook"
    var notes: [Note] = []
    if let nearest {
      var place: SourceRange?
      if case .found(let target) = citation.handbook.citation(citation.scheme, nearest) {
        place = citation.handbook.place(of: target)
      }
      notes.append(Note("did you mean '\(nearest)'?", place: place))
    }
    return Diagnostic(code(for: citation.noun), message, at: citation.place, notes: notes)
  }

  private static func code(for noun: String) -> Code {
    switch noun {
    case "rule": .unknownRule
    case "evidence": .unknownEvidence
    case "option": .unknownOption
    case "question": .unknownQuestion
    case "decision": .unknownDecision
    default: .unknownTerm
    }
  }
}

/// A citation of an id that several decisions have.
///
/// ```
/// hiring.md:14:35: error: several decisions have a rule 'team-python' [ambiguous-id]
///       = say which: 'backend-language/team-python' or 'data-store/team-python'
/// ```
enum AmbiguousID: CitationCheck {
  static func diagnostic(for citation: CheckedCitation) -> Diagnostic? {
    guard case .ambiguous(let ids) = citation.result else { return nil }
    let message = "several decisions have a \(citation.noun) '\(citation.id)'"
    let choices = ids.map { "'\($0)'" }.joined(separator: " or ")
    let note = Note("say which: \(choices)")
    return Diagnostic(.ambiguousID, message, at: citation.place, notes: [note])
  }
}

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
