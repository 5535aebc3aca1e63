internal import Content
internal import Decisions
internal import HTML
internal import Words

/// The order of the questions as numbered steps, folded where there are many.
struct StepView {
  /// More steps than these are left to the walk.
  static let limit = 150
  /// More steps than these are folded.
  private static let openLimit = 12

  let model: DecisionModel
  /// The page that shows it.
  let page: PageContext

  var html: HTML {
    let steps = StepList(of: model).steps
    if steps.isEmpty { return HTML() }
    let items = steps.prefix(Self.limit).enumerated().map { item($0 + 1, $1) }
    let title = page.html(.steps, [.lines: .number(steps.count)])
    let more = steps.count - items.count
    let words = page.html(.moreSteps, [.more: .number(more)])
    let rest: HTML = more > 0 ? "<p class=\"byline\">\(words)</p>\n" : HTML()
    let isOpen: HTML = steps.count > Self.openLimit ? HTML() : " open"
    return """
      <section class="matter" aria-labelledby="steps"><details class="fold"\(isOpen)><summary><h2 id="steps">\(title)</h2></summary>
      <p class="byline">\(page.html(.stepsHint))</p>
      <ol class="steps">
      \(items)</ol>
      \(rest)</details></section>

      """
  }

  private func item(_ number: Int, _ step: StepList.Step) -> HTML {
    let question = model.decision.questions[step.question]
    let rows = step.ways.map { way -> HTML in
      let answers = way.answers.map { question.answers[$0].short ?? question.answers[$0].title }
      let names = answers.map { "\($0)" as HTML }.joined(separator: " <i>\(page.html(.or))</i> ")
      return "<li><span>\(names)</span>\(end(way.end))</li>\n"
    }
    return """
      <li id="step.\(number)"><span class="number">\(number)</span><div><p class="asks">\(question.ask)</p>
      <ul>
      \(rows)</ul></div></li>

      """
  }

  private func end(_ end: StepList.End) -> HTML {
    switch end {
    case .step(let index):
      let number = index + 1
      let words = page.html(.goTo, [.number: .number(number)])
      return index < Self.limit
        ? "<a href=\"#step.\(number)\">\(words)</a>" : "<span class=\"then\">\(words)</span>"
    case .outcome(let outcome, let words):
      return "<span class=\"then\">\(OutcomeMark.spot(of: outcome))\(words)</span>"
    case .beyond(let target):
      return "<a href=\"\(target.url(from: page))\">\(page.html(.beyond))</a>"
    }
  }
}
