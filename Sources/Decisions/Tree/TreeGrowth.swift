/// Grows a question tree from the start: more nodes than it may have, the most probable sets of
/// answers first, of which those are kept that end most walks at an outcome.
struct TreeGrowth {
  private(set) var reasoner: Reasoner
  private let budget: Int
  private var buds: [Bud] = []

  /// How probable "unsure" is taken to be where pages are rationed; no share depends on it.
  private static let unsureProbability = 0.02
  /// From how many combinations the cost of a walk is estimated that cannot be worked out.
  private static let draws = 2_000
  /// How many nodes are grown for each that may be kept.
  private static let choice = 4

  /// A node before it is known whether the tree keeps it.
  struct Bud {
    let answers: Answers
    /// What to ask there; nil where that was not looked at.
    var plan: Plan?
    /// How probable it is to pass here where nobody is unsure.
    let probability: Double
    /// The same where some are: what decides who gets a node.
    let rank: Double
    /// Whether the last reply on the way here is "unsure".
    let isUnsure: Bool
    /// The replies to its question with the buds they lead to; none where it was not looked at.
    var branches: [(reply: Reply, bud: Int)] = []

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
    buds = [Bud(answers: start, plan: plan, probability: 1, rank: 1, isUnsure: false)]
    var queue = RankedQueue()
    queue.insert(0, rank: 1)
    // Where there are too many rules to plan ahead, a plan says too little to choose by.
    let isLarge = reasoner.planner.isLarge()
    let limit = isLarge ? budget : budget * Self.choice
    while buds.count < limit, let index = queue.popFirst() {
      // "Unsure" leads to much that is improbable: it is planned only when its turn comes.
      if buds[index].plan == nil { buds[index].plan = reasoner.plan(after: buds[index].answers) }
      for child in branch(index) where !buds[child].isEnd {
        queue.insert(child, rank: buds[child].rank)
      }
    }
    let kept = NodeAllotment(buds, budget: budget).kept
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

  /// What the walk costs over combinations drawn by the priors: along the buds, and from where they
  /// end by asking the question on which most hangs.
  private func sampledCost() -> (questions: Double, effort: Double) {
    let rulebook = reasoner.decision.rulebook
    let rollout = reasoner.planner.rollout
    let combinations = rollout.combinations(of: rulebook.everything, count: Self.draws)
    var sum = (questions: 0.0, effort: 0.0)
    for combination in combinations {
      var box = rulebook.everything
      var index: Int? = 0
      while let bud = index, let question = buds[bud].plan?.question {
        sum = (sum.questions + 1, sum.effort + rulebook.efforts[question])
        let answer = combination[question]
        box[question] = 1 << UInt16(answer)
        index = buds[bud].branches.first { $0.reply == .answer(answer) }?.bud
      }
      if index != nil { continue }
      let rest = rollout.cost(
        from: Residual(rulebook, box: box), combination, box.map { _ in true })
      sum = (sum.questions + Double(rest.questions), sum.effort + rest.effort)
    }
    let count = Double(max(combinations.count, 1))
    return (sum.questions / count, sum.effort / count)
  }

  /// Gives a bud its branches; the indices of the new buds.
  private mutating func branch(_ index: Int) -> Range<Int> {
    let bud = buds[index]
    guard let question = bud.plan?.question else { return 0..<0 }
    let start = buds.count
    let answers = reasoner.planner.answers(to: question, in: reasoner.box(of: bud.answers))
    for (answer, probability) in answers {
      let rank = bud.rank * probability * (1 - Self.unsureProbability)
      add(.answer(answer), to: question, after: index, bud.probability * probability, rank: rank)
    }
    add(.unsure, to: question, after: index, 0, rank: bud.rank * Self.unsureProbability)
    return start..<buds.count
  }

  private mutating func add(
    _ reply: Reply, to question: Int, after index: Int, _ probability: Double, rank: Double
  ) {
    let answers = buds[index].answers.with(reply, to: question)
    let plan = reply == .unsure ? nil : reasoner.plan(after: answers)
    buds[index].branches.append((reply, buds.count))
    buds.append(
      Bud(
        answers: answers, plan: plan, probability: probability, rank: rank,
        isUnsure: reply == .unsure))
  }

  /// The kept buds as nodes of a tree, in the order in which they grew.
  private mutating func nodes(of kept: [Bool]) -> [TreeNode] {
    var positions: [Int?] = []
    var count = 0
    for isKept in kept {
      positions.append(isKept ? count : nil)
      if isKept { count += 1 }
    }
    var nodes: [TreeNode] = []
    for index in buds.indices where kept[index] {
      let bud = buds[index]
      let plan = bud.plan ?? reasoner.plan(after: bud.answers)
      nodes.append(
        TreeNode(
          answers: bud.answers, step: step(of: bud, plan, positions), probability: bud.probability,
          expectedQuestions: plan.questions, worstQuestions: plan.worst))
    }
    return nodes
  }

  private mutating func step(of bud: Bud, _ plan: Plan, _ positions: [Int?]) -> TreeNode.Step {
    guard let question = plan.question else {
      return .outcome(reasoner.verdict(for: bud.answers))
    }
    if bud.branches.isEmpty {
      // It is kept, though nothing behind it was looked at: every reply leads out of the tree.
      let answers = reasoner.planner.answers(to: question, in: reasoner.box(of: bud.answers))
      let replies = answers.map { Reply.answer($0.answer) } + [.unsure]
      return .ask(question: question, branches: replies.map { TreeBranch(reply: $0, node: nil) })
    }
    let branches = bud.branches.map { TreeBranch(reply: $0.reply, node: positions[$0.bud]) }
    return .ask(question: question, branches: branches)
  }
}
