internal import Decisions
internal import HTML

/// The outcomes that are still possible, each with its share, and those that are out.
enum OddsView {
  static func html(of verdict: Verdict, in decision: Decision) -> HTML {
    guard case .open(let shares) = verdict.kind else { return HTML() }
    let words = Wording.possible.text()
    var html: HTML = """
      <aside class="aside" aria-label="\(words)"><div><h2 class="panel-title">\(words)</h2>
      <ul class="odds">

      """
    for share in shares {
      let title = Wording.outcome.text(share.facts(in: decision, hasShare: true))
      let percent = Percentage.Style.whole.text(share.share)
      let value = Int((share.share * 100).rounded())
      html += """
        <li><span>\(title)</span><span>\(percent)</span>\
        <meter min="0" max="100" value="\(value)" aria-label="\(title)">\(percent)</meter></li>

        """
    }
    for index in decision.options.indices
    where !shares.contains(where: { $0.outcome == .option(index) }) {
      html += "<li class=\"out\"><s>\(decision.options[index].title)</s></li>\n"
    }
    html += "</ul></div></aside>\n"
    return html
  }
}
