internal import Content
internal import Decisions
internal import HTML

/// Where a decision begins: what it decides, how long it takes, and the first question.
package struct StartPage: FileInputs {
  private let frame: PageFrame
  private let model: DecisionModel

  package init(_ frame: PageFrame, of model: DecisionModel) {
    self.frame = frame
    self.model = model
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let decision = model.decision
    let address = frame.page.address
    frame.styles = [.decision]
    frame.scripts = AskView.scripts(for: [model], from: address)
    let counts = Plural.count(decision.rules.count { !$0.isRetired }, "rule")
    frame.content = """
      <p class="overline">Decision</p>
      <h1>\(decision.title)</h1>
      <p class="lede">\(Wording.length.text(model.tree.lengthFacts)); behind them \(counts), each with its reasons.</p>
      \(first)<p class="actions">\
      <a class="button quiet" href="\(url: model.entry.rules.url(from: address))">All rules</a>\
      <a class="button quiet" href="\(url: model.entry.tree.url(from: address))">\(Wording.whole.text())</a></p>
      \(outcomes)
      """
    return frame.rendered()
  }

  private var first: HTML {
    let view = AskView(model, on: model.entry.start)
    guard let root = model.tree.nodes.first else { return HTML() }
    guard case .ask(let question, let branches) = root.step else {
      return OutcomePage.body(node: 0, of: model, heading: "h2")
    }
    let reasons = QuestionPage.why(
      question, given: root.answers, of: model, on: model.entry.start)
    return """
      <section class="ask walk" aria-label="\(model.decision.title)" id="begin"\(view.walkAttributes)>
      <p class="overline">\(Wording.begin.text([.more: .number(max(root.worstQuestions - 1, 0))]))</p>
      <h2 tabindex="-1">\(model.decision.questions[question].ask)</h2>
      \(reasons)\(view.answers(to: question, branches, at: 0))</section>
      \(UnpagedReplyView.html(at: 0, of: model))

      """
  }

  /// What the decision can say, the most probable first.
  private var outcomes: HTML {
    guard let verdict = model.verdicts.first, case .open(let shares) = verdict.kind else {
      return HTML()
    }
    let rows = shares.map { share -> HTML in
      var title: HTML = "\(Wording.outcome.text(share.facts(in: model.decision, hasShare: true)))"
      if case .option(let option) = share.outcome {
        let url = model.context.options[option].url(from: model.entry.start)
        title = "<a href=\"\(url)\">\(title)</a>"
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
