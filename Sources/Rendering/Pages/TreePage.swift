package import Archive
internal import Content
internal import Decisions
internal import HTML

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
    let address = frame.page.address
    let pairs = PairView.html(of: model, on: address)
    frame.styles = [.decision]
    if !pairs.isEmpty {
      frame.scripts =
        AskView.scripts(for: [model], from: address) + Frame.script("pairs", from: address)
    }
    let start = Target(model.entry.start).url(from: address)
    let outcomes = OutcomesView(model: model, address: address).panel
    frame.description = Wording.wholeDescription.text([.name: .text(model.decision.title)])
    frame.content = """
      <h1>\(Wording.whole.text())</h1>
      <p class="lede">\(Wording.reading.text(model.list.facts(in: model.decision)))</p>
      <p class="byline"><a href="\(start)">\(model.decision.title)</a><span>\(Wording.length.text(model.tree.lengthFacts))</span></p>
      \(outcomes)<div class="matter">
      \(LadderView(model: model, address: address).html)</div>
      \(pairs)\(StepView(model: model, address: address).html)
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
