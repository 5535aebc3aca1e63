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
