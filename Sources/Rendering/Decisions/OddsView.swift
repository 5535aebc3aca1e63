internal import Decisions
internal import HTML

/// The outcomes that are still possible, each with its share, and those that are out.
enum OddsView {
  static func html(of verdict: Verdict, in decision: Decision) -> HTML {
    guard case .open(let shares) = verdict.kind else { return HTML() }
    var html: HTML = """
      <aside class="aside" aria-label="Still possible"><div><h2 class="panel-title">Still possible</h2>
      <ul class="odds">

      """
    for share in shares {
      let title = Wording.title(of: share.outcome, in: decision)
      let percent = Wording.percent(share.share)
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
