package import Archive
package import Content
internal import Decisions
internal import Diagnostics
internal import HTML

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
  func html(on address: Address) -> HTML {
    var facts = Facts()
    facts.add("Status", status)
    facts.add("Supersedes", line: record.supersedes.map { RecordLine.link(to: $0, from: address) })
    facts.add(
      "Superseded by", line: record.supersededBy.map { RecordLine.link(to: $0, from: address) })
    facts.add("Decided by", line: record.record.keys.deciders.map { "\($0)" })
    facts.add("Decision", decision(on: address))
    facts.add("Today", today(on: address))
    facts.add("Since then", list: changes)
    facts.add("Holds anyway", record.record.keys.acceptedAnyway.map { "\($0.text)" })
    if facts.html.isEmpty { return HTML() }
    let mark: HTML = record.group == .lookAgain ? " look-again" : HTML()
    return """
      <section class="chosen record-head\(mark)" aria-label="This record">
      \(facts.html)</section>

      """
  }

  private var status: HTML? {
    guard let status = record.record.status else { return nil }
    let word = status.word.prefix(1).uppercased() + status.word.dropFirst()
    let day: HTML = record.record.day.map { ", <time>\($0)</time>" } ?? HTML()
    return "\(word)\(day)"
  }

  /// The decision that was taken, and what it said.
  private func decision(on address: Address) -> HTML? {
    guard let decision = record.decision else { return nil }
    let url = decision.address.url(from: address)
    let link: HTML = "<a href=\"\(url: url)\">\(decision.title)</a>"
    return record.outcome.map { "\(link) <strong>\($0)</strong>" } ?? link
  }

  /// What today's rules make of it, with the rules and the way to their outcome.
  private func today(on address: Address) -> HTML? {
    guard record.binds, let verdict = record.todaysVerdict else { return nil }
    guard let today = record.today, let model else { return "\(verdict)" }
    let rules = today.rules.compactMap { model.decision.rule($0) }.prefix(3)
    let links = rules.map { RuleView($0, of: model, on: address).link }
    let because: HTML =
      links.isEmpty || record.standing == .undecided
      ? HTML() : ", because of \(links.joined(separator: ", "))"
    let url = model.place(following: today.answers).url(from: address)
    let stop: HTML = because.isEmpty && verdict.last?.isLetter == false ? HTML() : "."
    return "\(verdict)\(because)\(stop) <a href=\"\(url)\">\(Wording.seeOutcome.text())</a>"
  }

  /// What of the rules turned the outcome.
  private var changes: [HTML] {
    if !record.binds { return [] }
    return (record.today?.changes ?? []).map { words in
      "\(words.prefix(1).uppercased() + words.dropFirst())"
    }
  }
}

extension RecordHead: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(record)
    digester.combine(model)
  }
}
