internal import Decisions
internal import HTML
internal import Handbook

/// The answers given on the way to a node, each with a link to give another.
enum GivenView {
  static func html(at node: Int, of model: DecisionModel, in site: Site) -> HTML {
    let address = model.address(of: node)
    let answers = model.tree.nodes[node].answers
    let rows = model.path(to: node).map { step -> HTML in
      guard case .ask(let question, _) = model.tree.nodes[step].step,
        let reply = answers[question]
      else { return HTML() }
      let ask = model.decision.questions[question].ask
      let url = site.url(model.address(of: step), from: address)
      let change = Wording.change.text()
      let what = Wording.changeWhat.text([.ask: .text(ask)])
      return """
        <li><span>\(ask)</span><strong>\(model.label(of: reply, to: question))</strong>\
        <a href="\(url)">\(change)<span class="unseen">\(what)</span></a></li>

        """
    }
    if rows.isEmpty { return HTML() }
    return """
      <section class="matter" aria-labelledby="given"><h2 id="given">\(Wording.given.text())</h2>
      <ul class="given">
      \(rows)</ul></section>

      """
  }
}
