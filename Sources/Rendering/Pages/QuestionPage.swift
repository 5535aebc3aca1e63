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
    frame.styles = [.decision]
    let address = frame.page.address
    let more = step.worstQuestions - 1
    var progress: PhraseFacts = [.number: .number(model.path(to: node).count + 1)]
    progress[.more] = .number(more)
    if more <= 0 { progress[.isLast] = .yes }
    frame.content = """
      <p class="overline">\(Wording.progress.text(progress))</p>
      <h1 tabindex="-1">\(frame.page.title)</h1>
      \(Self.why(question, given: step.answers, of: model, on: address))\
      \(AskView(model, on: address).answers(to: question, branches, at: node))\
      \(OddsView.html(of: model.verdicts[node], in: model.decision))\
      \(GivenView.html(at: node, of: model))\
      \(UnpagedReplyView.html(at: node, of: model))
      """
    return frame.rendered()
  }

  /// The rules that name a question, the strongest three.
  static func why(
    _ question: Int, given answers: Answers, of model: DecisionModel, on address: Address
  ) -> HTML {
    let rules = model.rules(naming: question, given: answers)
    if rules.isEmpty { return HTML() }
    let decision = model.decision
    let named = rules.prefix(3).map { decision.rules[$0].facts(in: decision) }
    let facts: PhraseFacts = [
      .rules: .list(named), .more: .number(rules.count - named.count),
    ]
    let words = Wording.asked.html(facts) { title, rule in
      let url = RuleView.url(ofRule: rule.text(.rule), of: model, from: address)
      return "<a href=\"\(url)\">\(title)</a>"
    }
    return "<p class=\"why\">\(words)</p>\n"
  }
}
