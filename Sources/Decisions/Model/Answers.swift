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
