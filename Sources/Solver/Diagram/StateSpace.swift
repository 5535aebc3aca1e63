/// The states of a walk through the questions, and what is known of them.
struct StateSpace: Sendable {
  let compiled: CompiledRules
  private(set) var diagram: DecisionDiagram
  private(set) var facts: StateFacts
  /// The states after answers to questions that are not the first of their state.
  private var steps = ComputedCache<Int32>(blank: 0)
  /// The state in which nothing is known; ``DecisionDiagram/impossible`` where nothing can occur.
  private(set) var start = DecisionDiagram.impossible

  /// Nil where the rules make too much of a difference for all of it to be worked out.
  ///
  /// - Parameter maximumWords: how much room all sets of rules in play may take that are looked into.
  init?(_ compiled: CompiledRules, maximumWords: Int = 1_000_000) {
    self.compiled = compiled
    var compiler = DiagramCompiler(compiled, maximumWords: maximumWords)
    diagram = DecisionDiagram(outcomes: compiled.optionCount + 2, order: compiler.order)
    facts = StateFacts(
      outcomes: diagram.outcomes, priors: compiled.priors, efforts: compiled.efforts)
    guard let start = compiler.compile(into: &self) else { return nil }
    self.start = start
  }

  /// The state after an answer; ``DecisionDiagram/impossible`` where the answer cannot occur.
  mutating func step(from state: Int, _ question: Int, _ answer: Int) -> Int {
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
      return join(first, parts)
    }
    steps.insert(Int32(rest), for: key)
    return rest
  }

  /// The state with a first question and the states behind its answers.
  mutating func join(_ question: Int, _ parts: UnsafeMutableBufferPointer<Int>) -> Int {
    let (state, isNew) = diagram.intern(question, parts)
    if isNew { facts.learn(state, of: diagram) }
    return state
  }
}
