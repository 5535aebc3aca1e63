internal import Content
internal import Decisions
internal import Diagnostics
package import Handbook
package import Rendering
package import Search
internal import Words

/// The page of all rules of each decision.
package enum RulesPages: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.decisions.enumerated().map { index, entry in
      let decision = entry.decision
      let anchors =
        decision.rules.flatMap { [$0.id] + $0.aliases.map(\.text) } + decision.rulings.map(\.id)
        + decision.questions.map { "question-\($0.id)" }
        + decision.options.map { "option-\($0.id)" }
      return PlannedFile(
        Self.self, at: entry.rules,
        title: handbook.words.text(.rulesOf, [.name: .text(decision.title)]),
        from: .decision(index),
        uses: .generated, referenceTitle: referenceTitle(of: index, in: handbook),
        anchors: Set(anchors))
    }
  }

  /// The rules of this many decisions are named at the foot of every page.
  private static let referenceLimit = 3

  private static func referenceTitle(of index: Int, in handbook: Handbook) -> String? {
    if index >= referenceLimit { return nil }
    let title = handbook.decisions[index].decision.title
    return handbook.decisions.count == 1
      ? handbook.words.text(.rules) : handbook.words.text(.rulesOf, [.name: .text(title)])
  }

  package static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry] {
    let entry = plan.handbook.decisions[file.origin.index]
    let decision = entry.decision
    let rules = decision.rules.filter { !$0.isRetired }.map { rule in
      var found = SearchEntry(
        kind: .rule, title: rule.title, url: SitePlan.searchURL(entry.rules, rule.id),
        trail: [decision.title, plan.handbook.words.text(.rules)],
        text: "\(rule.because)\n\(decision.options[rule.option].title)")
      found.names = rule.id
      return found
    }
    let questions = decision.questions.map { question in
      var found = SearchEntry(
        kind: .question, title: question.ask,
        url: SitePlan.searchURL(entry.rules, "question-\(question.id)"),
        trail: [decision.title, plan.handbook.words.text(.questions)],
        text: question.answers.map(\.title).joined(separator: "\n"))
      found.names = question.id
      return found
    }
    return rules + questions
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    let rules = site.handbook.decisions[index].decision.rules.indices
    return RulesPage(
      site.frame(of: file, kind: "rules", ofDecision: index, isOfFile: true),
      of: site.decisions[index],
      citers: rules.map { site.citers(of: .rule(decision: index, rule: $0)) },
      records: site.bindingRecords(ofDecision: index))
  }
}
