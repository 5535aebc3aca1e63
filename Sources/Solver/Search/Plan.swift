/// What to ask next in a state, and what the walk from there costs.
package struct Plan: Sendable, Hashable {
  /// The index of the question; nil where nothing is left to ask.
  package let question: Int?
  /// The expected number of questions from here.
  package let questions: Double
  /// The expected effort from here.
  package let effort: Double
  /// The greatest number of questions from here.
  package let worst: Int
  /// How many sets of answers end the walk from here.
  package let leaves: Double

  /// Nothing to ask.
  package static let done = Plan(question: nil, questions: 0, effort: 0, worst: 0, leaves: 1)

  /// Whether a plan of equal bounds is to be preferred: less effort, then the lesser worst case,
  /// then fewer ends. Between equals the earlier question by id stays.
  package func isBetter(than other: Plan) -> Bool {
    if abs(effort - other.effort) > 1e-9 { return effort < other.effort }
    if worst != other.worst { return worst < other.worst }
    return leaves < other.leaves
  }
}

/// What a walk knows about a question.
package enum PlanReply: Sendable, Hashable {
  /// Nothing; it may be asked.
  case open
  /// The reader is unsure: nothing is known, and it is not asked again.
  case closed
  /// The index of the answer, given or assumed.
  case answer(Int)
}
