/// The questions of a state, and the states behind their answers.
extension TreeSearch {
  /// The question that is needed most in a state, with what is behind its answers; nil where that one
  /// is not worth asking.
  mutating func neededMost(in state: Int) -> Int? {
    if nodes[state].greedy >= 0 { return Int(nodes[state].greedy) }
    // What is behind the first question of a state is known already.
    let needed = isFull ? nil : space.facts.mostNeeded(in: state, of: space.diagram)
    let question = needed ?? space.diagram.question(of: state)
    let known = nodes[state].choices?.first { choices[$0].question == question }
    let choice = known ?? choices.count
    if known == nil { choices.append(unfilled(question, of: state)) }
    fill(choice, of: state)
    if choices[choice].count == 0 { return nil }
    nodes[state].greedy = Int32(choice)
    return choice
  }

  /// A question of a state before it was looked at.
  private func unfilled(_ question: Int, of state: Int) -> Choice {
    let effort = space.facts.leastEffort(of: state, of: space.diagram, asking: question)
    return Choice(
      lower: max(effort, space.facts.lowerBound(of: state)), question: Int32(question))
  }

  /// The questions on which a state depends, ascending.
  mutating func open(_ state: Int) -> Range<Int> {
    if let known = nodes[state].choices { return known }
    let start = choices.count
    let greedy = nodes[state].greedy >= 0 ? choices[Int(nodes[state].greedy)] : nil
    space.diagram.forEachQuestion(of: state) { question in
      if let greedy, greedy.question == question {
        choices.append(greedy)
      } else {
        choices.append(unfilled(question, of: state))
      }
    }
    nodes[state].choices = start..<choices.count
    looked += 4 * (choices.count - start)
    return start..<choices.count
  }

  /// Looks at the states behind the possible answers to a question of a state; one with a single
  /// possible answer is not worth asking.
  mutating func fill(_ choice: Int, of state: Int) {
    if choices[choice].isFilled { return }
    let question = Int(choices[choice].question)
    let prior = space.compiled.priors[question]
    withUnsafeTemporaryAllocation(of: Int.self, capacity: prior.count) { rests in
      var sum = 0.0
      var count = 0
      for answer in prior.indices {
        rests[answer] = space.step(from: state, question, answer)
        if rests[answer] == DecisionDiagram.impossible { continue }
        visit(rests[answer])
        sum += prior[answer] * space.facts.possible(rests[answer])
        count += 1
      }
      if count < 2 {
        choices[choice].lower = .infinity
        return
      }
      choices[choice].start = Int32(branches.count)
      choices[choice].count = Int32(count)
      for (answer, rest) in rests.enumerated() where rest != DecisionDiagram.impossible {
        let weight = prior[answer] * space.facts.possible(rest)
        branches.append(
          Branch(state: rest, probability: sum > 0 ? weight / sum : 1 / Double(count)))
      }
    }
    refresh(choice)
  }

  /// The question of a state that is to be asked first, if one is left to ask.
  mutating func pinned(among all: Range<Int>, closed: [Int], in state: Int) -> Int? {
    for question in askFirst where !closed.contains(question) {
      guard let choice = all.first(where: { choices[$0].question == question }) else { continue }
      fill(choice, of: state)
      if choices[choice].count > 0 { return choice }
    }
    return nil
  }
}
