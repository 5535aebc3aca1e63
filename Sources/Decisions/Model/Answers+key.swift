extension Answers {
  /// The canonical name of a set of answers, `kind.cli_ml.no`: question and answer by id, sorted by
  /// question, joined by `_`. Empty for no answers.
  public func key(in decision: Decision) -> String {
    pairs(in: decision).map { "\($0.question).\($0.answer)" }.joined(separator: "_")
  }

  /// The answers by id, sorted by question; `unsure` is listed like an answer.
  package func pairs(in decision: Decision) -> [(question: String, answer: String)] {
    var pairs: [(question: String, answer: String)] = []
    for (question, reply) in zip(decision.questions, replies) {
      switch reply {
      case .answer(let index): pairs.append((question.id, question.answers[index].id))
      case .unsure: pairs.append((question.id, "unsure"))
      case nil: break
      }
    }
    return pairs
  }

  /// Reads a canonical name back; nil where a question or an answer is unknown or occurs twice.
  public init?(key: String, in decision: Decision) {
    self = decision.noAnswers
    if key.isEmpty { return }
    for part in key.split(separator: "_", omittingEmptySubsequences: false) {
      let words = part.split(separator: ".", omittingEmptySubsequences: false)
      guard words.count == 2, let question = decision.question(String(words[0])),
        self[question] == nil
      else { return nil }
      guard let reply = decision.questions[question].reply(String(words[1])) else { return nil }
      self[question] = reply
    }
  }
}
