/// What a walk knows about a question.
enum PlanReply: Sendable, Hashable {
  /// Nothing; it may be asked.
  case open
  /// The reader is unsure: nothing is known, and it is not asked again.
  case closed
  /// The index of the answer, given or assumed.
  case answer(Int)
}
