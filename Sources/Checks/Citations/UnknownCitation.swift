internal import Content
internal import Diagnostics
internal import Handbook

/// A citation of a rule, evidence, option, question, decision or term that the handbook does not
/// have.
///
/// ```
/// hiring.md:14:35: error: no rule 'team-pyhton' in this handbook [unknown-rule]
///       = did you mean 'team-python'?  (backend-language.decision.yml:44)
/// ```
enum UnknownCitation: CitationCheck {
  static func diagnostic(for citation: CheckedCitation) -> Diagnostic? {
    guard case .unknown(let nearest) = citation.result else { return nil }
    let message = "no \(citation.noun) '\(citation.id)' in this handbook"
    var notes: [Note] = []
    if let nearest {
      var place: Place?
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
