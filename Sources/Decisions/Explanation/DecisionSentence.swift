/// An outcome as one sentence, in pieces: in the context of …, facing …, we decided for … and
/// against …, to achieve …, accepting that ….
///
/// (The Y-statement of Zdun, Capilla, Tran and Zimmermann, "Sustainable Architectural Design
/// Decisions", IEEE Software 2013.)
package struct DecisionSentence: Sendable, Hashable {
  /// The title of the decision, without a question mark at its end.
  package let context: String
  /// What the reader said that mattered: first what decisive rules name, then what has the most other
  /// answers that would change the outcome; of equals by question.
  package let facing: [Clause]
  /// The index of the option.
  package let chosen: Int
  /// The other options, by index: first those that overruled rules speak for.
  package let against: [Int]
  /// The decisive rules, by index.
  package let achieve: [Int]
  /// The overruled rules above the strength `default`, by index: the trade-off.
  package let accepting: [Int]

  /// The sentence for an explained outcome; nil where no option is decided.
  package init?(_ explanation: Explanation, in decision: Decision) {
    guard let chosen = explanation.verdict.option else { return nil }
    let title = decision.title
    context = title.hasSuffix("?") ? String(title.dropLast()) : title
    var box = decision.everything
    for question in decision.questions.indices {
      let reply = explanation.mattered[question]
      if let answer = decision.answer(meantBy: reply, to: question) {
        box.masks[question] = 1 << UInt16(answer)
      }
    }
    let weights = Self.weights(explanation, in: decision)
    let clauses = ConditionWords(box, in: decision).common
    facing = clauses.sorted { left, right in
      (weights[right.question], left.question) < (weights[left.question], right.question)
    }
    self.chosen = chosen
    let overruled = Set(explanation.verdict.overruled.map { decision.rules[$0].option })
    let others = decision.options.indices.filter { $0 != chosen }
    against =
      others.filter { overruled.contains($0) } + others.filter { !overruled.contains($0) }
    achieve = explanation.verdict.decisive
    accepting = explanation.verdict.overruled.filter { decision.rules[$0].strength != .default }
  }

  /// The sentence with its full stop.
  package func text(in decision: Decision) -> String {
    func titles(_ rules: [Int]) -> String {
      Self.list(rules.map { "“\(decision.rules[$0].title)”" })
    }
    var text = "In the context of “\(context)”"
    if !facing.isEmpty {
      let said = facing.prefix(
        facing.count > Self.clauseLimit ? Self.clauseLimit - 1 : facing.count)
      text += ", facing that \(Self.list(said.map { $0.text(in: decision, quoting: true) }))"
      if said.count < facing.count {
        text += ", along with \(facing.count - said.count) other answers"
      }
    }
    text += ", we decided for “\(decision.options[chosen].title)”"
    if !against.isEmpty {
      text += " and against \(Self.list(against.map { "“\(decision.options[$0].title)”" }))"
    }
    if !achieve.isEmpty {
      text += ", to achieve what \(titles(achieve)) \(achieve.count > 1 ? "ask" : "asks") for"
    }
    if !accepting.isEmpty {
      let verb = accepting.count > 1 ? "give way" : "gives way"
      text += ", accepting that \(titles(accepting)) \(verb)"
    }
    return text + "."
  }

  /// With more clauses than this a sentence could not be read; it names one fewer, and counts the rest.
  private static let clauseLimit = 4

  /// For each question how much its answer matters, as `facing` says.
  private static func weights(_ explanation: Explanation, in decision: Decision) -> [Int] {
    var weights = [Int](repeating: 0, count: decision.questions.count)
    for flip in explanation.flips { weights[flip.question] += 1 }
    let boxes = explanation.verdict.decisive.flatMap { decision.rules[$0].condition.boxes }
    for (index, question) in decision.questions.enumerated()
    where boxes.contains(where: { $0.masks[index] != question.everyAnswer }) {
      weights[index] += 1 << 16
    }
    return weights
  }

  /// Words joined by commas and a last "and".
  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
