internal import Content
internal import Decisions
internal import HTML

/// What a decision can say, with shares, each as a link to the page about it.
struct OutcomesView {
  let model: DecisionModel
  /// The page that shows it.
  let address: Address

  /// The panel beside the text; nothing where the decision says one thing only.
  var panel: HTML {
    if list.isEmpty { return HTML() }
    let title = Wording.outcomes.text()
    return """
      <aside class="aside" aria-label="\(title)"><div>\(content)</div></aside>

      """
  }

  /// Title and list, within something else.
  var content: HTML {
    if list.isEmpty { return HTML() }
    return """
      <h2 class="panel-title">\(Wording.outcomes.text())</h2>
      \(list)<p class="note">\(Wording.estimated.text())</p>
      """
  }

  private var list: HTML {
    guard let verdict = model.verdicts.first, case .open(let shares) = verdict.kind else {
      return HTML()
    }
    return OddsView.list(of: shares, in: model.decision) { outcome, title in
      guard case .option(let option) = outcome else { return HTML(text: title) }
      let url = model.context.options[option].url(from: address)
      return "<a href=\"\(url)\">\(title)</a>"
    }
  }
}
