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
    let label = model.label(of: remainder.reply, to: question)
    let id = DecisionModel.remainderID(model.id(of: remainder.reply, to: question))
    let shown = remainder.rules.prefix(Self.ruleLimit)
    var entries = shown.map { RuleView($0, of: model, on: address).entry() }
    let more = remainder.rules.count - shown.count
    if more > 0 {
      let all = Target(model.entry.rules).url(from: address)
      entries.append("<li><p><a href=\"\(all)\">\(more) more, among all rules</a></p></li>\n")
    }
    let answers = model.tree.nodes[node].answers.with(remainder.reply, to: question)
    let start = Target(model.entry.start, fragment: model.fragment(of: answers)).url(from: address)
    let isSettled = remainder.verdict.outcome != nil
    let list: HTML = entries.isEmpty ? HTML() : "<ul class=\"ledger\">\n\(entries)</ul>"
    return """
      <section class="matter" aria-labelledby="\(id)"><h2 id="\(id)">“\(label)”: rules still in play</h2>
      <p>\(possible(after: remainder))</p>
      <p class="actions needs-script"><a class="button" href="\(start)">\(
        isSettled ? "See the outcome" : "Go on asking")</a></p>
      \(list)</section>

      """
  }

  /// The outcomes that remain, and what the rules below have to do with them.
  private func possible(after remainder: Remainder) -> HTML {
    let decision = model.decision
    switch remainder.verdict.kind {
    case .open(let shares):
      let outcomes = shares.map { share in
        "\(Wording.title(of: share.outcome, in: decision)), \(Wording.percent(share.share))"
      }
      return "Still possible: \(outcomes.joined(separator: "; ")). "
        + "These are the rules that may still apply."
    case .decided(let option):
      return "That settles it: \(decision.options[option].title). These are the rules behind it."
    case .conflict: return "That leaves rules that disagree:"
    case .gap: return "No rule covers these answers."
    case .impossible: return "These answers cannot occur together."
    }
  }
}
