/// A set of answers, complete or partial.
///
/// ```swift
/// var answers = decision.noAnswers
/// if let load = decision.question("load") { answers[load] = .answer(0) }
/// print(answers.count, answers.key(in: decision))  // 1 load.low
/// ```
public struct Answers: Sendable, Hashable {
  /// One reply per question in the order of ``Decision/questions``; nil where none was given.
  package var replies: [Reply?]

  /// No answers to a number of questions.
  package init(questions count: Int) { replies = Array(repeating: nil, count: count) }

  package init(replies: [Reply?]) { self.replies = replies }

  /// The reply to the question with an index.
  public subscript(question: Int) -> Reply? {
    get { replies[question] }
    set { replies[question] = newValue }
  }

  /// These answers with one more.
  public func with(_ reply: Reply?, to question: Int) -> Answers {
    var copy = self
    copy.replies[question] = reply
    return copy
  }

  /// How many questions have a reply.
  public var count: Int { replies.count { $0 != nil } }

  /// Whether no question has a reply.
  public var isEmpty: Bool { replies.allSatisfy { $0 == nil } }

  /// Whether each question has an answer that is not "unsure".
  public var isComplete: Bool {
    replies.allSatisfy { reply in
      if case .answer = reply { true } else { false }
    }
  }
}

/// What the reader said to a question.
public enum Reply: Sendable, Hashable {
  /// The index of the answer in ``Question/answers``.
  case answer(Int)
  /// "Not sure": the question stays open, or its `assume` is taken.
  case unsure
}

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
