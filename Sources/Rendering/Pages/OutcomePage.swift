internal import Decisions
internal import HTML
internal import Handbook

/// Where a set of answers leads: what is recommended, why, at what price, and what would change it.
enum OutcomePage {
  static func render(node: Int, ofDecision index: Int, in site: Site) -> [UInt8] {
    let model = site.decisions[index]
    let address = model.address(of: node)
    let title = title(of: node, model)
    var frame = QuestionPage.frame(.outcome, at: address, title: title, ofDecision: index, in: site)
    let outcome = model.verdicts[node].facts(in: model.decision).text(.word)
    if let record = model.recordAddress(of: node) {
      frame.head = Frame.alternate(record, of: address)
    }
    frame.attributes = " data-outcome=\"\(outcome)\""
    frame.content = body(node: node, ofDecision: index, in: site, heading: "h1")
    return frame.rendered(in: site)
  }

  /// The outcome in a few words.
  static func title(of node: Int, _ model: DecisionModel) -> String {
    Wording.headline.text(model.verdicts[node].facts(in: model.decision))
  }

  /// The outcome with its whole explanation.
  static func body(node: Int, ofDecision index: Int, in site: Site, heading: StaticString) -> HTML {
    let model = site.decisions[index]
    let verdict = model.verdicts[node]
    let view = ExplanationView(node: node, ofDecision: index, in: site)
    let tag = HTML(text: "\(heading)")
    return """
      <div class="verdict"><p class="overline">\(view.overline)</p>
      <\(tag) tabindex="-1">\(view.headline)</\(tag)>
      \(view.sentence)</div>
      \(view.actions)<div class="matter">
      \(view.sections)</div>
      \(OddsView.html(of: verdict, in: model.decision))\(GivenView.html(at: node, of: model, in: site))\
      \(view.record)
      """
  }
}
