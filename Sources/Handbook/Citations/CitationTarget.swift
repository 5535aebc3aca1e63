/// What a citation or an embed names, by index in the handbook.
package enum CitationTarget: Sendable, Hashable {
  case rule(decision: Int, rule: Int)
  case ruling(decision: Int, ruling: Int)
  case evidence(Int)
  case option(decision: Int, option: Int)
  case question(decision: Int, question: Int)
  case decision(Int)
  case term(Int)
}

/// What a citation's id leads to.
package enum Citation: Sendable, Hashable {
  case found(CitationTarget)
  /// No such id; the nearest one, if any is near.
  case unknown(nearest: String?)
  /// Several decisions have the id; the ids with which to say which.
  case ambiguous([String])
}
