extension StateSpace {
  /// Makes known the outcomes of a state and what every walk from it needs, without looking for the
  /// best question.
  ///
  /// Splitting on one question gives all of it at once. Whatever tree is best here, without that
  /// question it still serves each of the answers to it, and so needs of every other question what
  /// these need on average; and it asks that question wherever the outcome hangs on it alone, which
  /// is at least as probable as the outcomes of two answers are apart (total variation distance;
  /// the coupling inequality).
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
    var least = Double.infinity
    forEachQuestion(of: state) { least = min(least, rulebook.efforts[$0]) }
    facts.bound(state, from: least)
  }

  private mutating func split(_ state: Int, _ question: Int) {
    let answers = rulebook.priors[question].count
    withUnsafeTemporaryAllocation(of: Int.self, capacity: answers) { parts in
      for answer in 0..<answers {
        parts[answer] = step(from: state, question, answer)
        if parts[answer] != Self.impossible { learn(parts[answer]) }
      }
      join(parts, to: state, by: question)
    }
  }

  /// Takes what is known of a state from those behind each answer to a question.
  private mutating func join(
    _ parts: UnsafeMutableBufferPointer<Int>, to state: Int, by question: Int
  ) {
    let prior = rulebook.priors[question]
    for (answer, part) in parts.enumerated() where part != Self.impossible {
      facts.add(part, to: state, weight: prior[answer])
    }
    facts.bound(state, from: 0)
    let possible = facts.possible(state)
    if facts.isConstant(state) || possible <= 0 { return }
    var lower = 0.0
    var need = 0.0
    for (answer, part) in parts.enumerated() where part != Self.impossible {
      let weight = prior[answer] * facts.possible(part)
      lower += weight * facts.lower[part]
      facts.addNeeds(of: part, to: state, weight: weight / possible)
      var apart = 0.0
      for other in parts where other != part && other != Self.impossible {
        apart = max(apart, facts.distance(part, other))
      }
      need += prior[answer] * apart * rulebook.efforts[question]
    }
    facts.setNeed(of: question, in: state, to: need / possible)
    facts.bound(state, from: (lower + need) / possible)
  }
}
