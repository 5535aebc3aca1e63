extension StateSpace {
  /// Makes known the outcomes of a state and a lower bound, without looking for the best question.
  ///
  /// Splitting on one question gives all of it at once. Lower bound: whatever tree is best here,
  /// without one question it still serves each of the answers to it; and the tree asks that
  /// question wherever the outcome hangs on it alone, which is at least as probable as the outcomes
  /// of two answers are apart (total variation distance; the coupling inequality).
  mutating func learn(_ state: Int) {
    if facts.isKnown(state) { return }
    let (constant, question) = withRow(of: state) { row in
      let outcome = layout.constantOutcome(of: row)
      return (outcome, outcome == nil ? layout.pivot(of: row) : 0)
    }
    if let constant {
      let index = Distribution(options: rulebook.optionCount).index(of: constant)
      facts.settle(state, index)
      return
    }
    split(state, question)
    if facts.isConstant(state) { return }
    let least = questions(of: state).map { rulebook.efforts[$0] }.min() ?? 0
    facts.bound(state, from: least)
  }

  private mutating func split(_ state: Int, _ question: Int) {
    let prior = rulebook.priors[question]
    var parts: [(weight: Double, state: Int)] = []
    for answer in prior.indices {
      let rest = step(from: state, question, answer)
      if rest == Self.impossible { continue }
      learn(rest)
      parts.append((prior[answer], rest))
    }
    for part in parts { facts.add(part.state, to: state, weight: part.weight) }
    facts.bound(state, from: 0)
    let possible = facts.possible(state)
    if facts.isConstant(state) || possible <= 0 { return }
    var lower = 0.0
    for (position, part) in parts.enumerated() {
      lower += part.weight * facts.possible(part.state) * facts.lower[part.state]
      var apart = 0.0
      for (other, rest) in parts.enumerated() where other != position {
        apart = max(apart, facts.distance(part.state, rest.state))
      }
      lower += part.weight * apart * rulebook.efforts[question]
    }
    facts.bound(state, from: lower / possible)
  }
}
