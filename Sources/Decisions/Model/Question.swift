package import Diagnostics

/// Something that may be asked, with 2 to 12 answers.
///
/// ```swift
/// for question in decision.questions {
///   print(question.ask, question.answers.map(\.title))
/// }
/// ```
public struct Question: Sendable, Hashable {
  public let id: String
  /// The question as the reader sees it.
  public let ask: String
  /// In the order of the file, the one order there that means something.
  public let answers: [Answer]
  /// Whether the answers are ordered, so that rules may say `at-least` and `at-most`.
  public let isScale: Bool
  /// The probability of each answer, in the order of ``answers``; positive or zero, the sum is 1.
  public let prior: [Double]
  /// What it costs the reader to answer; 1 where the author says nothing, never negative.
  public let effort: Double
  /// The index of the answer that is taken where the reader is unsure.
  public let assume: Int?
  /// The key in the file.
  package let place: SourceRange

  package init(
    id: String,
    ask: String,
    answers: [Answer],
    isScale: Bool = false,
    prior: [Double]? = nil,
    effort: Double = 1,
    assume: Int? = nil,
    place: SourceRange
  ) {
    self.id = id
    self.ask = ask
    self.answers = answers
    self.isScale = isScale
    let equal = [Double](repeating: 1 / Double(max(answers.count, 1)), count: answers.count)
    self.prior = prior ?? equal
    self.effort = effort
    self.assume = assume
    self.place = place
  }

  /// The mask of all its answers: bit `n` is the answer with index `n`.
  package var everyAnswer: UInt16 { UInt16(truncatingIfNeeded: (1 << answers.count) - 1) }

  /// The index of the answer with an id.
  public func answer(_ id: String) -> Int? { answers.firstIndex { $0.id == id } }
}

/// One of the answers that a question allows.
public struct Answer: Sendable, Hashable {
  public let id: String
  /// What the reader sees; nil where the author wrote only the id.
  public let label: String?
  package let place: SourceRange

  package init(id: String, label: String? = nil, place: SourceRange) {
    self.id = id
    self.label = label
    self.place = place
  }

  /// The label, or the id where there is none.
  public var title: String { label ?? id }
}
