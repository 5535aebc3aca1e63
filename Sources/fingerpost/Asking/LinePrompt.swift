internal import Decisions

/// One question whose answer is a line of the input: a number or an id, and nothing for not sure.
struct LinePrompt {
  private let question: Question
  private let canGoBack: Bool

  /// - Parameter canGoBack: whether something was asked before.
  init(_ question: Question, canGoBack: Bool) {
    self.question = question
    self.canGoBack = canGoBack
  }

  /// What the next line says that is an answer; the person leaves at the end of the input.
  func read() -> MenuState.Step {
    let wrapper = Terminal.notes
    Terminal.note("\n\(wrapper.text(question.ask))")
    for (index, answer) in question.answers.enumerated() {
      let lines = wrapper.item("  \(index + 1)  ", answer.title)
      Terminal.note(lines.joined(separator: "\n"))
    }
    while true {
      Terminal.prompt("[\(choices)] ")
      guard let line = readLine() else {
        Terminal.note("")
        return .leave
      }
      let word = line.trimmingSpaces
      if let reply = AnswerReader.reply(typed: word, to: question) { return .take(reply) }
      // An answer of that name comes first.
      if word == "q" { return .leave }
      if word == "b", canGoBack { return .back }
      Terminal.note("'\(word)' is none of the answers")
    }
  }

  private var choices: String {
    "1-\(question.answers.count), empty for not sure"
      + (Terminal.isInteractive ? (canGoBack ? ", b to go back, q to leave" : ", q to leave") : "")
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
