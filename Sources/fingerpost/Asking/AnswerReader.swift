internal import Decisions
internal import Diagnostics

/// Reads answers from the command line: `kind=cli`, `ml=no`, `team=unsure`.
enum AnswerReader {
  /// The answers as a set.
  ///
  /// - Throws: ``AnswerMistake`` with the nearest right word where a question or an answer is
  ///   unknown, or answered twice.
  static func answers(_ given: [String], in decision: Decision) throws -> Answers {
    var answers = decision.noAnswers
    for text in given {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw AnswerMistake("'\(text)' is no answer: write question=answer")
      }
      guard let question = decision.question(parts[0]) else {
        let words = decision.questions.map(\.id)
        throw AnswerMistake(
          "\(decision.id) has no question '\(parts[0])'" + hint(parts[0], words))
      }
      guard answers[question] == nil else {
        throw AnswerMistake("'\(parts[0])' is answered twice")
      }
      guard let reply = reply(parts[1], to: decision.questions[question]) else {
        let words = decision.questions[question].answers.map(\.id) + ["unsure"]
        throw AnswerMistake(
          "'\(parts[1])' is no answer to '\(parts[0])'" + hint(parts[1], words))
      }
      answers[question] = reply
    }
    return answers
  }

  /// The reply that a word means: an answer's id or `unsure`.
  static func reply(_ word: String, to question: Question) -> Reply? {
    question.reply(word)
  }

  /// The reply that a person typed: an answer's number or id, `unsure`, or nothing for not sure.
  static func reply(typed word: String, to question: Question) -> Reply? {
    if word.isEmpty { return .unsure }
    if let number = Int(word), question.answers.indices.contains(number - 1) {
      return .answer(number - 1)
    }
    return reply(word, to: question)
  }

  private static func hint(_ word: String, _ words: [String]) -> String {
    if let nearest = NearMiss.nearest(to: word, in: words) { return "; did you mean '\(nearest)'?" }
    return "; it is one of \(words.joined(separator: ", "))"
  }
}

/// What is wrong with an answer on the command line.
struct AnswerMistake: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
