/// Looks for the tree of least expected effort among all trees, between bounds that close in on it.
///
/// A trial walks from the start by the question that looks best by the lower bounds and into the
/// answer that leaves most uncertain, and takes better bounds back up; states with equal residuals
/// are one. (Bounded real-time dynamic programming: McMahan, Likhachev and Gordon, "Bounded
/// Real-Time Dynamic Programming: RTDP with Monotone Upper Bounds", 2005.) Where the bounds meet,
/// the tree is exact. Where the budget of states ends before, the rest is walked by one-step
/// lookahead on the bounds, and the lower bound tells how far from the best that can be.
struct TreeSearch: Sendable {
  private(set) var space: StateSpace
  private let askFirst: [Int]
  private var nodes: [Node] = []

  /// The bounds of a state and what has been found out about its questions.
  private struct Node: Sendable {
    var lower = 0.0
    var upper = Double.infinity
    var choices: [Choice]?
    var plan: Plan?
  }

  /// A question of a state with the states behind its answers.
  private struct Choice: Sendable {
    let question: Int
    let branches: [(state: Int, probability: Double)]
  }

  /// How many states may be known before the search gives way to lookahead.
  private static let maximumStates = 120_000
  /// A difference in effort that is none.
  private static let tolerance = 1e-9

  init(_ rulebook: Rulebook, askFirst: [Int]) {
    space = StateSpace(rulebook)
    self.askFirst = askFirst
  }

  /// The state in which nothing is known.
  mutating func start() -> Int { space.start() }

  /// The state to which answers lead that are given in the order in which the plans ask for them;
  /// then those that no plan asks for.
  ///
  /// The order matters: a state on the way of the tree is the one that was searched.
  mutating func state(after replies: [PlanReply]) -> Int {
    var state = space.start()
    var left = replies
    while state != StateSpace.impossible, let question = plan(for: state).question {
      if left[question] == .open { break }
      state = apply(left[question], to: question, in: state)
      left[question] = .open
    }
    for (question, reply) in left.enumerated() where reply != .open {
      if state == StateSpace.impossible { break }
      state = apply(reply, to: question, in: state)
    }
    return state
  }

  private mutating func apply(_ reply: PlanReply, to question: Int, in state: Int) -> Int {
    switch reply {
    case .open: state
    case .closed: space.closing(question, in: state)
    case .answer(let answer): space.step(from: state, question, answer)
    }
  }

  /// What no tree from a state can go below, as far as is known.
  func lowerBound(of state: Int) -> Double {
    nodes.indices.contains(state) ? nodes[state].lower : 0
  }

  /// Closes the bounds of a state until they meet or a number of states has been opened.
  mutating func search(from state: Int, budget: Int) {
    visit(state)
    var left = budget
    while left > 0, space.count < Self.maximumStates,
      nodes[state].upper - nodes[state].lower > Self.tolerance
    {
      left -= max(trial(from: state), 1)
    }
  }

  /// The plan for a state: by the bounds where they are known, else by lookahead.
  mutating func plan(for state: Int) -> Plan {
    visit(state)
    if let plan = nodes[state].plan { return plan }
    if space.facts(of: state).distribution.isConstant { return finish(state, .done) }
    let choices = open(state)
    let hasUpper = choices.contains { upper(of: $0) < .infinity }
    let scores = choices.map { hasUpper ? upper(of: $0) : lower(of: $0) }
    guard let best = scores.min() else { return finish(state, .done) }
    var plan: Plan?
    for (choice, score) in zip(choices, scores) where score <= best + Self.tolerance {
      let other = self.plan(asking: choice)
      if plan.map({ other.isBetter(than: $0) }) ?? true { plan = other }
      // Ties are looked into only where the tree is known to be best.
      if !hasUpper { break }
    }
    return finish(state, plan ?? .done)
  }

  private mutating func finish(_ state: Int, _ plan: Plan) -> Plan {
    nodes[state].plan = plan
    return plan
  }

  /// What the walk costs that begins with a question.
  private mutating func plan(asking choice: Choice) -> Plan {
    var questions = 1.0
    var effort = space.rulebook.efforts[choice.question]
    var worst = 0
    var leaves = 0.0
    for branch in choice.branches {
      let plan = plan(for: branch.state)
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
      for choice in choices {
        let lower = lower(of: choice)
        if best.map({ lower < $0.lower - Self.tolerance }) ?? true { best = (choice, lower) }
      }
      guard let choice = best?.choice else { break }
      var next: (state: Int, gap: Double)?
      for branch in choice.branches {
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
    for choice in choices {
      lowest = min(lowest, lower(of: choice))
      uppermost = min(uppermost, upper(of: choice))
    }
    if choices.isEmpty {
      lowest = 0
      uppermost = 0
    }
    nodes[state].lower = max(nodes[state].lower, lowest)
    nodes[state].upper = min(nodes[state].upper, uppermost)
  }

  private func lower(of choice: Choice) -> Double {
    choice.branches.reduce(space.rulebook.efforts[choice.question]) {
      $0 + $1.probability * nodes[$1.state].lower
    }
  }

  private func upper(of choice: Choice) -> Double {
    choice.branches.reduce(space.rulebook.efforts[choice.question]) {
      $1.probability > 0 ? $0 + $1.probability * nodes[$1.state].upper : $0
    }
  }

  /// Makes sure that a state has its first bounds.
  private mutating func visit(_ state: Int) {
    while nodes.count <= state { nodes.append(Node(lower: -1)) }
    guard nodes[state].lower < 0 else { return }
    let facts = space.facts(of: state)
    nodes[state].lower = facts.lower
    if facts.distribution.isConstant {
      nodes[state].lower = 0
      nodes[state].upper = 0
    }
  }

  /// The questions that may be asked next in a state, with what is behind their answers.
  private mutating func open(_ state: Int) -> [Choice] {
    if let known = nodes[state].choices { return known }
    var choices: [Choice] = []
    let open = space.questions(of: state).map { Int($0) }
    for question in askFirst where open.contains(question) && choices.isEmpty {
      if let choice = choice(state, question) { choices = [choice] }
    }
    if choices.isEmpty { choices = open.compactMap { choice(state, $0) } }
    nodes[state].choices = choices
    update(state)
    return choices
  }

  /// A question with the states behind its possible answers; nil where there is only one.
  private mutating func choice(_ state: Int, _ question: Int) -> Choice? {
    var branches: [(state: Int, probability: Double)] = []
    let prior = space.rulebook.priors[question]
    for answer in prior.indices {
      let rest = space.step(from: state, question, answer)
      let distribution = space.distribution(of: rest)
      if distribution.isImpossible { continue }
      visit(rest)
      branches.append((rest, prior[answer] * distribution.possible))
    }
    guard branches.count > 1 else { return nil }
    let sum = branches.reduce(0) { $0 + $1.probability }
    for index in branches.indices {
      branches[index].probability =
        sum > 0 ? branches[index].probability / sum : 1 / Double(branches.count)
    }
    return Choice(question: question, branches: branches)
  }
}
