internal import Decisions
internal import HTML
internal import Handbook

/// Where a decision begins: what it decides, how long it takes, and the first question.
enum StartPage {
  static func render(_ index: Int, in site: Site) -> [UInt8] {
    let model = site.decisions[index]
    let decision = model.decision
    let address = model.entry.start
    var frame = QuestionPage.frame(
      .decision, at: address, title: decision.title, ofDecision: index, in: site)
    frame.scripts = AskView.scripts(for: [model], in: site, from: address)
    let counts = Plural.count(decision.rules.count { !$0.isRetired }, "rule")
    frame.content = """
      <p class="overline">Decision</p>
      <h1>\(decision.title)</h1>
      <p class="lede">\(Wording.length.text(model.tree.lengthFacts)); behind them \(counts), each with its reasons.</p>
      \(first(ofDecision: index, in: site))<p class="actions">\
      <a class="button quiet" href="\(site.url(model.entry.rules, from: address))">All rules</a>\
      <a class="button quiet" href="\(site.url(model.entry.tree, from: address))">The whole tree</a></p>
      \(outcomes(ofDecision: index, in: site))
      """
    return frame.rendered(in: site)
  }

  private static func first(ofDecision index: Int, in site: Site) -> HTML {
    let model = site.decisions[index]
    let view = AskView(decision: index, in: site, on: model.entry.start)
    guard let root = model.tree.nodes.first else { return HTML() }
    guard case .ask(let question, let branches) = root.step else {
      return OutcomePage.body(node: 0, ofDecision: index, in: site, heading: "h2")
    }
    let reasons = QuestionPage.why(
      question, given: root.answers, ofDecision: index, on: model.entry.start, in: site)
    return """
      <section class="ask walk" aria-label="\(model.decision.title)" id="begin"\(view.walkAttributes)>
      <p class="overline">\(Wording.begin.text([.more: .number(max(root.worstQuestions - 1, 0))]))</p>
      <h2 tabindex="-1">\(model.decision.questions[question].ask)</h2>
      \(reasons)\(view.answers(to: question, branches, at: 0))</section>
      \(RemainderView.html(at: 0, ofDecision: index, in: site))

      """
  }

  /// What the decision can say, the most probable first.
  private static func outcomes(ofDecision index: Int, in site: Site) -> HTML {
    let model = site.decisions[index]
    guard let verdict = model.verdicts.first, case .open(let shares) = verdict.kind else {
      return HTML()
    }
    let rows = shares.map { share -> HTML in
      var title: HTML = "\(Wording.outcome.text(share.facts(in: model.decision, hasShare: true)))"
      if case .option(let option) = share.outcome {
        let target = CitationTarget.option(decision: index, option: option)
        title = "<a href=\"\(site.url(of: target, from: model.entry.start))\">\(title)</a>"
      }
      let percent = Percentage.Style.whole.text(share.share)
      return "<li><p>\(title)</p><span class=\"side\">\(percent) of answers</span></li>\n"
    }
    return """
      <section class="matter" aria-labelledby="outcomes"><h2 id="outcomes">What it can say</h2>
      <ul class="ledger">
      \(rows)</ul></section>

      """
  }
}
