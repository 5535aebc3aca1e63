/// Finds out what to ask next in each state; the start is searched once, the rest follows from it.
struct Planner: Sendable {
  let rulebook: Rulebook
  var measure: Measure
  private var search: TreeSearch
  private var hasSearched = false

  /// How many states the search for the best tree may open.
  private static let budget = 200_000
  /// Rules times questions up to which there is a search.
  private static let largest = 4_000

  /// - Parameter askFirst: the questions that are asked before others, where they can matter.
  init(_ rulebook: Rulebook, askFirst: [Int]) {
    self.rulebook = rulebook
    measure = Measure(rulebook)
    search = TreeSearch(rulebook, askFirst: askFirst)
  }

  /// The plan after what is known about each question.
  mutating func plan(after replies: [PlanReply]) -> Plan {
    if isLarge { return quickPlan(after: replies) }
    searchOnce()
    let stand = search.stand(after: replies)
    return stand.state == StateSpace.impossible ? .done : search.plan(for: stand)
  }

  /// What no tree can go below, in expected effort.
  mutating func lowerBound() -> Double {
    if isLarge { return 0 }
    searchOnce()
    let start = search.start()
    return start == StateSpace.impossible ? 0 : search.lowerBound(of: start)
  }

  /// The possible answers to a question in a box, each with its probability among what can occur.
  mutating func answers(
    to question: Int, in box: [UInt16]
  ) -> [(answer: Int, probability: Double)] {
    var answers: [(answer: Int, probability: Double)] = []
    for answer in rulebook.priors[question].indices {
      let mask: UInt16 = 1 << UInt16(answer)
      guard box[question] & mask != 0 else { continue }
      var narrower = box
      narrower[question] = mask
      let distribution = measure.distribution(in: narrower)
      if distribution.isImpossible { continue }
      let weight = measure.weight(of: mask, of: question, in: box)
      answers.append((answer, weight * distribution.possible))
    }
    let sum = answers.reduce(0) { $0 + $1.probability }
    return answers.map { answer, probability in
      (answer, sum > 0 ? probability / sum : 1 / Double(answers.count))
    }
  }

  /// Whether the rules are too many for their states to be searched.
  private var isLarge: Bool {
    rulebook.table.count * rulebook.everything.count > Self.largest
  }

  /// Asks the question on which most hangs; the costs are only bounds from above.
  private func quickPlan(after replies: [PlanReply]) -> Plan {
    var box = rulebook.everything
    for (question, reply) in replies.enumerated() {
      if case .answer(let answer) = reply { box[question] = 1 << UInt16(answer) }
    }
    let residual = Residual(rulebook, box: box)
    if residual.isImpossible || residual.constantOutcome(rulebook) != nil { return .done }
    let weights = residual.weights(rulebook)
    let open = weights.indices.filter { weights[$0] > 0 && replies[$0] == .open }
    guard let best = open.max(by: { weights[$0] < weights[$1] }) else { return .done }
    let effort = open.reduce(0) { $0 + rulebook.efforts[$1] }
    return Plan(
      question: best, questions: Double(open.count), effort: effort, worst: open.count,
      leaves: .infinity)
  }

  private mutating func searchOnce() {
    if hasSearched { return }
    hasSearched = true
    let start = search.start()
    if start != StateSpace.impossible { search.search(from: start, budget: Self.budget) }
  }
}
