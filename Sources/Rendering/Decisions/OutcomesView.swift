internal import Content
internal import Decisions
internal import HTML
internal import Parallel
internal import Words

/// What a decision can say, with shares, each as a link to the page about it.
struct OutcomesView {
  let model: DecisionModel
  /// The page that shows it.
  let page: PageContext

  /// The panel beside the text; nothing where the decision says one thing only.
  var panel: HTML {
    if list.isEmpty { return HTML() }
    return """
      <aside class="aside" aria-label="\(page.text(.outcomes))"><div>\(content)</div></aside>

      """
  }

  /// Title and list, within something else.
  var content: HTML {
    if list.isEmpty { return HTML() }
    return """
      <h2 class="panel-title">\(page.html(.outcomes))</h2>
      \(list)<p class="note">\(page.html(.estimated))</p>
      """
  }

  private var list: HTML {
    guard case .open(let shares) = model.verdicts[0].kind else { return HTML() }
    return OddsView.list(of: shares, in: model) { outcome, title in
      guard case .option(let option) = outcome else { return title }
      let url = model.context.options[option].url(from: page)
      return "<a href=\"\(url)\">\(title)</a>"
    }
  }
}
