internal import Decisions
internal import HTML
internal import Handbook

/// A node of a decision's tree: the start, a question, or an outcome.
enum QuestionPage {
  static func render(node: Int, ofDecision index: Int, in site: Site) -> [UInt8] {
    let model = site.decisions[index]
    switch model.tree.nodes[node].step {
    case _ where node == 0: return StartPage.render(index, in: site)
    case .ask(let question, let branches):
      return ask(question, branches, node: node, ofDecision: index, in: site)
    case .outcome: return OutcomePage.render(node: node, ofDecision: index, in: site)
    }
  }

  /// The frame of a decision's page.
  static func frame(
    _ kind: Frame.Kind, at address: Address, title: String, ofDecision index: Int, in site: Site
  ) -> Frame {
    let model = site.decisions[index]
    let folder = site.folder(ofDecision: index)
    var frame = Frame(kind, at: address, title: title)
    frame.crumbs = site.trails[folder]
    if address != model.entry.start {
      frame.crumbs.append(Crumb(title: model.decision.title, address: model.entry.start))
    }
    frame.sidebar = DecisionSidebar.html(ofDecision: index, at: address, in: site)
    return frame
  }

  private static func ask(
    _ question: Int, _ branches: [DecisionTree.Branch], node: Int, ofDecision index: Int,
    in site: Site
  ) -> [UInt8] {
    let model = site.decisions[index]
    let ask = model.decision.questions[question].ask
    let address = model.address(of: node)
    var frame = frame(.question, at: address, title: ask, ofDecision: index, in: site)
    let step = model.tree.nodes[node]
    let more = step.worstQuestions - 1
    var progress: PhraseFacts = [.number: .number(model.path(to: node).count + 1)]
    progress[.more] = .number(more)
    if more <= 0 { progress[.isLast] = .yes }
    frame.content = """
      <p class="overline">\(Wording.progress.text(progress))</p>
      <h1 tabindex="-1">\(ask)</h1>
      \(why(question, given: step.answers, ofDecision: index, on: address, in: site))\
      \(AskView(decision: index, in: site, on: address).answers(to: question, branches, at: node))\
      \(OddsView.html(of: model.verdicts[node], in: model.decision))\
      \(GivenView.html(at: node, of: model, in: site))\
      \(RemainderView.html(at: node, ofDecision: index, in: site))
      """
    return frame.rendered(in: site)
  }

  /// The rules that name a question, the strongest three.
  static func why(
    _ question: Int, given answers: Answers, ofDecision index: Int, on address: Address,
    in site: Site
  ) -> HTML {
    let rules = site.decisions[index].rules(naming: question, given: answers)
    if rules.isEmpty { return HTML() }
    let decision = site.decisions[index].decision
    let named = rules.prefix(3).map { decision.rules[$0].facts(in: decision) }
    let facts: PhraseFacts = [
      .rules: .list(named), .more: .number(rules.count - named.count),
    ]
    let view = RuleView(rules[0], ofDecision: index, in: site, on: address)
    let words = Wording.asked.html(facts) { text, rule in
      "<a href=\"\(view.url(ofRule: rule.text(.rule)))\">\(text)</a>"
    }
    return "<p class=\"why\">\(words)</p>\n"
  }
}
