internal import Decisions
internal import Words

/// One question on a terminal that can be printed over: arrow keys mark and Enter takes, or a number
/// or `?` takes at once.
struct Menu {
  /// How a menu is used.
  static let help = "Choose with the arrow keys and Enter, or by number; b goes back, q leaves."

  private let ask: String
  /// The answers, then "Not sure" where that is one.
  private let entries: [String]
  private let answerCount: Int

  /// A question of a decision; one can be unsure.
  init(_ question: Question) {
    ask = question.ask
    entries = question.answers.map(\.title) + [Words.english.text(.reply)]
    answerCount = question.answers.count
  }

  /// One of several things, none of them "Not sure".
  init(_ ask: String, of entries: [String]) {
    self.ask = ask
    self.entries = entries
    answerCount = entries.count
  }

  /// What the person does: takes an answer, goes back or leaves; leaving is also Escape, Control-D
  /// and the end of the input.
  ///
  /// - Parameters:
  ///   - keys: the terminal.
  ///   - marked: the answer that is marked at first.
  ///   - canGoBack: whether something was asked before.
  func choose(
    _ keys: inout RawTerminal, marking marked: Reply? = nil, canGoBack: Bool = false
  ) -> MenuState.Step {
    var state = MenuState(
      answers: answerCount, canBeUnsure: answerCount < entries.count, canGoBack: canGoBack,
      current: index(of: marked))
    Terminal.note("\n\(Terminal.notes.text(ask))")
    var rows = draw(state.current, over: 0)
    while let key = keys.next() {
      let step = state.press(key)
      // What was printed while the program was stopped stays.
      if key == .resumed { Terminal.note("\n\(Terminal.notes.text(ask))") }
      rows = draw(state.current, over: key == .resumed ? 0 : rows)
      if step != .stay { return step }
    }
    return .leave
  }

  private func index(of reply: Reply?) -> Int {
    switch reply {
    case .answer(let answer): answer
    case .unsure: answerCount
    case nil: 0
    }
  }

  /// Writes the entries over as many rows above; the number of rows that they take.
  private func draw(_ current: Int, over rows: Int) -> Int {
    var lines = lines(in: Terminal.notes, marking: current)
    if lines.count >= Terminal.height {
      lines = self.lines(in: LineWrapper(width: .max), marking: current)
    }
    // A line that is still too long is cut by the terminal: one that went on below would be in the way.
    let over = rows > 0 ? "\u{1B}[\(rows)A\r\u{1B}[J" : ""
    Terminal.prompt("\(over)\u{1B}[?7l\(lines.map { "\($0)\n" }.joined())\u{1B}[?7h")
    return lines.count
  }

  private func lines(in wrapper: LineWrapper, marking current: Int) -> [String] {
    entries.indices.flatMap { entry in
      let number = entry < answerCount ? "\(entry + 1)" : "?"
      let pad = String(repeating: " ", count: "\(answerCount)".count - number.count)
      return wrapper.item(
        "\(entry == current ? "›" : " ") \(pad)\(number)  ", entries[entry])
    }
  }
}
