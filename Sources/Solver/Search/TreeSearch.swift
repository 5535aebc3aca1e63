/// Looks for the tree of least expected effort among all trees, between bounds that close in on it.
///
/// A trial walks from the start by the question that looks best by the lower bounds and into the
/// answer that leaves most uncertain, and takes better bounds back up. (Bounded real-time dynamic
/// programming: McMahan, Likhachev and Gordon, "Bounded Real-Time Dynamic Programming: RTDP with
/// Monotone Upper Bounds", 2005.) What is behind the answers to a question is only looked at once
/// nothing else looks better (partial expansion: Yoshizumi, Miura and Ishida, "A* with Partial
/// Expansion for Large Branching Factor Problems", 2000). Where the bounds meet, the tree is exact;
/// where the budget of states ends before, the lower bound tells how far from the best the walk can
/// be.
struct TreeSearch: Sendable {
  var space: StateSpace
  /// What was found out about the questions of states, those of a state one behind the other.
  var choices: [Choice] = []
  /// The states behind the answers to them, likewise.
  var branches: [Branch] = []
  /// The questions that are asked before others.
  let askFirst: [Int]
  var plans: [SearchState: Plan] = [:]
  var greedyEfforts: [SearchState: Double] = [:]
  var nodes: [Node] = []
  /// How many steps may still be made to find out which questions begin trees as good as the best.
  var stepsForTies = 100_000
  /// Whether the search has found the best tree.
  private(set) var isExact = false
  /// How many bounds and plans were worked out, besides the states.
  var looked = 0
  /// How much work may be done, on states, bounds and plans together.
  private let maximumWork: Int
  /// How much has been done so far; the same in each run.
  var work: Int { space.work + looked }

  /// The bounds of a state.
  struct Node: Sendable {
    /// Negative where nothing is known yet.
    var lower = -1.0
    var upper = Double.infinity
    /// The indices of its questions in ``TreeSearch/choices``, once opened.
    var choices: Range<Int>?
    /// The index of the question that the greedy walk asks; negative where that is not known.
    var greedy: Int32 = -1
  }

  /// A question of a state, with the bounds of a walk that asks it next.
  struct Choice: Sendable {
    var lower: Double
    var upper = Double.infinity
    let question: Int32
    /// What is behind its answers, in ``TreeSearch/branches``; nothing until they are looked at.
    var start: Int32 = 0
    var count: Int32 = 0

    /// Whether the states behind its answers are known.
    var isFilled: Bool { count > 0 || lower == .infinity }
    var branches: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// An answer: where it leads, and how probable it is.
  struct Branch: Sendable {
    let state: Int
    let probability: Double
  }

  /// How many states may be known before the search ends.
  static let searchedStates = 400_000
  /// How many states may be known before plans ask what comes first in the diagram, which needs no
  /// more of them.
  private static let maximumStates = 1_000_000
  /// What a step of a walk costs, with the bounds of the questions that it passes by.
  private static let stepCost = 16
  /// A difference in effort that is none.
  static let tolerance = 1e-9
  /// Behind an answer that is less probable, no difference says anything.
  private static let leastShare = 1e-3

  /// Nil where the rules make too much of a difference for their states to be worked out.
  ///
  /// - Parameter work: how much work may be done before plans ask what comes first in the diagram.
  init?(_ compiled: CompiledRules, askFirst: [Int], work: Int = .max) {
    guard let space = StateSpace(compiled, maximumWork: work / 2) else { return nil }
    self.space = space
    self.askFirst = askFirst
    maximumWork = work
  }

  /// What no tree from a state can go below, as far as is known.
  func lowerBound(of state: Int) -> Double {
    nodes.indices.contains(state) ? nodes[state].lower : 0
  }

  /// What the best tree that was found from a state takes; infinite where none was.
  func upperBound(of state: Int) -> Double {
    nodes.indices.contains(state) ? nodes[state].upper : .infinity
  }

  /// Whether the best tree from a state is known.
  func isSettled(_ state: Int) -> Bool {
    upperBound(of: state) - lowerBound(of: state) <= Self.tolerance
  }

  /// Closes the bounds of the start until they meet or so many steps have been made.
  mutating func search(budget: Int) {
    let state = space.start
    if state == DecisionDiagram.impossible { return }
    visit(state)
    var left = budget
    let limit = maximumWork / 4 * 3
    while left > 0, space.diagram.count < Self.searchedStates, work < limit, !isSettled(state) {
      left -= trial(from: state)
    }
    isExact = isSettled(state)
  }

  /// One walk down and the bounds back up; the number of its steps, at least 1.
  mutating func trial(from state: Int) -> Int {
    var path: [(state: Int, choice: Int)] = []
    var current = state
    while !isSettled(current) {
      guard let choice = mostPromising(in: current) else { break }
      path.append((current, choice))
      guard let next = widest(behind: choice) else { break }
      current = next
    }
    looked += Self.stepCost * max(path.count, 1)
    for step in path.reversed() {
      refresh(step.choice)
      nodes[step.state].upper = min(nodes[step.state].upper, choices[step.choice].upper)
      if let best = leastBounded(in: step.state, fills: false) {
        nodes[step.state].lower = max(nodes[step.state].lower, choices[best].lower)
      }
    }
    return max(path.count, 1)
  }

  /// The question of a state with the least lower bound, with what is behind its answers.
  private mutating func mostPromising(in state: Int) -> Int? {
    let best = leastBounded(in: state, fills: true)
    if let best { nodes[state].upper = min(nodes[state].upper, choices[best].upper) }
    return best
  }

  /// The question of a state with the least lower bound, of equal ones the first; its bound is up to
  /// date, and others are no better.
  private mutating func leastBounded(in state: Int, fills: Bool) -> Int? {
    let all = open(state)
    if let pinned = pinned(among: all, closed: [], in: state) {
      refresh(pinned)
      return pinned
    }
    while true {
      guard var best = all.first else { return nil }
      for index in all where choices[index].lower < choices[best].lower - Self.tolerance {
        best = index
      }
      let known = choices[best].lower
      if known == .infinity { return nil }
      if choices[best].isFilled {
        refresh(best)
      } else if fills {
        fill(best, of: state)
      } else {
        return best
      }
      nodes[state].upper = min(nodes[state].upper, choices[best].upper)
      if choices[best].isFilled, choices[best].lower <= known + Self.tolerance { return best }
    }
  }

  /// The state behind the answers to a question whose bounds are widest apart, by probability; nil
  /// where all bounds meet.
  func widest(behind choice: Int) -> Int? {
    var next: (state: Int, gap: Double)?
    for index in choices[choice].branches {
      let branch = branches[index]
      let gap = branch.probability * (nodes[branch.state].upper - nodes[branch.state].lower)
      if gap > next?.gap ?? 0 { next = (branch.state, gap) }
    }
    return next?.state
  }

  /// Takes the trees that are known behind a question for the best, where the question begins one that no
  /// other beats: a better one behind an answer would make it better.
  mutating func settle(behind choice: Int) {
    for index in choices[choice].branches where branches[index].probability > Self.leastShare {
      let state = branches[index].state
      nodes[state].lower = max(nodes[state].lower, nodes[state].upper)
    }
  }

  /// Takes the bounds of a question from those of the states behind its answers.
  mutating func refresh(_ choice: Int) {
    if choices[choice].count == 0 { return }
    var lower = space.compiled.efforts[Int(choices[choice].question)]
    var upper = lower
    for index in choices[choice].branches where branches[index].probability > 0 {
      let branch = branches[index]
      lower += branch.probability * nodes[branch.state].lower
      upper += branch.probability * nodes[branch.state].upper
    }
    choices[choice].lower = max(choices[choice].lower, lower)
    choices[choice].upper = min(choices[choice].upper, upper)
  }

  /// Makes sure that a state has its first bounds.
  mutating func visit(_ state: Int) {
    while nodes.count <= state { nodes.append(Node()) }
    guard nodes[state].lower < 0 else { return }
    nodes[state].lower = space.facts.lowerBound(of: state)
    if space.facts.isConstant(state) {
      nodes[state].lower = 0
      nodes[state].upper = 0
      return
    }
    let greedy = greedyChoice(in: SearchState(state: state, closed: []))
    nodes[state].upper = greedy.map { choices[$0].upper } ?? 0
  }

  /// Whether there are too many states to look for more.
  var isFull: Bool { space.diagram.count >= Self.maximumStates || work >= maximumWork }
}
