package import Archive
internal import Content
internal import Decisions
internal import HTML
internal import Words

/// Where a decision begins: what it decides, how long it takes, and the first question.
package struct StartPage: FileInputs {
  private let frame: PageFrame
  private let model: DecisionModel
  /// The records of the decision.
  private let records: RecordUses

  package init(
    _ frame: PageFrame, of model: DecisionModel, records: RecordUses = RecordUses([])
  ) {
    self.frame = frame
    self.model = model
    self.records = records
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let decision = model.decision
    let page = frame.page.context
    frame.styles = [.decision]
    frame.scripts = AskView.scripts(for: [model], from: page)
    let count = decision.rules.count { !$0.isRetired }
    var facts = model.tree.lengthFacts
    facts[.name] = .text(decision.title)
    facts[.lines] = .number(count)
    let lede: PhraseFacts = [
      .number: .number(count), .label: .text(page.text(.length, facts)),
    ]
    frame.description = page.text(.startDescription, facts)
    frame.content = """
      <p class="overline">\(page.html(.decision))</p>
      <h1>\(decision.title)</h1>
      <p class="lede">\(page.html(.startLede, lede))</p>
      \(first)<p class="actions">\
      <a class="button quiet" href="\(url: model.entry.tree.url(from: page))">\(page.html(.whole))</a>\
      <a class="button quiet" href="\(url: model.entry.rules.url(from: page))">\(page.html(.allRules))</a></p>
      \(OutcomesView(model: model, page: page).panel)\(records.section(on: page))
      """
    return frame.rendered()
  }

  private var first: HTML {
    let view = AskView(model, on: model.page(at: model.entry.start))
    guard let root = model.tree.nodes.first else { return HTML() }
    guard case .ask(let question, let branches) = root.step else {
      return OutcomePage.body(node: 0, of: model, heading: "h2")
    }
    let parts = StepParts(0, of: model, on: model.page(at: model.entry.start))
    return """
      <section class="ask walk" aria-label="\(model.decision.title)" id="begin"\(view.walkAttributes)>
      \(parts.progress)\
      <h2 tabindex="-1">\(model.decision.questions[question].ask)</h2>
      \(parts.why(question))\(view.answers(to: question, branches, at: 0))</section>
      \(UnpagedReplyView.html(at: 0, of: model))

      """
  }
}

extension StartPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(model)
    digester.combine(records)
  }
}
