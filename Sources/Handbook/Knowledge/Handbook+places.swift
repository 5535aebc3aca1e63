internal import Decisions
package import Diagnostics

extension Handbook {
  /// Where what a citation names is written.
  package func place(of target: CitationTarget) -> SourceRange {
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
