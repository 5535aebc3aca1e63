internal import Solver

/// Grows a question tree from the start: more nodes than it may have, the most probable sets of
/// answers first, of which those are kept that end most walks at an outcome.
struct TreeBuilder {
  private(set) var reasoner: Reasoner
  private let budget: Int
  private var candidates: [CandidateNode] = []

  /// How probable "unsure" is taken to be where pages are rationed; no share depends on it.
  private static let unsureProbability = 0.02
  /// From how many combinations the cost of a walk is estimated that cannot be worked out.
  private static let draws = 2_000
  /// How many nodes are grown for each that may be kept.
  private static let choice = 4

  /// A node before it is known whether the tree keeps it.
  struct CandidateNode {
    let answers: Answers
    /// What to ask there; nil where that was not looked at.
    var plan: Plan?
    /// How probable it is to pass here where nobody is unsure.
    let probability: Double
    /// The same where some are: what decides which ones get a node.
    let rank: Double
    /// Whether the last reply on the way here is "unsure".
    let isUnsure: Bool
    /// The replies to its question with the candidates they lead to; none where it was not looked at.
    var branches: [(reply: Reply, candidate: Int)] = []

    /// Whether nothing is left to ask, as far as that was looked at.
    var isEnd: Bool { plan.map { $0.question == nil } ?? false }
  }

  init(_ reasoner: Reasoner, budget: Int) {
    self.reasoner = reasoner
    self.budget = budget
  }

  /// The tree.
  mutating func grow() -> DecisionTree {
    let start = reasoner.decision.noAnswers
    let plan = reasoner.plan(after: start)
    candidates = [
      CandidateNode(answers: start, plan: plan, probability: 1, rank: 1, isUnsure: false)
    ]
    var queue = RankedQueue()
    queue.insert(0, rank: 1)
    // Where there are too many rules to plan ahead, a plan says too little to choose by.
    let isLarge = reasoner.planner.isLarge()
    let limit = isLarge ? budget : budget * Self.choice
    while candidates.count < limit, let index = queue.popFirst() {
      // "Unsure" leads to much that is improbable: it is planned only when its turn comes.
      if candidates[index].plan == nil {
        candidates[index].plan = reasoner.plan(after: candidates[index].answers)
      }
      for child in branch(index) where !candidates[child].isEnd {
        queue.insert(child, rank: candidates[child].rank)
      }
    }
    let kept = NodeSelection(candidates, budget: budget).kept
    let cost = isLarge ? sampledCost() : (questions: plan.questions, effort: plan.effort)
    return DecisionTree(
      nodes: nodes(of: kept),
      expectedQuestions: cost.questions,
      worstQuestions: plan.worst,
      effort: cost.effort,
      lowerBound: min(reasoner.planner.lowerBound(), cost.effort),
      isEstimated: isLarge
    )
  }

  /// What the walk costs over combinations drawn by the priors: along the candidates, and from where they
  /// end by asking the question on which most depends.
  private func sampledCost() -> (questions: Double, effort: Double) {
    let compiled = reasoner.decision.compiled
    let rollout = reasoner.planner.rollout
    let combinations = rollout.combinations(of: compiled.everything, count: Self.draws)
    var sum = (questions: 0.0, effort: 0.0)
    for combination in combinations {
      var box = compiled.everything
      var index: Int? = 0
      while let candidate = index, let question = candidates[candidate].plan?.question {
        sum = (sum.questions + 1, sum.effort + compiled.efforts[question])
        let answer = combination[question]
        box[question] = 1 << UInt16(answer)
        index = candidates[candidate].branches.first { $0.reply == .answer(answer) }?.candidate
      }
      if index != nil { continue }
      let rest = rollout.cost(
        from: Residual(compiled, box: box), combination, box.map { _ in true })
      sum = (sum.questions + Double(rest.questions), sum.effort + rest.effort)
    }
    let count = Double(max(combinations.count, 1))
    return (sum.questions / count, sum.effort / count)
  }

  /// Gives a candidate its branches; the indices of the new candidates.
  private mutating func branch(_ index: Int) -> Range<Int> {
    let candidate = candidates[index]
    guard let question = candidate.plan?.question else { return 0..<0 }
    let start = candidates.count
    let answers = reasoner.planner.answers(to: question, in: reasoner.box(of: candidate.answers))
    for (answer, probability) in answers {
      let rank = candidate.rank * probability * (1 - Self.unsureProbability)
      add(
        .answer(answer), to: question, after: index, candidate.probability * probability, rank: rank
      )
    }
    add(.unsure, to: question, after: index, 0, rank: candidate.rank * Self.unsureProbability)
    return start..<candidates.count
  }

  private mutating func add(
    _ reply: Reply, to question: Int, after index: Int, _ probability: Double, rank: Double
  ) {
    let answers = candidates[index].answers.with(reply, to: question)
    let plan = reply == .unsure ? nil : reasoner.plan(after: answers)
    candidates[index].branches.append((reply, candidates.count))
    candidates.append(
      CandidateNode(
        answers: answers, plan: plan, probability: probability, rank: rank,
        isUnsure: reply == .unsure))
  }

  /// The kept candidates as nodes of a tree, in the order in which they grew.
  private mutating func nodes(of kept: [Bool]) -> [DecisionTree.Node] {
    var positions: [Int?] = []
    var count = 0
    for isKept in kept {
      positions.append(isKept ? count : nil)
      if isKept { count += 1 }
    }
    var nodes: [DecisionTree.Node] = []
    for index in candidates.indices where kept[index] {
      let candidate = candidates[index]
      let plan = candidate.plan ?? reasoner.plan(after: candidate.answers)
      nodes.append(
        DecisionTree.Node(
          answers: candidate.answers, step: step(of: candidate, plan, positions),
          probability: candidate.probability,
          expectedQuestions: plan.questions, worstQuestions: plan.worst))
    }
    return nodes
  }

  private mutating func step(of candidate: CandidateNode, _ plan: Plan, _ positions: [Int?])
    -> DecisionTree.Node.Step
  {
    guard let question = plan.question else {
      return .outcome(reasoner.verdict(for: candidate.answers))
    }
    if candidate.branches.isEmpty {
      // It is kept, though nothing behind it was looked at: every reply leads out of the tree.
      let answers = reasoner.planner.answers(to: question, in: reasoner.box(of: candidate.answers))
      let replies = answers.map { Reply.answer($0.answer) } + [.unsure]
      return .ask(
        question: question, branches: replies.map { DecisionTree.Branch(reply: $0, node: nil) })
    }
    let branches = candidate.branches.map {
      DecisionTree.Branch(reply: $0.reply, node: positions[$0.candidate])
    }
    return .ask(question: question, branches: branches)
  }
}
