/// What the rules make of one complete set of answers.
package enum Outcome: Sendable, Hashable {
  /// The matching rules that none of them beats agree on the option with this index.
  case option(Int)
  /// No rule matches.
  case gap
  /// Rules that nothing beats speak for different options.
  case conflict
}
