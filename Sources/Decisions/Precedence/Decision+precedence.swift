extension Decision {
  /// The rules that have no say where this one matches, by index, ascending; what follows through
  /// other rules counts.
  package func rules(beatenBy rule: Int) -> [Int] { rulebook.precedence.beats.columns(of: rule) }

  /// The rules that leave this one no say where they match, by index, ascending; what follows
  /// through other rules counts.
  package func rules(beating rule: Int) -> [Int] { rulebook.precedence.beatenBy.columns(of: rule) }
}
