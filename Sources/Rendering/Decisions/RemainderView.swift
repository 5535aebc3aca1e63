internal import Content
internal import Decisions
internal import HTML

/// The rules still in play after a reply that has no page of its own: a section on the page of the
/// question. The script goes on from there.
struct RemainderView {
  let model: DecisionModel
  /// The node whose question it is.
  let node: Int

  /// More rules than these are left to the page of all rules.
  private static let ruleLimit = 12

  /// The sections of a node, one for each of its replies that lead to no page.
  static func html(at node: Int, of model: DecisionModel) -> HTML {
    let view = RemainderView(model: model, node: node)
    return (model.remainders[node] ?? []).reduce(into: HTML()) {
      $0 += view.section($1)
    }
  }

  private func section(_ remainder: Remainder) -> HTML {
    let address = model.address(of: node)
    guard case .ask(let question, _) = model.tree.nodes[node].step else { return HTML() }
    let reply = model.decision.facts(of: remainder.reply, to: question)
    var facts = remainder.verdict.facts(in: model.decision)
    if remainder.verdict.outcome != nil { facts[.isSettled] = .yes }
    let id = DecisionModel.remainderID(model.id(of: remainder.reply, to: question))
    let shown = remainder.rules.prefix(Self.ruleLimit)
    var entries = shown.map { RuleView($0, of: model, on: address).entry() }
    let more = remainder.rules.count - shown.count
    if more > 0 {
      let all = Target(model.entry.rules).url(from: address)
      entries.append(
        "<li><p><a href=\"\(all)\">\(Wording.inPlayMore.text([.more: .number(more)]))</a></p></li>\n"
      )
    }
    let answers = model.tree.nodes[node].answers.with(remainder.reply, to: question)
    let start = Target(model.entry.start, fragment: model.fragment(of: answers)).url(from: address)
    let list: HTML = entries.isEmpty ? HTML() : "<ul class=\"ledger\">\n\(entries)</ul>"
    return """
      <section class="matter" aria-labelledby="\(id)"><h2 id="\(id)">\(Wording.inPlayAfter.text(reply))</h2>
      <p>\(Wording.remainder.text(facts))</p>
      <p class="actions needs-script"><a class="button" href="\(start)">\(Wording.goOn.text(facts))</a></p>
      \(list)</section>

      """
  }
}
