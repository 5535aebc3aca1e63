extension TreeSearch {
  /// How many questions are looked into where the best is not known.
  private static let candidates = 4

  /// The plan for a state: the best, where the search has found it; else by rollout, that is, the
  /// question after which the greedy walk costs least (Tesauro and Galperin, "On-line Policy
  /// Improvement using Monte-Carlo Search", 1996).
  mutating func plan(for searchState: SearchState) -> Plan {
    if let known = plans[searchState] { return known }
    visit(searchState.state)
    looked += 8
    let isConstant = space.facts.isConstant(searchState.state)
    if !isConstant, isFull, !searchState.closed.isEmpty { return roughPlan(for: searchState) }
    let plan = isConstant ? .done : best(in: searchState)
    plans[searchState] = plan
    return plan
  }

  private mutating func best(in searchState: SearchState) -> Plan {
    let all = open(searchState.state)
    if let pinned = pinned(among: all, closed: searchState.closed, in: searchState.state) {
      return plan(asking: pinned, in: searchState)
    }
    if searchState.closed.isEmpty, isSettled(searchState.state), let exact = exact(in: searchState)
    {
      return exact
    }
    var best: (choice: Int, effort: Double)?
    for choice in candidates(in: searchState) {
      let effort = rolloutEffort(asking: choice, in: searchState)
      if best.map({ effort < $0.effort - Self.tolerance }) ?? true { best = (choice, effort) }
    }
    return best.map { plan(asking: $0.choice, in: searchState) } ?? .done
  }

  /// A plan that looks at nothing: the first question of the diagram that may be asked; the costs are
  /// only bounds from above.
  private mutating func roughPlan(for searchState: SearchState) -> Plan {
    let questions = open(searchState.state).map { Int(choices[$0].question) }
      .filter { !searchState.closed.contains($0) }
    let ranks = space.diagram.ranks
    guard let first = questions.min(by: { ranks[$0] < ranks[$1] }) else { return .done }
    let effort = questions.reduce(0) { $0 + space.compiled.efforts[$1] }
    return Plan(
      question: first, questions: Double(questions.count), effort: effort, worst: questions.count,
      leaves: .infinity)
  }

  /// The best of the plans whose bounds have met, if the state has any.
  private mutating func exact(in searchState: SearchState) -> Plan? {
    let least = upperBound(of: searchState.state) + Self.tolerance
    var best: Plan?
    for choice in open(searchState.state)
    where reaches(least, asking: choice, in: searchState.state) {
      settle(behind: choice)
      let plan = plan(asking: choice, in: searchState)
      if best.map({ plan.isBetter(than: $0) }) ?? true { best = plan }
    }
    return best
  }

  /// Whether a tree is known that asks a question of a state first and costs no more than some effort;
  /// looked for where there may be one.
  private mutating func reaches(_ least: Double, asking choice: Int, in state: Int) -> Bool {
    while choices[choice].upper > least, choices[choice].lower <= least {
      if stepsForTies <= 0 || isFull || space.diagram.count >= Self.searchedStates { return false }
      fill(choice, of: state)
      refresh(choice)
      guard choices[choice].upper > least, let next = widest(behind: choice) else { break }
      stepsForTies -= trial(from: next)
      refresh(choice)
    }
    return choices[choice].upper <= least
  }

  /// The questions that may be asked next in a state and look best: those that are needed most, and
  /// the one that begins the best tree that was found; ascending.
  private mutating func candidates(in searchState: SearchState) -> [Int] {
    var found: [Int] = []
    // Where the search had to give up, "unsure" multiplies what is to be looked at.
    let limit = isFull || !isExact && !searchState.closed.isEmpty ? 1 : Self.candidates
    for choice in ranked(in: searchState) where found.count < limit {
      fill(choice, of: searchState.state)
      if choices[choice].count > 0 { found.append(choice) }
    }
    if searchState.closed.isEmpty,
      let best = open(searchState.state).min(by: { choices[$0].upper < choices[$1].upper }),
      choices[best].count > 0, !found.contains(best)
    {
      found.append(best)
    }
    return found.sorted()
  }

  /// The questions that may be asked next in a state, those that every walk needs most first.
  private mutating func ranked(in searchState: SearchState) -> [Int] {
    let all = open(searchState.state).filter {
      !searchState.closed.contains(Int(choices[$0].question))
    }
    let needs = all.map { need(of: $0, in: searchState.state) }
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
  private mutating func greedyEffort(from searchState: SearchState) -> Double {
    visit(searchState.state)
    if space.facts.isConstant(searchState.state) { return 0 }
    if searchState.closed.isEmpty || isFull { return upperBound(of: searchState.state) }
    looked += 8
    if let known = greedyEfforts[searchState] { return known }
    var effort = 0.0
    if let choice = greedyChoice(in: searchState) {
      effort = space.compiled.efforts[Int(choices[choice].question)]
      for index in choices[choice].branches {
        let next = self.searchState(in: branches[index].state, closed: searchState.closed)
        effort += branches[index].probability * greedyEffort(from: next)
      }
    }
    greedyEfforts[searchState] = effort
    return effort
  }

  /// The question that is needed most in a state; nil where none is left to ask.
  mutating func greedyChoice(in searchState: SearchState) -> Int? {
    if !askFirst.isEmpty {
      let all = open(searchState.state)
      if let pinned = pinned(among: all, closed: searchState.closed, in: searchState.state) {
        return pinned
      }
    }
    if searchState.closed.isEmpty, let choice = neededMost(in: searchState.state) { return choice }
    for choice in ranked(in: searchState) {
      fill(choice, of: searchState.state)
      if choices[choice].count > 0 { return choice }
    }
    return nil
  }

  /// What a walk costs that asks a question and goes on greedily, or by the best tree that was found.
  private mutating func rolloutEffort(asking choice: Int, in searchState: SearchState) -> Double {
    var effort = space.compiled.efforts[Int(choices[choice].question)]
    for index in choices[choice].branches {
      let next = self.searchState(in: branches[index].state, closed: searchState.closed)
      var rest = greedyEffort(from: next)
      if next.closed.isEmpty { rest = min(rest, upperBound(of: next.state)) }
      effort += branches[index].probability * rest
    }
    return effort
  }

  /// What the walk costs that begins with a question.
  private mutating func plan(asking choice: Int, in searchState: SearchState) -> Plan {
    let question = Int(choices[choice].question)
    var questions = 1.0
    var effort = space.compiled.efforts[question]
    var worst = 0
    var leaves = 0.0
    for index in choices[choice].branches {
      let branch = branches[index]
      let plan = plan(for: self.searchState(in: branch.state, closed: searchState.closed))
      questions += branch.probability * plan.questions
      effort += branch.probability * plan.effort
      worst = max(worst, plan.worst)
      leaves += plan.leaves
    }
    return Plan(
      question: question, questions: questions, effort: effort, worst: worst + 1, leaves: leaves)
  }
}

extension TreeSearch {
  /// A state, and those of its questions that are not to be asked any more.
  struct SearchState: Hashable, Sendable {
    var state: Int
    var closed: [Int]
  }

  /// The state to which answers lead that are given in the order in which the plans ask for them;
  /// then those that no plan asks for.
  ///
  /// The order matters: a state on the way of the tree is the one that was searched.
  mutating func searchState(after replies: [PlanReply]) -> SearchState {
    var searchState = SearchState(state: space.start, closed: [])
    var left = replies
    while searchState.state != DecisionDiagram.impossible,
      let question = plan(for: searchState).question
    {
      if left[question] == .open { break }
      searchState = apply(left[question], to: question, in: searchState)
      left[question] = .open
    }
    for (question, reply) in left.enumerated() where reply != .open {
      if searchState.state == DecisionDiagram.impossible { break }
      searchState = apply(reply, to: question, in: searchState)
    }
    return searchState
  }

  private mutating func apply(_ reply: PlanReply, to question: Int, in searchState: SearchState)
    -> SearchState
  {
    switch reply {
    case .open: return searchState
    case .closed:
      return self.searchState(
        in: searchState.state, closed: (searchState.closed + [question]).sorted())
    case .answer(let answer):
      let next = space.step(from: searchState.state, question, answer)
      return self.searchState(in: next, closed: searchState.closed)
    }
  }

  /// A state with those of its closed questions on which the state depends.
  func searchState(in state: Int, closed: [Int]) -> SearchState {
    if state == DecisionDiagram.impossible { return SearchState(state: state, closed: []) }
    return SearchState(state: state, closed: closed.filter { space.diagram.depends(state, on: $0) })
  }
}
