internal import Decisions
internal import HTML
internal import Handbook

/// The rules still in play after a reply that has no page of its own: a section on the page of the
/// question. The script goes on from there.
struct RemainderView {
  let site: Site
  let decision: Int
  /// The node whose question it is.
  let node: Int

  /// More rules than these are left to the page of all rules.
  private static let ruleLimit = 12

  /// The sections of a node, one for each of its replies that lead to no page.
  static func html(at node: Int, ofDecision index: Int, in site: Site) -> HTML {
    let view = RemainderView(site: site, decision: index, node: node)
    return (site.decisions[index].remainders[node] ?? []).reduce(into: HTML()) {
      $0 += view.section($1)
    }
  }

  private func section(_ remainder: Remainder) -> HTML {
    let model = site.decisions[decision]
    let address = model.address(of: node)
    guard case .ask(let question, _) = model.tree.nodes[node].step else { return HTML() }
    let reply = model.decision.facts(of: remainder.reply, to: question)
    var facts = remainder.verdict.facts(in: model.decision)
    if remainder.verdict.outcome != nil { facts[.isSettled] = .yes }
    let id = DecisionModel.remainderID(model.id(of: remainder.reply, to: question))
    let shown = remainder.rules.prefix(Self.ruleLimit)
    var entries = shown.map { RuleView($0, ofDecision: decision, in: site, on: address).entry() }
    let more = remainder.rules.count - shown.count
    if more > 0 {
      let all = site.url(model.entry.rules, from: address)
      entries.append(
        "<li><p><a href=\"\(all)\">\(Wording.inPlayMore.text([.more: .number(more)]))</a></p></li>\n"
      )
    }
    let answers = model.tree.nodes[node].answers.with(remainder.reply, to: question)
    let start = site.url(model.entry.start, fragment: model.fragment(of: answers), from: address)
    let list: HTML = entries.isEmpty ? HTML() : "<ul class=\"ledger\">\n\(entries)</ul>"
    return """
      <section class="matter" aria-labelledby="\(id)"><h2 id="\(id)">\(Wording.inPlayAfter.text(reply))</h2>
      <p>\(Wording.remainder.text(facts))</p>
      <p class="actions needs-script"><a class="button" href="\(start)">\(Wording.goOn.text(facts))</a></p>
      \(list)</section>

      """
  }
}
