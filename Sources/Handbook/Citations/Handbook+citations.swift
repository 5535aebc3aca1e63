internal import Content
internal import Decisions
package import Diagnostics
package import Markdown

extension Handbook {
  /// What an id behind a scheme names, bare (`ml-needs-python`) or qualified
  /// (`backend-language/ml-needs-python`).
  package func citation(_ scheme: CitationScheme, _ id: String) -> Citation {
    names.citation(scheme, id)
  }

  /// The ids that a citation or an embed names: one, or for a chart one or more.
  package static func ids(of reference: Reference) -> [String] { CitationIndex.ids(of: reference) }

  /// What readers call it where a citation brings no words of its own.
  package func title(of target: CitationTarget) -> String {
    switch target {
    case .rule(let decision, let rule): decisions[decision].decision.rules[rule].title
    case .ruling(let decision, let ruling): decisions[decision].decision.rulings[ruling].id
    case .evidence(let index): evidence[index].value ?? evidence[index].claim
    case .option(let decision, let option): decisions[decision].decision.options[option].title
    case .question(let decision, let question):
      decisions[decision].decision.questions[question].ask
    case .decision(let index): decisions[index].decision.title
    case .term(let index): terms[index].title
    }
  }

  /// Where what a citation names is written.
  package func place(of target: CitationTarget) -> Place {
    switch target {
    case .rule(let decision, let rule): decisions[decision].decision.rules[rule].place
    case .ruling(let decision, let ruling): decisions[decision].decision.rulings[ruling].place
    case .evidence(let index): evidence[index].place
    case .option(let decision, let option): decisions[decision].decision.options[option].place
    case .question(let decision, let question):
      decisions[decision].decision.questions[question].place
    case .decision(let index): decisions[index].decision.place
    case .term(let index): terms[index].place
    }
  }
}
