internal import Content
internal import Decisions
internal import Diagnostics
package import Handbook
internal import Markdown
package import Rendering

extension SitePlan {
  /// A rule by index, and how many pages cite it.
  struct CitedRule {
    let decision: Int
    let rule: Int
    let count: Int
  }

  /// The rules that pages cite, the most cited first.
  func mostCitedRules() -> [CitedRule] {
    var rules: [CitedRule] = []
    for (decision, entry) in handbook.decisions.enumerated() {
      for rule in entry.decision.rules.indices {
        let target = CitationTarget.rule(decision: decision, rule: rule)
        let count = handbook.citations.pages(citing: target).count
        if count > 0 { rules.append(CitedRule(decision: decision, rule: rule, count: count)) }
      }
    }
    // Sorting is stable, so rules that are cited as often stay in the order of their ids.
    return rules.sorted { $0.count > $1.count }
  }

  /// Where the reader finds what a citation names.
  package func target(of target: CitationTarget) -> Target {
    let decisions = handbook.decisions
    switch target {
    case .rule(let decision, let rule):
      return Target(
        decisions[decision].rules, fragment: decisions[decision].decision.rules[rule].id)
    case .ruling(let decision, let ruling):
      return Target(
        decisions[decision].rules, fragment: decisions[decision].decision.rulings[ruling].id)
    case .evidence(let index):
      return Target(EvidencePages.address, fragment: handbook.evidence[index].id)
    case .option(let decision, let option):
      return self.target(ofOption: option, in: decisions[decision])
    case .question(let decision, let question):
      let id = decisions[decision].decision.questions[question].id
      return Target(decisions[decision].rules, fragment: "question-\(id)")
    case .decision(let decision): return Target(decisions[decision].start)
    case .term(let index): return Target(Glossaries.address, fragment: handbook.terms[index].id)
    }
  }

  /// The page that an option names, where it is there; else the option on the page of the rules.
  private func target(ofOption index: Int, in entry: DecisionEntry) -> Target {
    let option = entry.decision.options[index]
    if let page = option.page {
      let link = resolver.resolve(page.text, in: "", page: nil)
      if case .page(let index) = link.target {
        return Target(handbook.pages[index].address, fragment: link.fragment)
      }
    }
    return Target(entry.rules, fragment: "option-\(option.id)")
  }

  /// What the rest of the handbook says of a decision.
  func context(
    ofDecision index: Int, evidence: [EvidenceEntry], sharedTitles: Set<String>
  ) -> DecisionContext {
    let decision = handbook.decisions[index].decision
    var used: [String: EvidenceEntry] = [:]
    for id in decision.rules.flatMap(\.evidence) where used[id.text] == nil {
      guard case .found(.evidence(let place)) = handbook.citation(.evidence, id.text) else {
        continue
      }
      used[id.text] = evidence[place]
    }
    let ambiguous = decision.rules.map(\.id).filter { id in
      if case .ambiguous = handbook.citation(.rule, id) { true } else { false }
    }
    return DecisionContext(
      options: decision.options.indices.map { target(of: .option(decision: index, option: $0)) },
      evidence: used,
      sharedTitles: sharedTitles.intersection(decision.rules.map(\.title)),
      ambiguousRules: Set(ambiguous), words: handbook.words)
  }
}
