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
