internal import Diagnostics

extension Prover {
  /// The questions that never matter: with all other answers given, no two possible answers give
  /// different outcomes.
  package mutating func neverAsked() -> [Finding] {
    decision.questions.indices.filter { !matters($0) }.map { question in
      Finding(.neverAsked, at: decision.questions[question].place, question: question)
    }
  }

  /// Whether some combination changes its outcome with the answer to one question alone.
  mutating func matters(_ question: Int) -> Bool {
    let table = rulebook.table
    let naming = (0..<rulebook.never.lowerBound).filter { table.restricts($0, question) }
    if naming.isEmpty { return false }
    for rule in Set(naming.map { rulebook.owners[$0] }).sorted() {
      if showsThatMatters(question, whereDecides: rule) { return true }
    }
    let groups = Residual(rulebook, box: rulebook.everything).groups(of: question, rulebook)
    for (position, one) in groups.enumerated() {
      for other in groups[(position + 1)...] where differs(question, one, other) { return true }
    }
    return false
  }

  /// A quick try: where the rule decides, another answer gives another outcome.
  private func showsThatMatters(_ question: Int, whereDecides rule: Int) -> Bool {
    guard let part = rulebook.unbeatenPart(of: rule, in: rulebook.everything) else { return false }
    var point = part.map(\.trailingZeroBitCount)
    let outcome = rulebook.outcome(of: point)
    for answer in decision.questions[question].answers.indices {
      point[question] = answer
      if rulebook.isPossible(point), rulebook.outcome(of: point) != outcome { return true }
    }
    return false
  }

  private func differs(_ question: Int, _ one: UInt16, _ other: UInt16) -> Bool {
    var comparison = Comparison(rulebook, rulebook, apart: [question])
    var left = rulebook.everything
    var right = rulebook.everything
    left[question] = one & (~one &+ 1)
    right[question] = other & (~other &+ 1)
    return comparison.differs(left, right)
  }

  /// Whether some combination would have another outcome if an option went by another name; true too
  /// where that is too much to work out.
  private func mayBeOutcome(_ option: Int) -> Bool {
    let count = rulebook.optionCount
    let renamed = rulebook.speaking(
      for: rulebook.options.map { $0 == option ? count : $0 }, count: count + 1)
    var comparison = Comparison(rulebook, renamed)
    return comparison.differs(rulebook.everything, rulebook.everything)
  }

  /// The options that are never the single outcome of a possible combination.
  package mutating func unreachable() -> [Finding] {
    let outcomes = measure.distribution(in: rulebook.everything).outcomes
    // What was estimated proves nothing.
    return decision.options.indices.filter { option in
      outcomes & (1 << UInt64(option)) == 0 && !mayBeOutcome(option)
    }.map { option in
      Finding(.unreachableOption, at: decision.options[option].place, option: option)
    }
  }
}
