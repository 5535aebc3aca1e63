internal import Decisions
internal import Words

/// What the rules make of a set of answers, as text for a person.
struct OutcomeText {
  private let explanation: Explanation
  private let decision: Decision
  /// The question that would settle most, by index, where several outcomes remain.
  private let undecidedBy: Int?
  private let wrapper: LineWrapper

  /// - Parameter wrapper: the lines in which it is printed.
  init(
    _ explanation: Explanation, in decision: Decision, undecidedBy: Int? = nil,
    on wrapper: LineWrapper
  ) {
    self.explanation = explanation
    self.decision = decision
    self.undecidedBy = undecidedBy
    self.wrapper = wrapper
  }

  /// All of it, ended by a line feed.
  var text: String {
    let facts = explanation.facts(in: decision)
    let verdict = explanation.verdict
    var sections = [wrapper.text(Wording.terminalHeadline.text(facts))]
    if verdict.option != nil {
      for word in [Word.sentence, .price] {
        let words = Words.english.text(word, facts)
        if !words.isEmpty { sections.append(wrapper.text(words)) }
      }
    }
    func line(_ phrase: Phrase, about list: Hole) {
      if facts.has(list) { sections.append(wrapper.text(phrase.text(facts), hanging: 2)) }
    }
    func items(_ heading: Phrase, _ entries: [PhraseFacts], _ item: Phrase, note: Phrase = "") {
      if entries.isEmpty { return }
      let lines = entries.map { entry in
        let below = note.text(entry)
        return wrapper.text(item.text(entry), indent: 2, hanging: 4)
          + (below.isEmpty ? "" : "\n" + wrapper.text(below, indent: 4, hanging: 4))
      }
      sections.append("\(heading.text()):\n" + lines.joined(separator: "\n"))
    }
    func rules(_ heading: Phrase, _ list: Hole) {
      items(heading, facts.list(list), Wording.terminalRule, note: Words.english[.because])
    }
    sections += table(facts)
    if let undecidedBy {
      let question = decision.facts(of: nil, to: undecidedBy)
      items(Wording.terminalSettling, [question], Wording.terminalSettlingItem)
    }
    items(Wording.terminalWhy, facts.list(.exclusions), Words.english[.because])
    rules(Wording.terminalWhy, .decisive)
    rules(Wording.terminalAlso, .also)
    rules(Wording.terminalHonoured, .honoured)
    rules(Wording.terminalPrice, .price)
    if verdict.outcome != nil { line(Words.english[.notAskedLine], about: .notAsked) }
    line(Wording.terminalEvidence, about: .evidence)
    // (A terminal has the space of its keyboard in percentages.)
    return sections.joined(separator: "\n\n").replacing("\u{A0}", with: " ") + "\n"
  }

  /// The answers with those that would change the outcome below them.
  private func table(_ facts: PhraseFacts) -> [String] {
    let rows = facts.list(.table)
    if rows.isEmpty { return [] }
    let hasOutcome = explanation.verdict.outcome != nil
    var lines = ["\(Words.english.text(hasOutcome ? .table : .given)):"]
    for row in rows {
      lines.append(wrapper.text(Wording.terminalRow.text(row), indent: 2, hanging: 4))
      for choice in row.list(.choices) where choice.has(.to) {
        lines.append(wrapper.text(Wording.terminalTurn.text(choice), indent: 4, hanging: 6))
      }
    }
    if hasOutcome { lines.append(wrapper.text(Words.english.text(.counted, facts))) }
    return [lines.joined(separator: "\n")]
  }
}
