internal import Content
internal import Decisions
internal import HTML

/// The rules as a list in which the first line that fits is the outcome.
struct LadderView {
  let model: DecisionModel
  /// The page that shows it.
  let address: Address

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
          <tbody><tr><th colspan="4" scope="rowgroup">\(strength.title)</th></tr>
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
      <table class="ladder"><thead><tr><th scope="col"><span class="unseen">\(Wording.lineColumn.text())</span></th>\
      <th scope="col">\(Wording.ifColumn.text())</th><th scope="col">\(Wording.thenColumn.text())</th>\
      <th scope="col">\(Wording.shareColumn.text())</th></tr></thead>
      \(groups)</table>
      <p class="byline">\(Wording.shares.text(list.facts(in: decision)))</p>

      """
  }

  private func row(_ number: Int, _ line: DecisionList.Line) -> HTML {
    let rule = RuleView(line.rule, of: model, on: address)
    let condition = ShortCondition(line.condition, of: decision)
    return """
      <tr><td class="number">\(number)</td><td class="when">\(condition.html)<p class="note">\(rule.link)</p></td>\
      <td class="then">\(OutcomeMark.spot(of: .option(line.option)))\(decision.options[line.option].title)</td>\
      <td class="share">\(Percentage.Style.whole.text(line.share))</td></tr>

      """
  }

  /// What no line fits.
  private func rest(_ share: Double, after count: Int) -> HTML {
    let words = Wording.outcome.text([.kind: .text("gap")])
    return """
      <tr><td class="number">\(count + 1)</td><td class="when"><p>\(Wording.otherwise.text())</p></td>\
      <td class="then">\(OutcomeMark.spot(of: .gap))\(words)</td>\
      <td class="share">\(Percentage.Style.whole.text(share))</td></tr>

      """
  }
}

extension Strength {
  /// Its name as a heading.
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
