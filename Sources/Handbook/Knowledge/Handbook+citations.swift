internal import Decisions
internal import Diagnostics
package import Markdown

extension Handbook {
  /// What an id behind a scheme names, bare (`ml-needs-python`) or qualified
  /// (`backend-language/ml-needs-python`).
  package func citation(_ scheme: CitationScheme, _ id: String) -> Citation {
    knowledge.citation(scheme, id)
  }

  /// The ids that a citation or an embed names: one, or for a chart one or more.
  package static func ids(of reference: Reference) -> [String] { CitationIndex.ids(of: reference) }

  /// Where the reader finds what a citation names.
  package func address(of target: CitationTarget) -> (address: Address, fragment: String?) {
    switch target {
    case .rule(let decision, let rule):
      (decisions[decision].rules, decisions[decision].decision.rules[rule].id)
    case .ruling(let decision, let ruling):
      (decisions[decision].rules, decisions[decision].decision.rulings[ruling].id)
    case .evidence(let index): (GeneratedPages.evidence, evidence[index].id)
    case .option(let decision, let option): address(ofOption: option, in: decision)
    case .question(let decision, let question):
      (decisions[decision].rules, "question-\(decisions[decision].decision.questions[question].id)")
    case .decision(let decision): (decisions[decision].start, nil)
    case .term(let index): (GeneratedPages.glossary, terms[index].id)
    }
  }

  /// The page that an option names, where it is there; else the option on the page of the rules.
  private func address(
    ofOption option: Int, in decision: Int
  ) -> (address: Address, fragment: String?) {
    let entry = decisions[decision]
    let option = entry.decision.options[option]
    if let page = option.page {
      let link = resolve(page.text, in: "", page: nil)
      if case .page(let index) = link.target { return (pages[index].address, link.fragment) }
    }
    return (entry.rules, "option-\(option.id)")
  }
}
