internal import Content
internal import Decisions
internal import HTML
internal import Words

/// The rules as a list in which the first line that fits is the outcome.
struct LadderView {
  let model: DecisionModel
  /// The page that shows it.
  let page: PageContext

  private var decision: Decision { model.decision }

  var html: HTML {
    let list = model.list
    var groups = HTML()
    var rows = HTML()
    for (index, line) in list.lines.enumerated() {
      let strength = decision.rules[line.rule].strength
      let isLast = index == list.lines.count - 1
      rows += row(index + 1, line)
      if isLast || decision.rules[list.lines[index + 1].rule].strength != strength {
        groups += """
          <tbody><tr><th colspan="4" scope="rowgroup">\(page.html(.strengthTitle, [.strength: .text(strength.rawValue)]))</th></tr>
          \(rows)</tbody>

          """
        rows = HTML()
      }
    }
    // (Shares are added up, and may leave a trace where nothing is left.)
    if list.rest > 1e-9 {
      groups += "<tbody>\n\(rest(list.rest, after: list.lines.count))</tbody>\n"
    }
    if groups.isEmpty { return groups }
    return """
      <table class="ladder"><thead><tr><th scope="col"><span class="unseen">\(page.html(.lineColumn))</span></th>\
      <th scope="col">\(page.html(.ifColumn))</th><th scope="col">\(page.html(.thenColumn))</th>\
      <th scope="col">\(page.html(.shareColumn))</th></tr></thead>
      \(groups)</table>
      <p class="byline">\(page.html(.shares, list.facts(in: decision)))</p>

      """
  }

  private func row(_ number: Int, _ line: DecisionList.Line) -> HTML {
    let rule = RuleView(line.rule, of: model, on: page)
    let condition = ShortCondition(line.condition, of: decision, in: page.words)
    return """
      <tr><td class="number">\(number)</td><td class="when">\(condition.html)<p class="note">\(rule.link)</p></td>\
      <td class="then">\(OutcomeMark.spot(of: .option(line.option)))\(decision.options[line.option].title)</td>\
      <td class="share">\(page.percentage(line.share))</td></tr>

      """
  }

  /// What no line fits.
  private func rest(_ share: Double, after count: Int) -> HTML {
    let words = page.html(.outcome, [.kind: .text("gap")])
    return """
      <tr><td class="number">\(count + 1)</td><td class="when"><p>\(page.html(.otherwise))</p></td>\
      <td class="then">\(OutcomeMark.spot(of: .gap))\(words)</td>\
      <td class="share">\(page.percentage(share))</td></tr>

      """
  }
}
