internal import Decisions
internal import HTML

/// Questions with their answers, a line for each: what a condition demands, or what a case is.
enum AnswerLines {
  /// The answers of a case, by question.
  static func html(of answers: Answers, in model: DecisionModel) -> HTML {
    let lines = answers.replies.enumerated().compactMap { question, reply -> HTML? in
      guard let reply else { return nil }
      let label: HTML = "<strong>\(model.label(of: reply, to: question))</strong>"
      return line(model.decision.questions[question], label)
    }
    return list(lines)
  }

  static func line(_ question: Question, _ answer: HTML) -> HTML { "\(question.ask) \(answer)" }

  static func list(_ lines: [HTML]) -> HTML {
    "<ul>\(lines.map { "<li>\($0)</li>" as HTML })</ul>"
  }
}
