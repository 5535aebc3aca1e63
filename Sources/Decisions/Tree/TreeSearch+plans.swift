extension TreeSearch {
  /// How many questions are looked into where the best is not known.
  private static let candidates = 4

  /// The plan for a stand: the best, where the search has found it; else by rollout, that is, the
  /// question after which the greedy walk costs least (Tesauro and Galperin, "On-line Policy
  /// Improvement using Monte-Carlo Search", 1996).
  mutating func plan(for stand: Stand) -> Plan {
    if let known = plans[stand] { return known }
    visit(stand.state)
    let plan = space.facts.isConstant(stand.state) ? .done : best(in: stand)
    plans[stand] = plan
    return plan
  }

  private mutating func best(in stand: Stand) -> Plan {
    let all = open(stand.state)
    if let pinned = pinned(among: all, closed: stand.closed, in: stand.state) {
      return plan(asking: pinned, in: stand)
    }
    if stand.closed.isEmpty, isSettled(stand.state), let exact = exact(in: stand) { return exact }
    var best: (choice: Int, effort: Double)?
    for choice in candidates(in: stand) {
      let effort = rolloutEffort(asking: choice, in: stand)
      if best.map({ effort < $0.effort - Self.tolerance }) ?? true { best = (choice, effort) }
    }
    return best.map { plan(asking: $0.choice, in: stand) } ?? .done
  }

  /// The best of the plans whose bounds have met, if the state has any.
  private mutating func exact(in stand: Stand) -> Plan? {
    let least = upperBound(of: stand.state) + Self.tolerance
    var best: Plan?
    for choice in open(stand.state) where reaches(least, asking: choice, in: stand.state) {
      let plan = plan(asking: choice, in: stand)
      if best.map({ plan.isBetter(than: $0) }) ?? true { best = plan }
    }
    return best
  }

  /// Whether a tree is known that asks a question of a state first and costs no more than some effort;
  /// looked for where there may be one.
  private mutating func reaches(_ least: Double, asking choice: Int, in state: Int) -> Bool {
    while choices[choice].upper > least, choices[choice].lower <= least {
      if stepsForTies <= 0 || space.diagram.count >= Self.searchedStates { return false }
      fill(choice, of: state)
      refresh(choice)
      guard choices[choice].upper > least, let next = widest(behind: choice) else { break }
      stepsForTies -= trial(from: next)
      refresh(choice)
    }
    return choices[choice].upper <= least
  }

  /// The questions that may be asked next in a stand and look best: those that are needed most, and
  /// the one that begins the best tree that was found; ascending.
  private mutating func candidates(in stand: Stand) -> [Int] {
    var found: [Int] = []
    // Where the search had to give up, "unsure" multiplies what is to be looked at.
    let limit = isFull || !isExact && !stand.closed.isEmpty ? 1 : Self.candidates
    for choice in ranked(in: stand) where found.count < limit {
      fill(choice, of: stand.state)
      if choices[choice].count > 0 { found.append(choice) }
    }
    if stand.closed.isEmpty,
      let best = open(stand.state).min(by: { choices[$0].upper < choices[$1].upper }),
      choices[best].count > 0, !found.contains(best)
    {
      found.append(best)
    }
    return found.sorted()
  }

  /// The questions that may be asked next in a stand, those that every walk needs most first.
  private mutating func ranked(in stand: Stand) -> [Int] {
    let all = open(stand.state).filter { !stand.closed.contains(Int(choices[$0].question)) }
    let needs = all.map { need(of: $0, in: stand.state) }
    if isFull || needs.allSatisfy({ $0 <= Self.tolerance }) {
      // What is behind the first of a state is known already.
      let ranks = space.diagram.ranks
      return all.sorted { ranks[Int(choices[$0].question)] < ranks[Int(choices[$1].question)] }
    }
    return all.indices.sorted { left, right in
      needs[left] != needs[right] ? needs[left] > needs[right] : left < right
    }.map { all[$0] }
  }

  private func need(of choice: Int, in state: Int) -> Double {
    space.facts.need(of: Int(choices[choice].question), in: state, of: space.diagram)
  }

  /// What the walk costs that asks at each step the question that is needed most.
  private mutating func greedyEffort(from stand: Stand) -> Double {
    visit(stand.state)
    if space.facts.isConstant(stand.state) { return 0 }
    if stand.closed.isEmpty { return upperBound(of: stand.state) }
    if let known = greedyEfforts[stand] { return known }
    var effort = 0.0
    if let choice = greedyChoice(in: stand) {
      effort = space.rulebook.efforts[Int(choices[choice].question)]
      for index in choices[choice].branches {
        let next = self.stand(in: branches[index].state, closed: stand.closed)
        effort += branches[index].probability * greedyEffort(from: next)
      }
    }
    greedyEfforts[stand] = effort
    return effort
  }

  /// The question that is needed most in a stand; nil where none is left to ask.
  mutating func greedyChoice(in stand: Stand) -> Int? {
    if !askFirst.isEmpty {
      let all = open(stand.state)
      if let pinned = pinned(among: all, closed: stand.closed, in: stand.state) { return pinned }
    }
    if stand.closed.isEmpty, let choice = neededMost(in: stand.state) { return choice }
    for choice in ranked(in: stand) {
      fill(choice, of: stand.state)
      if choices[choice].count > 0 { return choice }
    }
    return nil
  }

  /// What a walk costs that asks a question and goes on greedily, or by the best tree that was found.
  private mutating func rolloutEffort(asking choice: Int, in stand: Stand) -> Double {
    var effort = space.rulebook.efforts[Int(choices[choice].question)]
    for index in choices[choice].branches {
      let next = self.stand(in: branches[index].state, closed: stand.closed)
      var rest = greedyEffort(from: next)
      if next.closed.isEmpty { rest = min(rest, upperBound(of: next.state)) }
      effort += branches[index].probability * rest
    }
    return effort
  }

  /// What the walk costs that begins with a question.
  private mutating func plan(asking choice: Int, in stand: Stand) -> Plan {
    let question = Int(choices[choice].question)
    var questions = 1.0
    var effort = space.rulebook.efforts[question]
    var worst = 0
    var leaves = 0.0
    for index in choices[choice].branches {
      let branch = branches[index]
      let plan = plan(for: self.stand(in: branch.state, closed: stand.closed))
      questions += branch.probability * plan.questions
      effort += branch.probability * plan.effort
      worst = max(worst, plan.worst)
      leaves += plan.leaves
    }
    return Plan(
      question: question, questions: questions, effort: effort, worst: worst + 1, leaves: leaves)
  }
}
