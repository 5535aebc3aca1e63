package import Archive
package import Content
internal import Decisions
internal import Diagnostics
internal import HTML
internal import Words

/// The head of a decision record: its status, what it supersedes and what superseded it, and whether it
/// still holds.
package struct RecordHead: Sendable, Hashable {
  private let record: RecordSummary
  /// The decision that was taken; nil where the handbook has none of the name.
  private let model: DecisionModel?

  package init(_ record: RecordSummary, of model: DecisionModel?) {
    self.record = record
    self.model = model
  }

  /// The box; nothing where there is nothing to say but what the page says itself.
  func html(on page: PageContext) -> HTML {
    var facts = Facts()
    facts.add(page.html(.statusFact), status(on: page))
    facts.add(
      page.html(.supersedesFact),
      line: record.supersedes.map { RecordLine.link(to: $0, from: page) })
    facts.add(
      page.html(.supersededFact),
      line: record.supersededBy.map { RecordLine.link(to: $0, from: page) })
    facts.add(page.html(.decidersFact), line: record.record.keys.deciders.map { "\($0)" })
    facts.add(page.html(.decisionFact), decision(on: page))
    facts.add(page.html(.todayFact), today(on: page))
    facts.add(page.html(.sinceFact), list: changes(on: page))
    facts.add(page.html(.holdsFact), record.record.keys.acceptedAnyway.map { "\($0.text)" })
    if facts.html.isEmpty { return HTML() }
    let mark: HTML = record.group == .lookAgain ? " look-again" : HTML()
    return """
      <section class="chosen record-head\(mark)" aria-label="\(page.text(.thisRecord))">
      \(facts.html)</section>

      """
  }

  private func status(on page: PageContext) -> HTML? {
    guard let status = record.record.status else { return nil }
    let title = status.title(in: page.words)
    let day: HTML = record.record.day.map { ", \(page.time($0))" } ?? HTML()
    return "\(title.prefix(1).uppercased() + title.dropFirst())\(day)"
  }

  /// The decision that was taken, and what it said.
  private func decision(on page: PageContext) -> HTML? {
    guard let decision = record.decision else { return nil }
    let url = decision.address.url(from: page)
    let link: HTML = "<a href=\"\(url: url)\">\(decision.title)</a>"
    return record.outcome.map { "\(link) <strong>\($0)</strong>" } ?? link
  }

  /// What today's rules make of it, with the rules and the way to their outcome.
  private func today(on page: PageContext) -> HTML? {
    guard record.binds, let verdict = record.todaysVerdict(in: page.words) else { return nil }
    guard let today = record.today, let model else { return "\(verdict)" }
    let rules = today.rules.compactMap { model.decision.rule($0) }.prefix(3)
    let links = rules.map { RuleView($0, of: model, on: page).link }
    let because: HTML =
      links.isEmpty || record.standing == .undecided
      ? HTML() : page.html(.becauseOf, naming: links.joined(separator: ", "))
    let url = model.place(following: today.answers).url(from: page)
    let stop: HTML = because.isEmpty && verdict.last?.isLetter == false ? HTML() : "."
    return "\(verdict)\(because)\(stop) <a href=\"\(url)\">\(page.html(.seeOutcome))</a>"
  }

  /// What of the rules turned the outcome.
  private func changes(on page: PageContext) -> [HTML] {
    if !record.binds { return [] }
    return (record.today?.changes ?? []).map { facts in
      var sentence = HTML()
      for piece in page.words[.ruleTurn].pieces(facts) {
        switch piece {
        case .marked(let id, _): sentence.append(link(toRule: id, on: page))
        case .text(let text) where sentence.isEmpty:
          sentence.append("\(text.prefix(1).uppercased() + text.dropFirst())")
        case .text(let text): sentence.append("\(text)")
        }
      }
      return page.words.isForeign(.ruleTurn) ? "<span lang=\"en\">\(sentence)</span>" : sentence
    }
  }

  /// A rule by its title; by its id where there is none any more.
  private func link(toRule id: String, on page: PageContext) -> HTML {
    guard let model, let rule = model.decision.rule(id) else { return "\(id)" }
    return RuleView(rule, of: model, on: page).link
  }
}

extension RecordHead: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(record)
    digester.combine(model)
  }
}
