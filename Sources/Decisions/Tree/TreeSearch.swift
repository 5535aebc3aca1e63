/// Looks for the tree of least expected effort among all trees, between bounds that close in on it.
///
/// A trial walks from the start by the question that looks best by the lower bounds and into the
/// answer that leaves most uncertain, and takes better bounds back up; states with equal residuals
/// are one. (Bounded real-time dynamic programming: McMahan, Likhachev and Gordon, "Bounded
/// Real-Time Dynamic Programming: RTDP with Monotone Upper Bounds", 2005.) Where the bounds meet,
/// the tree is exact. Where the budget of states ends before, the rest is walked by the better of two
/// questions at each step, the best that was found and the one that looked best before the search,
/// by what the walks after them cost (rollout: Tesauro and Galperin, "On-line Policy Improvement
/// using Monte-Carlo Search", 1996); and the lower bound tells how far from the best that can be.
struct TreeSearch: Sendable {
  var space: StateSpace
  private let askFirst: [Int]
  private var nodes: [Node] = []
  /// The questions of the states that were opened, those of a state one behind the other.
  private var choices: [Choice] = []
  /// The states behind the answers to them, likewise.
  private var branches: [Branch] = []
  private var plans: [Stand: Plan] = [:]
  /// Whether bounds are still being closed; afterwards they stay, so that no plan depends on what
  /// was planned before.
  private var isSearching = false
  /// Whether the bounds met.
  private var isExact = false

  /// The bounds of a state and what has been found out about its questions.
  private struct Node: Sendable {
    /// Negative where nothing is known yet.
    var lower = -1.0
    var upper = Double.infinity
    /// The indices of its questions in ``choices``, once opened.
    var choices: Range<Int>?
  }

  /// A question of a state with the indices of what is behind its answers in ``branches``.
  private struct Choice: Sendable {
    let question: Int
    let branches: Range<Int>
  }

  /// An answer: where it leads, and how probable it is.
  private struct Branch: Sendable {
    let state: Int
    var probability: Double
  }

  /// How many states may be known before the search gives way to lookahead.
  private static let maximumStates = 500_000
  /// How many questions are looked into where the search gave way.
  private static let candidates = 4
  /// A difference in effort that is none.
  private static let tolerance = 1e-9

  init(_ rulebook: Rulebook, askFirst: [Int]) {
    space = StateSpace(rulebook)
    self.askFirst = askFirst
  }

  /// The state in which nothing is known.
  mutating func start() -> Int { space.start() }

  /// What no tree from a state can go below, as far as is known.
  func lowerBound(of state: Int) -> Double {
    nodes.indices.contains(state) ? nodes[state].lower : 0
  }

  /// Closes the bounds of a state until they meet or a number of states has been opened.
  mutating func search(from state: Int, budget: Int) {
    visit(state)
    isSearching = true
    defer { isSearching = false }
    var left = budget
    while left > 0, space.count < Self.maximumStates,
      nodes[state].upper - nodes[state].lower > Self.tolerance
    {
      left -= max(trial(from: state), 1)
    }
    isExact = nodes[state].upper - nodes[state].lower <= Self.tolerance
  }

  /// The plan for a stand: by the bounds where they are known, else by lookahead.
  mutating func plan(for stand: Stand) -> Plan {
    if let known = plans[stand] { return known }
    let plan = best(in: stand)
    plans[stand] = plan
    return plan
  }

  private mutating func best(in stand: Stand) -> Plan {
    visit(stand.state)
    if space.facts.isConstant(stand.state) { return .done }
    var choices = Array(open(stand.state))
    if !stand.closed.isEmpty {
      choices.removeAll { stand.closed.contains(self.choices[$0].question) }
    }
    if choices.isEmpty, let choice = choice(in: stand) { choices = [choice] }
    let uppers = choices.map { upper(of: self.choices[$0]) }
    let least = uppers.min() ?? .infinity
    var chosen = zip(choices, uppers).filter { $1 < .infinity && $1 <= least + Self.tolerance }
      .map(\.0)
    // Bounds that did not meet favour what was looked into least: the first ones are fair to all.
    if least - nodes[stand.state].lower > Self.tolerance {
      let firsts = choices.map { firstLower(of: self.choices[$0]) }
      if let index = firsts.indices.min(by: { firsts[$0] < firsts[$1] }),
        !chosen.contains(choices[index])
      {
        chosen.append(choices[index])
      }
    }
    var plan: Plan?
    for choice in chosen {
      let other = self.plan(asking: self.choices[choice], in: stand)
      if plan.map({ other.isBetter(than: $0) }) ?? true { plan = other }
    }
    return plan ?? .done
  }

  /// What the walk costs that begins with a question.
  private mutating func plan(asking choice: Choice, in stand: Stand) -> Plan {
    var questions = 1.0
    var effort = space.rulebook.efforts[choice.question]
    var worst = 0
    var leaves = 0.0
    for index in choice.branches {
      let branch = branches[index]
      let plan = plan(for: self.stand(in: branch.state, closed: stand.closed))
      questions += branch.probability * plan.questions
      effort += branch.probability * plan.effort
      worst = max(worst, plan.worst)
      leaves += plan.leaves
    }
    return Plan(
      question: choice.question, questions: questions, effort: effort, worst: worst + 1,
      leaves: leaves)
  }

  /// One walk down and the bounds back up; the number of states opened.
  private mutating func trial(from state: Int) -> Int {
    var opened = 0
    var path: [Int] = []
    var current = state
    while nodes[current].upper - nodes[current].lower > Self.tolerance {
      path.append(current)
      if nodes[current].choices == nil { opened += 1 }
      let choices = open(current)
      var best: (choice: Choice, lower: Double)?
      for index in choices {
        let lower = lower(of: self.choices[index])
        if best.map({ lower < $0.lower - Self.tolerance }) ?? true {
          best = (self.choices[index], lower)
        }
      }
      guard let choice = best?.choice else { break }
      var next: (state: Int, gap: Double)?
      for index in choice.branches {
        let branch = branches[index]
        let node = nodes[branch.state]
        let width =
          node.upper == .infinity ? 1e6 + 1 / max(node.lower, 1e-3) : node.upper - node.lower
        let gap = branch.probability * width
        if gap > next?.gap ?? 0 { next = (branch.state, gap) }
      }
      guard let next else { break }
      current = next.state
    }
    for state in path.reversed() { update(state) }
    return opened
  }

  /// Takes the bounds of a state from those of the states behind its questions.
  private mutating func update(_ state: Int) {
    guard let choices = nodes[state].choices else { return }
    var lowest = Double.infinity
    var uppermost = Double.infinity
    for index in choices {
      lowest = min(lowest, lower(of: self.choices[index]))
      uppermost = min(uppermost, upper(of: self.choices[index]))
    }
    if choices.isEmpty {
      lowest = 0
      uppermost = 0
    }
    nodes[state].lower = max(nodes[state].lower, lowest)
    nodes[state].upper = min(nodes[state].upper, uppermost)
  }

  private func lower(of choice: Choice) -> Double {
    var sum = space.rulebook.efforts[choice.question]
    for index in choice.branches {
      sum += branches[index].probability * nodes[branches[index].state].lower
    }
    return sum
  }

  /// The same by what was known of the answers before any search.
  private func firstLower(of choice: Choice) -> Double {
    var sum = space.rulebook.efforts[choice.question]
    for index in choice.branches {
      sum += branches[index].probability * space.facts.lower[branches[index].state]
    }
    return sum
  }

  private func upper(of choice: Choice) -> Double {
    var sum = space.rulebook.efforts[choice.question]
    for index in choice.branches where branches[index].probability > 0 {
      sum += branches[index].probability * nodes[branches[index].state].upper
    }
    return sum
  }

  /// Makes sure that a state has its first bounds.
  private mutating func visit(_ state: Int) {
    while nodes.count <= state { nodes.append(Node()) }
    guard nodes[state].lower < 0 else { return }
    space.learn(state)
    nodes[state].lower = space.facts.lower[state]
    if space.facts.isConstant(state) {
      nodes[state].lower = 0
      nodes[state].upper = 0
    }
  }

  /// The questions that may be asked next in a state, with what is behind their answers.
  private mutating func open(_ state: Int) -> Range<Int> {
    if let known = nodes[state].choices { return known }
    let start = choices.count
    let open = space.questions(of: state)
    for question in askFirst where open.contains(question) && choices.count == start {
      add(question, to: state)
    }
    if choices.count == start {
      let asked = isSearching || isExact ? open : candidates(of: state, Self.candidates)
      for question in asked { add(question, to: state) }
      // What is left out may be all that matters.
      for question in open where choices.count == start { add(question, to: state) }
    }
    nodes[state].choices = start..<choices.count
    if isSearching { update(state) }
    return start..<choices.count
  }

  /// The questions of a state on which most hangs, ascending.
  private func candidates(of state: Int, _ limit: Int) -> [Int] {
    space.withRow(of: state) { Array(space.layout.ranked(of: $0).prefix(limit)) }.sorted()
  }

  /// A question that may still be asked in a stand, of those that were left out of its state's.
  private mutating func choice(in stand: Stand) -> Int? {
    for question in candidates(of: stand.state, .max) where !stand.closed.contains(question) {
      let count = choices.count
      add(question, to: stand.state)
      if choices.count > count { return count }
    }
    return nil
  }

  /// Adds a question with the states behind its possible answers, unless there is only one.
  private mutating func add(_ question: Int, to state: Int) {
    let start = branches.count
    let prior = space.rulebook.priors[question]
    var sum = 0.0
    for answer in prior.indices {
      let rest = space.step(from: state, question, answer)
      if rest == StateSpace.impossible { continue }
      visit(rest)
      if space.facts.isImpossible(rest) { continue }
      let probability = prior[answer] * space.facts.possible(rest)
      sum += probability
      branches.append(Branch(state: rest, probability: probability))
    }
    let count = branches.count - start
    if count < 2 {
      branches.removeLast(count)
      return
    }
    for index in start..<branches.count {
      branches[index].probability =
        sum > 0 ? branches[index].probability / sum : 1 / Double(count)
    }
    choices.append(Choice(question: question, branches: start..<branches.count))
  }
}
