/// What the reader said to a question.
package enum Reply: Sendable, Hashable {
  /// The index of the answer in ``Question/answers``.
  case answer(Int)
  /// "Not sure": the question stays open, or its `assume` is taken.
  case unsure
}
