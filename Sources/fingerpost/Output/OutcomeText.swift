internal import Decisions

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
    if verdict.option != nil { sections.append(wrapper.text(Wording.sentence.text(facts))) }
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
      items(heading, facts.list(list), Wording.terminalRule, note: Wording.because)
    }
    line(Wording.terminalGiven, about: .given)
    line(Wording.terminalAssumed, about: .assumed)
    if let undecidedBy {
      let question = decision.facts(of: nil, to: undecidedBy)
      items(Wording.terminalSettling, [question], Wording.terminalSettlingItem)
    }
    items(Wording.terminalWhy, facts.list(.exclusions), Wording.because)
    rules(Wording.terminalWhy, .decisive)
    rules(Wording.terminalAlso, .also)
    rules(Wording.terminalPrice, .overruled)
    items(Wording.terminalFlips, facts.list(.flips), Wording.terminalFlip)
    if verdict.outcome != nil {
      line(Wording.terminalMattered, about: .mattered)
      line(Wording.terminalNotAsked, about: .notAsked)
    }
    line(Wording.terminalEvidence, about: .evidence)
    return sections.joined(separator: "\n\n") + "\n"
  }
}
