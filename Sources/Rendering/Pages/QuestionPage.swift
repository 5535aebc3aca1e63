package import Archive
internal import Content
internal import Decisions
internal import HTML
internal import Parallel
internal import Words

/// A question of a decision, with a link for each answer.
package struct QuestionPage: FileInputs {
  private let frame: PageFrame
  private let model: DecisionModel
  private let node: Int

  package init(_ frame: PageFrame, node: Int, of model: DecisionModel) {
    self.frame = frame
    self.model = model
    self.node = node
  }

  package func render() -> [UInt8] {
    let step = model.tree.nodes[node]
    guard case .ask(let question, let branches) = step.step else { return [] }
    var frame = Frame(frame)
    frame.styles = [.decision]
    let page = frame.page.context
    let parts = StepParts(node, of: model, on: page)
    frame.description = page.text(.questionDescription, model.facts(of: node))
    frame.content = """
      <section class="ask" aria-label="\(model.decision.title)">
      \(parts.back)\(parts.progress)\
      <h1 tabindex="-1">\(frame.page.title)</h1>
      \(parts.why(question))\
      \(AskView(model, on: page).answers(to: question, branches, at: node))\
      \(OddsView.html(of: model.verdicts[node], in: model))\
      \(GivenView.html(at: node, of: model))</section>
      \(UnpagedReplyView.html(at: node, of: model))
      """
    return frame.rendered()
  }
}

extension QuestionPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(model)
    digester.combine(node)
  }
}
