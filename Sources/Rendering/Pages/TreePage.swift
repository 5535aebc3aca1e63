package import Archive
internal import Content
internal import Decisions
internal import HTML
internal import Words

/// A decision whole: its rules as a list, two questions at a time, and its questions step by step.
package struct TreePage: FileInputs {
  private let frame: PageFrame
  private let model: DecisionModel

  package init(_ frame: PageFrame, of model: DecisionModel) {
    self.frame = frame
    self.model = model
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let page = frame.page.context
    let pairs = PairView.html(of: model, on: page)
    frame.styles = [.decision]
    if !pairs.isEmpty {
      frame.scripts =
        AskView.scripts(for: [model], from: page) + Frame.script("pairs", from: page)
    }
    let start = Target(model.entry.start).url(from: page)
    let outcomes = OutcomesView(model: model, page: page).panel
    frame.description = page.text(.wholeDescription, name: model.decision.title)
    frame.content = """
      <h1>\(page.html(.whole))</h1>
      <p class="lede">\(page.html(.reading, model.list.facts(in: model.decision)))</p>
      <p class="byline"><a href="\(start)">\(model.decision.title)</a><span>\(page.html(.length, model.tree.lengthFacts))</span></p>
      \(outcomes)<div class="matter">
      \(LadderView(model: model, page: page).html)</div>
      \(pairs)\(StepView(model: model, page: page).html)
      """
    return frame.rendered()
  }
}

extension TreePage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(model)
  }
}
