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
    let isInteractive = Terminal.isInteractive
    var hasAsked = false
    while let question = reasoner.nextQuestion(after: answers) {
      let asked = decision.questions[question]
      if isInteractive, !hasAsked { Terminal.note("\n\(Menu.help)") }
      hasAsked = true
      guard let reply = isInteractive ? Menu(asked).choose() : Self.read(asked) else { break }
      answers[question] = reply
    }
    // What follows stands apart from the last menu.
    if isInteractive, hasAsked { Terminal.note("") }
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
