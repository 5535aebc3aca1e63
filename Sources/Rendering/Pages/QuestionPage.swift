internal import Content
internal import Decisions
internal import HTML

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
    let address = frame.page.address
    let more = step.worstQuestions - 1
    let progress =
      "Question \(model.path(to: node).count + 1), "
      + (more > 0 ? "at most \(more) more" : "the last")
    frame.content = """
      <p class="overline">\(progress)</p>
      <h1 tabindex="-1">\(frame.page.title)</h1>
      \(Self.why(question, given: step.answers, of: model, on: address))\
      \(AskView(model, on: address).answers(to: question, branches, at: node))\
      \(OddsView.html(of: model.verdicts[node], in: model.decision))\
      \(GivenView.html(at: node, of: model))\
      \(RemainderView.html(at: node, of: model))
      """
    return frame.rendered()
  }

  /// The rules that depend on a question, the strongest three.
  static func why(
    _ question: Int, given answers: Answers, of model: DecisionModel, on address: Address
  ) -> HTML {
    let rules = model.rules(naming: question, given: answers)
    if rules.isEmpty { return HTML() }
    var links = rules.prefix(3).map { RuleView($0, of: model, on: address).link }
    if rules.count > 3 { links.append("\(rules.count - 3) more") }
    let last = links.removeLast()
    let list: HTML =
      links.isEmpty ? last : "\(links.joined(separator: ", ")) and \(last)"
    return "<p class=\"why\">Asked because of \(list).</p>\n"
  }
}
