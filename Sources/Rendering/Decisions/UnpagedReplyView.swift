internal import Content
internal import Decisions
internal import HTML
internal import Parallel
internal import Words

/// The rules still in play after a reply that has no page of its own: a section on the page of the
/// question. The script goes on from there.
struct UnpagedReplyView {
  let model: DecisionModel
  /// The node whose question it is.
  let node: Int

  /// More rules than these are left to the page of all rules.
  private static let ruleLimit = 12

  /// The sections of a node, one for each of its replies that lead to no page.
  static func html(at node: Int, of model: DecisionModel) -> HTML {
    let view = UnpagedReplyView(model: model, node: node)
    return model.unpagedReplies[node].reduce(into: HTML()) {
      $0 += view.section($1)
    }
  }

  private func section(_ unpaged: UnpagedReply) -> HTML {
    let page = model.page(of: node)
    guard case .ask(let question, _) = model.tree.nodes[node].step else { return HTML() }
    let reply = model.decision.facts(of: unpaged.reply, to: question)
    var facts = unpaged.verdict.facts(in: model.decision)
    if unpaged.verdict.outcome != nil { facts[.isSettled] = .yes }
    let id = DecisionModel.unpagedReplyID(model.id(of: unpaged.reply, to: question))
    let shown = unpaged.rules.prefix(Self.ruleLimit)
    var entries = shown.map { RuleView($0, of: model, on: page).entry() }
    let more = unpaged.rules.count - shown.count
    if more > 0 {
      let all = Target(model.entry.rules).url(from: page)
      entries.append(
        "<li><p><a href=\"\(all)\">\(page.html(.inPlayMore, [.more: .number(more)]))</a></p></li>\n"
      )
    }
    let answers = model.tree.nodes[node].answers.with(unpaged.reply, to: question)
    let start = Target(model.entry.start, fragment: model.fragment(of: answers)).url(from: page)
    let list: HTML = entries.isEmpty ? HTML() : "<ul class=\"ledger\">\n\(entries)</ul>"
    return """
      <section class="matter" aria-labelledby="\(id)"><h2 id="\(id)">\(page.html(.inPlayAfter, reply))</h2>
      <p>\(page.html(.unpaged, facts))</p>
      <p class="actions needs-script"><a class="button" href="\(start)">\(page.html(.goOn, facts))</a></p>
      \(list)</section>

      """
  }
}

/// What is left after a reply that has no page of its own, since the tree has more sets of answers than
/// it may have pages: the page of the question says it.
struct UnpagedReply: Sendable {
  let reply: Reply
  let verdict: Verdict
  /// The rules that may still apply, the strongest first, by index.
  let rules: [Int]

  init(after answers: Answers, replying reply: Reply, _ reasoner: inout Reasoner) {
    self.reply = reply
    verdict = reasoner.verdict(for: answers)
    rules = DecisionModel.strongestFirst(
      reasoner.rulesInPlay(after: answers), of: reasoner.decision)
  }
}
