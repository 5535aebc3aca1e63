/// Reads the shares of the outcomes in a box from the states of a walk.
///
/// Where all states are known, the answers of a box lead to one of them, and its shares are those of the
/// states behind its first question, each times the probability of the answer. States that come up on
/// the way are kept: many boxes that differ in little have nearly all of them in common. (Bryant, as
/// at ``DecisionDiagram``; the shares as in ``StateFacts``.)
struct StateCounter: Sendable {
  private let compiled: CompiledRules
  private var diagram: DecisionDiagram
  private let start: Int
  /// The probability of each outcome of each state, state by state; what is missing to 1 cannot occur.
  private var masses: [Double]
  /// The outcomes that occur, as bits; also those of probability zero.
  private var occurring: [UInt64]
  private var steps = ComputedCache<Int32>(blank: 0)

  /// How many states may be known; no box is looked at beyond.
  private static let maximumStates = 1_000_000
  /// Of how many sets of single answers a box may consist.
  private static let maximumParts = 64

  init(_ space: StateSpace) {
    compiled = space.compiled
    diagram = space.diagram
    start = space.start
    masses = space.facts.masses
    occurring = space.facts.occurring
  }

  /// The outcomes in a box, which must not be empty, none of it estimated; nil where the box consists of
  /// too many sets of single answers, or too many states are known already.
  mutating func distribution(in box: [UInt16]) -> Distribution? {
    let everything = compiled.everything
    var parts = 1
    var narrowed: [Int] = []
    for question in box.indices where box[question] != everything[question] {
      parts *= box[question].nonzeroBitCount
      if parts > Self.maximumParts { return nil }
      narrowed.append(question)
    }
    let ranks = diagram.ranks
    narrowed.sort { ranks[$0] < ranks[$1] }
    var result = Distribution(options: compiled.optionCount)
    add(start, narrowed[...], of: box, weight: 1, to: &result)
    return diagram.count > Self.maximumStates ? nil : result
  }

  /// Adds what a box leaves of a state, where these of its questions are still to be answered.
  private mutating func add(
    _ state: Int, _ narrowed: ArraySlice<Int>, of box: [UInt16], weight: Double,
    to result: inout Distribution
  ) {
    if state == DecisionDiagram.impossible || diagram.count > Self.maximumStates { return }
    guard let question = narrowed.first else {
      for outcome in result.masses.indices {
        result.masses[outcome] += weight * masses[state * result.masses.count + outcome]
      }
      result.outcomes |= occurring[state]
      return
    }
    let rest = narrowed.dropFirst()
    let prior = compiled.priors[question]
    let answers = prior.indices.filter { box[question] & (1 << UInt16($0)) != 0 }
    if answers.count == 1 || !diagram.depends(state, on: question) {
      add(
        step(from: state, question, answers[0]), rest, of: box, weight: weight, to: &result)
      return
    }
    let sum = answers.reduce(0) { $0 + prior[$1] }
    for answer in answers {
      let share = sum > 0 ? prior[answer] / sum : 1 / Double(answers.count)
      add(
        step(from: state, question, answer), rest, of: box, weight: weight * share, to: &result)
    }
  }

  /// The state after an answer; ``DecisionDiagram/impossible`` where the answer cannot occur.
  private mutating func step(from state: Int, _ question: Int, _ answer: Int) -> Int {
    if state == DecisionDiagram.impossible || !diagram.depends(state, on: question) { return state }
    let first = diagram.question(of: state)
    if first == question { return diagram.part(of: state, answer) }
    let key = UInt64(state) << 32 | UInt64(question) << 4 | UInt64(answer)
    if let known = steps[key] { return Int(known) }
    let count = compiled.priors[first].count
    let rest = withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { parts in
      for other in 0..<count {
        parts[other] = step(from: diagram.part(of: state, other), question, answer)
      }
      let (rest, isNew) = diagram.intern(first, parts)
      if isNew { learn(rest) }
      return rest
    }
    steps.insert(Int32(rest), for: key)
    return rest
  }

  /// Works out the shares of the newest state.
  private mutating func learn(_ state: Int) {
    let outcomes = diagram.outcomes
    masses.append(contentsOf: repeatElement(0, count: outcomes))
    occurring.append(0)
    for (answer, probability) in compiled.priors[diagram.question(of: state)].enumerated() {
      let part = diagram.part(of: state, answer)
      if part == DecisionDiagram.impossible { continue }
      for outcome in 0..<outcomes {
        masses[state * outcomes + outcome] += probability * masses[part * outcomes + outcome]
      }
      occurring[state] |= occurring[part]
    }
  }
}
