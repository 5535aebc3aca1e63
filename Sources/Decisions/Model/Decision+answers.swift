extension Decision {
  /// A set of answers, by the ids of questions and answers; `unsure` is an answer too.
  ///
  /// ```swift
  /// let answers = try decision.answers(["load": "high", "team": "unsure"])
  /// print(decision.verdict(for: answers).kind)
  /// ```
  ///
  /// - Throws: what the decision does not know.
  public func answers(_ ids: [String: String]) throws(UnknownAnswer) -> Answers {
    var answers = noAnswers
    for (id, word) in ids.sorted(by: { $0.key < $1.key }) {
      guard let question = question(id) else { throw .question(id) }
      guard let reply = questions[question].reply(word) else {
        throw .answer(word, question: id)
      }
      answers[question] = reply
    }
    return answers
  }

  /// The combinations that some answers leave: "unsure" takes the question's `assume`, if any.
  package func box(of answers: Answers) -> Box {
    var box = everything
    for (question, reply) in answers.replies.enumerated() {
      if let answer = answer(meantBy: reply, to: question) {
        box.masks[question] = 1 << UInt16(answer)
      }
    }
    return box
  }

  /// The answer that a reply means: its own, or the question's `assume` where unsure.
  package func answer(meantBy reply: Reply?, to question: Int) -> Int? {
    switch reply {
    case .answer(let answer): answer
    case .unsure: questions[question].assume
    case nil: nil
    }
  }

  /// What the author says cannot occur and all completions of some answers are part of.
  package func exclusions(of answers: Answers) -> [Exclusion] {
    let box = box(of: answers)
    return never.filter { $0.condition.boxes.contains { $0.contains(box) } }
  }
}

extension Question {
  /// The reply that a word means: an answer's id, or `unsure`.
  package func reply(_ word: String) -> Reply? {
    word == "unsure" ? .unsure : answer(word).map(Reply.answer)
  }
}

/// A question or an answer that a decision does not have.
public enum UnknownAnswer: Error, Sendable, Hashable {
  /// No question has the id.
  case question(String)
  /// The question has no answer with the id.
  case answer(String, question: String)
}
