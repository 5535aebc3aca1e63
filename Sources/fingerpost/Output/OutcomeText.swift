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
    let verdict = explanation.verdict
    var sections = [wrapper.text(headline)]
    if let sentence = DecisionSentence(explanation, in: decision) {
      sections.append(wrapper.text(sentence.text(in: decision)))
    }
    let given = explanation.answers.pairs(in: decision).map { "\($0.question)=\($0.answer)" }
    sections += list("given", given)
    let assumed = verdict.assumed.map { question -> String in
      let asked = decision.questions[question]
      return "\(asked.id)=\(asked.assume.map { asked.answers[$0].id } ?? "unsure")"
    }
    sections += list("assumed", assumed)
    if let undecidedBy {
      let question = decision.questions[undecidedBy]
      sections += items("what would settle most", ["\(question.ask) [\(question.id)]"])
    }
    if verdict.kind == .impossible { sections += items("why", impossible) }
    sections += rules("why", verdict.decisive)
    sections += rules("also for it", verdict.also)
    sections += rules("the trade-off you accept", verdict.overruled)
    sections += flips
    if verdict.outcome != nil {
      let mattered = explanation.mattered.pairs(in: decision).map { "\($0.question)=\($0.answer)" }
      if mattered != given { sections += list("only these answers mattered", mattered) }
      let idle = explanation.notAsked.map { decision.questions[$0.question].id }
      sections += list("not asked, since it could not change anything", idle)
    }
    sections += list("evidence", explanation.evidence)
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

  /// Words behind a heading; nothing where there are none.
  private func list(_ heading: String, _ words: [String]) -> [String] {
    if words.isEmpty { return [] }
    return [wrapper.text("\(heading): \(words.joined(separator: ", "))", hanging: 2)]
  }

  /// Lines below a heading; nothing where there are none.
  private func items(_ heading: String, _ items: [String]) -> [String] {
    if items.isEmpty { return [] }
    let lines = items.map { wrapper.text($0, indent: 2, hanging: 4) }
    return ["\(heading):\n" + lines.joined(separator: "\n")]
  }

  private func rules(_ heading: String, _ indices: [Int]) -> [String] {
    if indices.isEmpty { return [] }
    let items = indices.map { index in
      let rule = decision.rules[index]
      let title = wrapper.text("\(rule.title) [\(rule.id)]", indent: 2, hanging: 4)
      return title
        + (rule.because.isEmpty ? "" : "\n" + wrapper.text(rule.because, indent: 4, hanging: 4))
    }
    return ["\(heading):\n" + items.joined(separator: "\n")]
  }

  /// What the author says of answers that cannot occur together.
  private var impossible: [String] {
    var box = decision.everything
    for (question, reply) in explanation.answers.replies.enumerated() {
      if let answer = decision.answer(meantBy: reply, to: question) {
        box.masks[question] = 1 << UInt16(answer)
      }
    }
    return decision.never.filter { $0.condition.boxes.contains { $0.contains(box) } }
      .map(\.because)
  }

  private var flips: [String] {
    let lines = explanation.flips.map { flip in
      let question = decision.questions[flip.question]
      let isSure = flip.isCertain && flip.to.count == 1
      let outcomes = flip.to.map { share in
        let title = title(of: share.outcome)
        return isSure ? title : "\(title) (\(Percentage.text(share.share)))"
      }.joined(separator: " or ")
      let verb = flip.isCertain ? "changes it to" : "may change it to"
      return "\(question.id)=\(question.answers[flip.answer].id) \(verb) \(outcomes)"
    }
    return items("what would change it", lines)
  }
}
