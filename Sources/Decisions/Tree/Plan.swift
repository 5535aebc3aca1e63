/// What to ask next in a state, and what the walk from there costs.
struct Plan: Sendable, Hashable {
  /// The index of the question; nil where nothing is left to ask.
  let question: Int?
  /// The expected number of questions from here.
  let questions: Double
  /// The expected effort from here.
  let effort: Double
  /// The greatest number of questions from here.
  let worst: Int

  /// Nothing to ask.
  static let done = Plan(question: nil, questions: 0, effort: 0, worst: 0)
}
