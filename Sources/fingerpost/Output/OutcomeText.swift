internal import Decisions

/// What the rules make of a set of answers, as text for a person.
struct OutcomeText {
  private let explanation: Explanation
  private let decision: Decision
  /// The question that would settle most, by index, where several outcomes remain.
  private let undecidedBy: Int?

  init(_ explanation: Explanation, in decision: Decision, undecidedBy: Int? = nil) {
    self.explanation = explanation
    self.decision = decision
    self.undecidedBy = undecidedBy
  }

  /// All of it, ended by a line feed.
  var text: String {
    let verdict = explanation.verdict
    var sections = [headline]
    if let sentence = DecisionSentence(explanation, in: decision) {
      sections.append(sentence.text(in: decision))
    }
    let given = explanation.answers.pairs(in: decision).map { "\($0.question)=\($0.answer)" }
    if !given.isEmpty { sections.append("given: \(given.joined(separator: ", "))") }
    let assumed = verdict.assumed.map { question -> String in
      let asked = decision.questions[question]
      return "\(asked.id)=\(asked.assume.map { asked.answers[$0].id } ?? "unsure")"
    }
    if !assumed.isEmpty { sections.append("assumed: \(assumed.joined(separator: ", "))") }
    if let undecidedBy {
      let question = decision.questions[undecidedBy]
      sections.append("what would settle most:\n  \(question.ask) [\(question.id)]")
    }
    sections += rules("why", verdict.decisive)
    sections += rules("also for it", verdict.also)
    sections += rules("the trade-off you accept", verdict.overruled)
    sections += flips
    if verdict.outcome != nil {
      let mattered = explanation.mattered.pairs(in: decision).map { "\($0.question)=\($0.answer)" }
      if !mattered.isEmpty, mattered != given {
        sections.append("only these answers mattered: \(mattered.joined(separator: ", "))")
      }
      let idle = explanation.notAsked.map { decision.questions[$0.question].id }
      if !idle.isEmpty {
        sections.append(
          "not asked, since it could not change anything: \(idle.joined(separator: ", "))")
      }
    }
    if !explanation.evidence.isEmpty {
      sections.append("evidence: \(explanation.evidence.joined(separator: ", "))")
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    switch explanation.verdict.kind {
    case .decided(let option): decision.options[option].title
    case .gap: "No rule covers these answers"
    case .conflict(let options):
      "The rules disagree: " + options.map { decision.options[$0].title }.joined(separator: " or ")
    case .impossible: "These answers cannot occur together"
    case .open(let shares):
      "Still open: "
        + shares.map { "\(title(of: $0.outcome)) \(Percentage.text($0.share))" }
        .joined(separator: ", ")
    }
  }

  private func title(of outcome: Outcome) -> String {
    switch outcome {
    case .option(let option): decision.options[option].title
    case .gap: "no rule"
    case .conflict: "rules that disagree"
    }
  }

  private func rules(_ heading: String, _ indices: [Int]) -> [String] {
    if indices.isEmpty { return [] }
    let items = indices.map { index in
      let rule = decision.rules[index]
      return "  \(rule.title) [\(rule.id)]"
        + (rule.because.isEmpty ? "" : "\n    \(rule.because)")
    }
    return ["\(heading):\n" + items.joined(separator: "\n")]
  }

  private var flips: [String] {
    let items = explanation.flips.map { flip in
      let question = decision.questions[flip.question]
      let outcomes = flip.to.map { title(of: $0.outcome) }.joined(separator: " or ")
      let verb = flip.isCertain ? "changes it to" : "may change it to"
      return "  \(question.id)=\(question.answers[flip.answer].id) \(verb) \(outcomes)"
    }
    return items.isEmpty ? [] : ["what would change it:\n" + items.joined(separator: "\n")]
  }
}
