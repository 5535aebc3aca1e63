internal import Decisions

/// Asks the questions of a decision one after the other.
struct Interview {
  private let decision: Decision
  private var reasoner: Reasoner
  /// What was answered so far.
  private(set) var answers: Answers

  init(_ decision: Decision, answers: Answers) {
    self.decision = decision
    self.answers = answers
    reasoner = Reasoner(decision)
  }

  /// Asks until nothing can change the outcome, or the input ends.
  mutating func ask() {
    while let question = reasoner.nextQuestion(after: answers) {
      let asked = decision.questions[question]
      guard let reply = Terminal.isInteractive ? Menu(asked).choose() : Self.read(asked) else {
        return
      }
      answers[question] = reply
    }
  }

  /// The reply in the next line of the input; nil at its end.
  private static func read(_ question: Question) -> Reply? {
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
      if let reply = AnswerReader.reply(typed: word, to: question) { return reply }
      Terminal.note("'\(word)' is none of the answers")
    }
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
