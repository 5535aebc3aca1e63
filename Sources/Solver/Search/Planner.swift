/// Finds out what to ask next in each state; the start is searched once, the rest follows from it.
package struct Planner: Sendable {
  package let compiled: CompiledRules
  /// What works out the shares of all combinations, and of the boxes that ``stateCounter`` does not know.
  package var counter: OutcomeCounter
  /// What works out the shares of the many boxes of a decision that is too large to be searched.
  private var quickCounter: OutcomeCounter
  /// The outcomes of all combinations, once they are asked for.
  private var ofEverything: Distribution?
  private let askFirst: [Int]
  /// Nil until a plan is asked for, and where there are too many states.
  private var searched: TreeSearch?
  /// What works out the shares of each box where there is a search.
  private var stateCounter: StateCounter?
  /// Whether the rules make too much of a difference for their states to be searched; nil until a
  /// plan is asked for.
  private var isTooLarge: Bool?

  /// What is asked where there are.
  package private(set) var rollout: SampledRollout

  /// How many steps the search for the best tree may make.
  private static let budget = 2_000_000
  /// How much work the search and the plans that come of it may take: well below a second.
  private static let work = 700_000
  /// How much less is tried where the reader is unsure of something, which is improbable.
  private static let unsureShare = 0.02
  /// How much work the shares of one box may take before they are estimated.
  private static let shareWork = 1_000_000
  /// The same where there are too many states to be searched: few boxes of many get there.
  private static let quickShareWork = 4_000

  /// - Parameter askFirst: the questions that are asked before others, where they can matter.
  package init(_ compiled: CompiledRules, askFirst: [Int]) {
    self.compiled = compiled
    counter = OutcomeCounter(compiled, maximumWork: Self.shareWork)
    quickCounter = OutcomeCounter(
      compiled, maximumWork: Self.quickShareWork, countsMemory: true)
    self.askFirst = askFirst
    rollout = SampledRollout(compiled, askFirst: askFirst)
  }

  /// The plan after what is known about each question. Where the search has found the best tree, it is
  /// the same whatever was asked before; where it had to give up, what was asked before may have shown
  /// more or less of the rest.
  package mutating func plan(after replies: [PlanReply]) -> Plan {
    let plan: Plan? = withSearch { search in
      // (Always the first, so that the plan from there never depends on what was asked before.)
      let start = search.space.start
      if start != DecisionDiagram.impossible {
        _ = search.plan(for: search.searchState(in: start, closed: []))
      }
      // Where the search had to give up, "unsure" would multiply what is to be looked at.
      if search.isFull, replies.contains(.closed) { return nil }
      let searchState = search.searchState(after: replies)
      return searchState.state == DecisionDiagram.impossible ? .done : search.plan(for: searchState)
    }
    return plan ?? quickPlan(after: replies)
  }

  /// The outcomes in a box, which must not be empty; estimated where that takes too much work.
  package mutating func distribution(in box: [UInt16]) -> Distribution {
    guard box == compiled.everything else {
      return isLarge()
        ? quickCounter.quickDistribution(in: box)
        : stateCounter?.distribution(in: box) ?? counter.distribution(in: box)
    }
    let known = ofEverything ?? counter.distribution(in: box)
    ofEverything = known
    return known
  }

  /// The shares of the outcomes in a box, which must not be empty: where they are estimated, an outcome
  /// that no sample shows may be missing.
  package mutating func shares(in box: [UInt16]) -> Distribution {
    isLarge()
      ? quickCounter.quickShares(in: box)
      : stateCounter?.distribution(in: box) ?? counter.shares(in: box)
  }

  /// What no tree can go below, in expected effort.
  package mutating func lowerBound() -> Double {
    let bound = withSearch { search in
      let start = search.space.start
      return start == DecisionDiagram.impossible ? 0 : search.lowerBound(of: start)
    }
    if let bound { return bound }
    let plan = quickPlan(after: compiled.everything.map { _ in .open })
    // Where anything is asked, one question is.
    return plan.question == nil ? 0 : compiled.efforts.min() ?? 0
  }

  /// The possible answers to a question in a box, each with its probability among what can occur.
  package func answers(
    to question: Int, in box: [UInt16]
  ) -> [(answer: Int, probability: Double)] {
    let answers = counter.answers(to: question, in: box).map {
      answer -> (answer: Int, probability: Double) in
      let mask: UInt16 = 1 << UInt16(answer)
      var narrower = box
      narrower[question] = mask
      let weight = counter.weight(of: mask, of: question, in: box)
      return (answer, weight * counter.share(ofPossibleIn: narrower))
    }
    let sum = answers.reduce(0) { $0 + $1.probability }
    return answers.map { answer, probability in
      (answer, sum > 0 ? probability / sum : 1 / Double(answers.count))
    }
  }

  /// Whether plans do not look ahead, since the rules make too much of a difference.
  package mutating func isLarge() -> Bool { withSearch { _ in false } ?? true }

  /// How much work the search and its plans took so far, and how much they may take; nil where there
  /// is no search.
  package var searchWork: (done: Int, most: Int)? { searched.map { ($0.work, Self.work) } }

  /// What is asked where nothing was searched; the costs are only bounds from above.
  private mutating func quickPlan(after replies: [PlanReply]) -> Plan {
    var box = compiled.everything
    for (question, reply) in replies.enumerated() {
      if case .answer(let answer) = reply { box[question] = 1 << UInt16(answer) }
    }
    let residual = Residual(compiled, box: box)
    if residual.isImpossible || residual.constant != nil { return .done }
    // The more probable it is to pass here, the more a good question is worth.
    let unsure = replies.count { $0 == .closed }
    let share = box.indices.reduce(unsure > 0 ? Self.unsureShare / Double(unsure) : 1) {
      $0 * counter.weight(of: box[$1], of: $1, in: compiled.everything)
    }
    guard let question = rollout.question(in: residual, replies.map { $0 == .open }, share: share)
    else {
      return .done
    }
    let relevant = residual.relevantQuestions(compiled)
    let open = replies.indices.filter { relevant[$0] && replies[$0] == .open }
    return Plan(
      question: question, questions: Double(open.count),
      effort: open.reduce(0) { $0 + compiled.efforts[$1] }, worst: open.count, leaves: .infinity)
  }

  /// Lends the search, which is made when it is first needed; nil where there is none.
  private mutating func withSearch<Result>(_ body: (inout TreeSearch) -> Result?) -> Result? {
    if isTooLarge == nil {
      searched = TreeSearch(compiled, askFirst: askFirst, work: Self.work)
      stateCounter = searched.map { StateCounter($0.space) }
      searched?.search(budget: Self.budget)
      isTooLarge = searched == nil
    }
    guard var search = searched else { return nil }
    // (Released here, so that it is changed in place.)
    searched = nil
    defer { searched = search }
    return body(&search)
  }
}

/// What to ask next in a state, and what the walk from there costs.
package struct Plan: Sendable, Hashable {
  /// The index of the question; nil where nothing is left to ask.
  package let question: Int?
  /// The expected number of questions from here.
  package let questions: Double
  /// The expected effort from here.
  package let effort: Double
  /// The greatest number of questions from here.
  package let worst: Int
  /// How many sets of answers end the walk from here.
  package let leaves: Double

  /// Nothing to ask.
  package static let done = Plan(question: nil, questions: 0, effort: 0, worst: 0, leaves: 1)

  /// Whether a plan of equal bounds is to be preferred: less effort, then the lesser worst case,
  /// then fewer ends. Between equals the earlier question by id stays.
  package func isBetter(than other: Plan) -> Bool {
    if abs(effort - other.effort) > 1e-9 { return effort < other.effort }
    if worst != other.worst { return worst < other.worst }
    return leaves < other.leaves
  }
}

/// What a walk knows about a question.
package enum PlanReply: Sendable, Hashable {
  /// Nothing; it may be asked.
  case open
  /// The reader is unsure: nothing is known, and it is not asked again.
  case closed
  /// The index of the answer, given or assumed.
  case answer(Int)
}
