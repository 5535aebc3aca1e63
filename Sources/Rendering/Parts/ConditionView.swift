internal import Decisions
internal import HTML
internal import Words

/// A rule's condition in words: one line for each question, alternatives below.
struct ConditionView {
  private let words: ConditionWords
  private let decision: Decision
  private let says: Words

  init(_ condition: Condition, of decision: Decision, in says: Words) {
    self.says = says
    words = ConditionWords(condition, in: decision)
    self.decision = decision
  }

  var html: HTML {
    if words.isAlways { return says.html(.whenever) }
    var html = words.common.isEmpty ? HTML() : AnswerLines.list(words.common.map(line))
    if !words.alternatives.isEmpty {
      html +=
        words.common.isEmpty ? "<p>\(says.html(.either))</p>" : "<p>\(says.html(.andEither))</p>"
      let ways = words.alternatives.map {
        $0.map(line).joined(separator: "<br>\(says.html(.and)) ")
      }
      html += AnswerLines.list(
        ways.enumerated().map { $0.offset == 0 ? $0.element : "\(says.html(.or)) \($0.element)" })
    }
    return html
  }

  private func line(_ clause: Clause) -> HTML {
    let words = says.html(.range, clause.facts(in: decision)) { answer, _ in
      "<strong>\(answer)</strong>"
    }
    return AnswerLines.line(decision.questions[clause.question], words)
  }
}

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
