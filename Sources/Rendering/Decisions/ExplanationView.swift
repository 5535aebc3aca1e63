internal import Content
internal import Decisions
internal import HTML

/// An outcome explained: why, at what price, what would change it, what was not asked.
struct ExplanationView {
  private let model: DecisionModel
  private let explanation: Explanation
  private let node: Int
  private let address: Address

  private var decision: Decision { model.decision }
  private var verdict: Verdict { explanation.verdict }

  init(node: Int, of model: DecisionModel) {
    self.node = node
    self.model = model
    explanation = model.explanation(of: node)
    address = model.address(of: node)
  }

  /// The whole in one sentence.
  var sentence: HTML {
    guard let sentence = DecisionSentence(explanation, in: decision) else { return HTML() }
    return "<p class=\"sentence\">\(sentence.text(in: decision))</p>"
  }

  /// What the reader can do with the outcome.
  var actions: HTML {
    let start = Target(model.entry.start).url(from: address)
    let button: (HTML, HTML) -> HTML = { attribute, words in
      "<button type=\"button\" class=\"button quiet needs-script\" \(attribute)>\(words)</button>\n"
    }
    var html: HTML = "<div class=\"actions\">\n"
    html += button("data-copy=\"link\"", "Copy link")
    if let record = model.recordAddress(of: node) {
      html += button("data-copy=\"record\"", "Copy record")
      let url = Target(record).url(from: address)
      html += "<a class=\"button quiet\" href=\"\(url)\" download>Download record</a>\n"
    }
    html += button("data-print", "Print")
    if node > 0 {
      let answers = model.tree.nodes[node].answers
      let both = Target(
        model.entry.start,
        fragment: "\(model.fragment(of: answers))&VS=\(answers.key(in: decision))")
      html += """
        <a class="button quiet needs-script" href="\(both.url(from: address))">\
        Compare answers</a>

        """
    }
    html +=
      "<a class=\"button quiet\" href=\"\(start)\">Start again</a></div>\n"
    return html
  }

  /// The decision record, folded away, ready to be copied.
  var record: HTML {
    guard model.recordAddress(of: node) != nil else { return HTML() }
    let text = DecisionRecord(explanation, in: decision).markdown
    return """
      <details class="record matter"><summary>The decision record in Markdown</summary>
      <pre id="record" tabindex="0">\(text)</pre></details>

      """
  }

  /// The sections, each only where it has something to say.
  var sections: HTML {
    let entry: (Int) -> HTML = { rule in
      RuleView(rule, of: model, on: address).entry(hasReason: true)
    }
    var html = HTML()
    html += section("why", "Why", verdict.decisive.map(entry))
    html += section("also", "Also for it", verdict.also.map(entry))
    html += section("price", "The trade-off you accept", verdict.overruled.map(entry))
    html += section("open", "What would settle it", open)
    html += section("change", "What would change it", explanation.flips.map(flip))
    html += section("assumed", "Assumed", verdict.assumed.map(assumption))
    html += section("mattered", "Only these answers mattered", mattered)
    html += section("not-asked", "Not asked", explanation.notAsked.map(notAsked))
    html += section(
      "evidence", "Evidence",
      explanation.evidence.compactMap { id in
        model.context.evidence[id].map { EvidenceView($0, on: address).entry }
      })
    return html
  }

  private func section(_ id: String, _ title: String, _ entries: [HTML]) -> HTML {
    if entries.isEmpty { return HTML() }
    return """
      <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
      <ul class="ledger">
      \(entries)</ul></section>

      """
  }

  /// The questions to which the reader was not sure of an answer, where that leaves it open; the one
  /// first whose answer most probably settles it.
  private var open: [HTML] {
    guard case .open = verdict.kind else { return [] }
    var rows: [(question: Int, step: Int, share: Double)] = []
    for step in model.path(to: node) {
      guard case .ask(let question, _) = model.tree.nodes[step].step,
        let share = model.settlingShares[node]?[question]
      else { continue }
      rows.append((question, step, share))
    }
    rows.sort { $0.question < $1.question }
    // Sorting is stable; shares that are equal may have been added up otherwise.
    func rank(_ share: Double) -> Double { (share * 1e9).rounded() }
    let sorted = rows.sorted { rank($0.share) > rank($1.share) }
    return sorted.map { question, step, share -> HTML in
      let url = Target(model.address(of: step)).url(from: address)
      let ask = decision.questions[question].ask
      let side = Wording.settling(share)
      return "<li><p><a href=\"\(url)\">\(ask)</a></p><span class=\"side\">\(side)</span></li>\n"
    }
  }

  /// Another answer to one question, and where it leads.
  private func flip(_ flip: Flip) -> HTML {
    let question = decision.questions[flip.question]
    let reply = Reply.answer(flip.answer)
    let place = model.place(following: explanation.answers.with(reply, to: flip.question))
    let url = place.url(from: address)
    let outcomes = flip.to.prefix(2).map { share in
      let title = Wording.title(of: share.outcome, in: decision)
      return flip.isCertain && flip.to.count == 1
        ? title : "\(title), \(Wording.percent(share.share))"
    }
    let words = outcomes.joined(separator: " or ")
    let side = flip.isCertain ? "→ \(words)" : "may change: \(words)"
    return """
      <li><p><span class="asked">\(question.ask)</span> \
      <a href="\(url)">\(question.answers[flip.answer].title)</a></p>\
      <span class="side">\(side)</span></li>

      """
  }

  private func assumption(_ index: Int) -> HTML {
    let question = decision.questions[index]
    let answer = question.assume.map { question.answers[$0].title } ?? ""
    return "<li><p>\(question.ask)</p><span class=\"side\">assumed: \(answer)</span></li>\n"
  }

  /// The answers that suffice, where not all of them are needed.
  private var mattered: [HTML] {
    if explanation.mattered.count == explanation.answers.count { return [] }
    return explanation.mattered.replies.enumerated().compactMap { question, reply in
      guard let reply else { return nil }
      let label = model.label(of: reply, to: question)
      let ask = decision.questions[question].ask
      return "<li><p>\(ask)</p><span class=\"side\">\(label)</span></li>\n"
    }
  }

  private func notAsked(_ entry: NotAsked) -> HTML {
    let reason =
      switch entry.reason {
      case .namedByNoRule: "no rule names it"
      case .rulesOut: "its rules cannot apply any more"
      case .rulesChangeNothing: "its rules could change nothing"
      }
    let ask = decision.questions[entry.question].ask
    return "<li><p>\(ask)</p><span class=\"side\">\(reason)</span></li>\n"
  }
}
