internal import Decisions

/// Asks the questions of a decision one after the other.
struct Interview {
  private let decision: Decision
  private var reasoner: Reasoner
  /// What was answered so far.
  private(set) var answers: Answers
  /// The questions that were asked, the last at the end.
  private(set) var asked: [Int] = []

  init(_ decision: Decision, answers: Answers) {
    self.decision = decision
    self.answers = answers
    reasoner = Reasoner(decision)
  }

  /// Asks until nothing can change the outcome, or the input ends.
  mutating func ask() {
    if Terminal.canRedraw {
      askByMenus()
    } else {
      askByLines()
    }
  }

  private mutating func askByMenus() {
    guard reasoner.nextQuestion(after: answers) != nil, var keys = RawTerminal() else { return }
    defer { keys.restore() }
    Terminal.note("\n\(Terminal.notes.text(Menu.help))")
    var marked: Reply?
    while let question = reasoner.nextQuestion(after: answers) {
      let menu = Menu(decision.questions[question])
      switch menu.choose(&keys, marking: marked, canGoBack: !asked.isEmpty) {
      case .take(let reply):
        take(reply, to: question)
        marked = nil
        continue
      case .back:
        marked = goBack()
        continue
      case .leave, .stay: break
      }
      break
    }
    // An empty line comes between the last menu and what follows.
    Terminal.note("")
  }

  private mutating func askByLines() {
    while let question = reasoner.nextQuestion(after: answers) {
      let lines = LinePrompt(decision.questions[question], canGoBack: !asked.isEmpty)
      switch lines.read() {
      case .take(let reply): take(reply, to: question)
      case .back: _ = goBack()
      case .leave, .stay: return
      }
    }
  }

  private mutating func take(_ reply: Reply, to question: Int) {
    answers[question] = reply
    asked.append(question)
  }

  /// Takes the last answer back; what it was.
  private mutating func goBack() -> Reply? {
    guard let question = asked.popLast() else { return nil }
    defer { answers[question] = nil }
    return answers[question]
  }
}

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
