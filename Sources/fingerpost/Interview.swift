internal import Decisions

/// Asks the questions of a decision one after the other, and words the outcome.
struct Interview {
  private let decision: Decision
  private var reasoner: Reasoner
  private var answers: Answers

  init(_ decision: Decision, answers: Answers) {
    self.decision = decision
    self.answers = answers
    reasoner = Reasoner(decision)
  }

  /// Asks until nothing can change the outcome, or the input ends.
  mutating func ask() {
    while let question = reasoner.nextQuestion(after: answers) {
      guard let reply = reply(to: decision.questions[question]) else { return }
      answers[question] = reply
    }
  }

  /// The reply to one question; nil at the end of the input.
  private func reply(to question: Question) -> Reply? {
    Terminal.note("\n\(question.ask)")
    for (index, answer) in question.answers.enumerated() {
      Terminal.note("  \(index + 1)  \(answer.title)")
    }
    while true {
      Terminal.prompt("[1-\(question.answers.count), empty for not sure] ")
      guard let line = readLine() else {
        Terminal.note("")
        return nil
      }
      let word = line.trimmingSpaces
      if word.isEmpty { return .unsure }
      if let number = Int(word), question.answers.indices.contains(number - 1) {
        return .answer(number - 1)
      }
      if let reply = AnswerReader.reply(word, to: question) { return reply }
      Terminal.note("'\(word)' is none of the answers")
    }
  }

  /// What the rules make of the answers, as text for a person.
  mutating func result() -> String {
    let verdict = reasoner.verdict(for: answers)
    var lines = [headline(verdict)]
    lines += given()
    lines += rules("because", verdict.decisive)
    lines += rules("also for it", verdict.also)
    lines += rules("the trade-off you accept", verdict.overruled)
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ verdict: Verdict) -> String {
    switch verdict.kind {
    case .decided(let option): decision.options[option].title
    case .gap: "No rule covers these answers"
    case .conflict(let options):
      "The rules disagree: "
        + options.map { decision.options[$0].title }.joined(separator: " or ")
    case .impossible: "These answers cannot occur together"
    case .open(let shares):
      "Still open: "
        + shares.map { "\(name(of: $0.outcome)) \(Percentage.text($0.share))" }
        .joined(separator: ", ")
    }
  }

  private func name(of outcome: Outcome) -> String {
    switch outcome {
    case .option(let option): decision.options[option].title
    case .gap: "no rule"
    case .conflict: "rules that disagree"
    }
  }

  private func given() -> [String] {
    let pairs = answers.pairs(in: decision).map { "\($0.question)=\($0.answer)" }
    return pairs.isEmpty ? [] : ["", "given: \(pairs.joined(separator: ", "))"]
  }

  private func rules(_ heading: String, _ indices: [Int]) -> [String] {
    if indices.isEmpty { return [] }
    let items = indices.flatMap { index -> [String] in
      let rule = decision.rules[index]
      return ["  \(rule.title) [\(rule.id)]"]
        + (rule.because.isEmpty ? [] : ["    \(rule.because)"])
    }
    return ["", "\(heading):"] + items
  }
}

extension String {
  /// The text without spaces and tabs at its ends.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return String(text)
  }
}
