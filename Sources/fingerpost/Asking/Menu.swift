internal import Decisions

/// One question on a terminal: arrow keys choose and Enter takes, or a number or `?` takes at once.
struct Menu {
  /// How a menu is used.
  static let help = "Choose with the arrow keys and Enter, or by number; q leaves."

  private let ask: String
  /// The answers, then "Not sure" where that is one.
  private let entries: [String]
  private let answerCount: Int

  /// A question of a decision; one can be unsure.
  init(_ question: Question) {
    ask = question.ask
    entries = question.answers.map(\.title) + ["Not sure"]
    answerCount = question.answers.count
  }

  /// One of several things, none of them "Not sure".
  init(_ ask: String, of entries: [String]) {
    self.ask = ask
    self.entries = entries
    answerCount = entries.count
  }

  /// The reply, or nil where the person leaves with `q`, Escape, Control-C or Control-D.
  func choose() -> Reply? {
    guard let keys = RawTerminal() else { return nil }
    defer { keys.restore() }
    Terminal.note("\n\(ask)")
    var current = 0
    draw(current, isFirst: true)
    while let key = keys.next() {
      switch key {
      case .up: current = (current + entries.count - 1) % entries.count
      case .down: current = (current + 1) % entries.count
      case .digit(let number) where (1...answerCount).contains(number):
        draw(number - 1, isFirst: false)
        return .answer(number - 1)
      case .unsure where answerCount < entries.count:
        draw(answerCount, isFirst: false)
        return .unsure
      case .enter: return current < answerCount ? .answer(current) : .unsure
      case .leave: return nil
      case .digit, .unsure, .other: continue
      }
      draw(current, isFirst: false)
    }
    return nil
  }

  /// Writes the entries, over themselves but for the first time.
  private func draw(_ current: Int, isFirst: Bool) {
    // A line that is too long is cut by the terminal: one that went on below would be in the way.
    var text = (isFirst ? "" : "\u{1B}[\(entries.count)A") + "\u{1B}[?7l"
    for (index, entry) in entries.enumerated() {
      let number = index < answerCount ? "\(index + 1)" : "?"
      text += "\r\u{1B}[K\(index == current ? "›" : " ") \(number)  \(entry)\n"
    }
    Terminal.prompt(text + "\u{1B}[?7h")
  }
}
