/// Finds out what to ask next in each state; the start is searched once, the rest follows from it.
struct Planner: Sendable {
  let rulebook: Rulebook
  var measure: Measure
  private let askFirst: [Int]
  /// Nil until a plan is asked for, and where there are too many states.
  private var searched: TreeSearch?
  /// Whether the rules make too much of a difference for their states to be searched; nil until a
  /// plan is asked for.
  private var isTooLarge: Bool?

  /// What is asked where there are.
  private(set) var rollout: SampledRollout

  /// How many steps the search for the best tree may make.
  private static let budget = 2_000_000

  /// - Parameter askFirst: the questions that are asked before others, where they can matter.
  init(_ rulebook: Rulebook, askFirst: [Int]) {
    self.rulebook = rulebook
    measure = Measure(rulebook)
    self.askFirst = askFirst
    rollout = SampledRollout(rulebook, askFirst: askFirst)
  }

  /// The plan after what is known about each question.
  mutating func plan(after replies: [PlanReply]) -> Plan {
    let plan = withSearch { search in
      let stand = search.stand(after: replies)
      return stand.state == StateDiagram.impossible ? .done : search.plan(for: stand)
    }
    return plan ?? quickPlan(after: replies)
  }

  /// What no tree can go below, in expected effort.
  mutating func lowerBound() -> Double {
    let bound = withSearch { search in
      let start = search.space.start
      return start == StateDiagram.impossible ? 0 : search.lowerBound(of: start)
    }
    if let bound { return bound }
    let plan = quickPlan(after: rulebook.everything.map { _ in .open })
    // Where anything is asked, one question is.
    return plan.question == nil ? 0 : rulebook.efforts.min() ?? 0
  }

  /// The possible answers to a question in a box, each with its probability among what can occur.
  func answers(
    to question: Int, in box: [UInt16]
  ) -> [(answer: Int, probability: Double)] {
    let answers = measure.answers(to: question, in: box).map {
      answer -> (answer: Int, probability: Double) in
      let mask: UInt16 = 1 << UInt16(answer)
      var narrower = box
      narrower[question] = mask
      let weight = measure.weight(of: mask, of: question, in: box)
      return (answer, weight * measure.share(ofPossibleIn: narrower))
    }
    let sum = answers.reduce(0) { $0 + $1.probability }
    return answers.map { answer, probability in
      (answer, sum > 0 ? probability / sum : 1 / Double(answers.count))
    }
  }

  /// Whether plans do not look ahead, since the rules make too much of a difference.
  mutating func isLarge() -> Bool { withSearch { _ in false } ?? true }

  /// What is asked where nothing was searched; the costs are only bounds from above.
  private mutating func quickPlan(after replies: [PlanReply]) -> Plan {
    var box = rulebook.everything
    for (question, reply) in replies.enumerated() {
      if case .answer(let answer) = reply { box[question] = 1 << UInt16(answer) }
    }
    let residual = Residual(rulebook, box: box)
    if residual.isImpossible || residual.constantOutcome(rulebook) != nil { return .done }
    guard let question = rollout.question(in: residual, replies.map { $0 == .open }) else {
      return .done
    }
    let relevant = residual.relevantQuestions(rulebook)
    let open = replies.indices.filter { relevant[$0] && replies[$0] == .open }
    return Plan(
      question: question, questions: Double(open.count),
      effort: open.reduce(0) { $0 + rulebook.efforts[$1] }, worst: open.count, leaves: .infinity)
  }

  /// Lends the search, which is made when it is first needed; nil where there is none.
  private mutating func withSearch<Result>(_ body: (inout TreeSearch) -> Result) -> Result? {
    if isTooLarge == nil {
      searched = TreeSearch(rulebook, askFirst: askFirst)
      searched?.search(budget: Self.budget)
      isTooLarge = searched == nil
    }
    guard var search = searched else { return nil }
    // Let go of it, so that it is changed in place.
    searched = nil
    defer { searched = search }
    return body(&search)
  }
}
