package import Archive
internal import Content
internal import Decisions
internal import HTML
internal import Parallel
internal import Words

/// An option of a decision on the page about it: how often it is chosen, and by which rules.
package struct ChosenOption: Sendable, Hashable {
  private let model: DecisionModel
  /// The index of the option.
  private let option: Int

  /// The records that recommend it and are followed.
  private let records: RecordUses

  package init(_ option: Int, of model: DecisionModel, records: RecordUses = RecordUses([])) {
    self.option = option
    self.model = model
    self.records = records
  }

  /// The box; nothing where the option is never chosen.
  func html(on page: PageContext) -> HTML {
    let lines = model.list.lines.filter { $0.option == option }
    guard let share, !lines.isEmpty else { return HTML() }
    let facts: PhraseFacts = [
      .chosen: .text(model.decision.options[option].title), .share: .share(share),
    ]
    let url = Target(model.entry.start).url(from: page)
    let entries = lines.map { line -> HTML in
      let rule = RuleView(line.rule, of: model, on: page)
      let side = page.percentage(line.share)
      return "<li><p>\(rule.link)</p><span class=\"side\">\(side)</span></li>\n"
    }
    return """
      <section class="chosen" aria-label="\(page.text(.chosenLabel, facts))">\
      <p><a href="\(url)">\(model.decision.title)</a> \(page.html(.chosenShare, facts))</p>
      <details><summary>\(page.html(.chosenRules))</summary><ul class="ledger">
      \(entries)</ul></details>\(records.folded(on: page))</section>

      """
  }

  /// How many of the expected cases end at it; nil where none does.
  private var share: Double? {
    let verdict = model.verdicts[0]
    if case .open(let shares) = verdict.kind {
      return shares.first { $0.outcome == .option(option) }?.share
    }
    return verdict.option == option ? 1 : nil
  }
}

extension ChosenOption: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(model)
    digester.combine(option)
    digester.combine(records)
  }
}
