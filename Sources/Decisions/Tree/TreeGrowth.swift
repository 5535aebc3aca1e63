/// Grows a question tree from the start, the most probable sets of answers first, and of these the
/// ones that are nearest to an outcome.
struct TreeGrowth {
  private(set) var reasoner: Reasoner
  private let budget: Int
  private var nodes: [Bud] = []

  /// How probable "unsure" is taken to be where pages are rationed; no share depends on it.
  private static let unsureProbability = 0.02

  /// A node whose step may not be known yet.
  private struct Bud {
    let answers: Answers
    let plan: Plan
    /// How probable it is to pass here where nobody is unsure.
    let probability: Double
    /// The same where some are: what decides who gets a node.
    let rank: Double
    var branches: [TreeBranch]?
  }

  init(_ reasoner: Reasoner, budget: Int) {
    self.reasoner = reasoner
    self.budget = budget
  }

  /// How much a node counts that has so many questions to go: each halves it, since as many nodes
  /// more lie between it and its outcomes.
  private static func nearness(_ questions: Double) -> Double {
    var left = questions
    var share = 1.0
    while left >= 1, share > 0 {
      share /= 2
      left -= 1
    }
    return share * (1 - left / 2)
  }

  /// The tree.
  mutating func grow() -> DecisionTree {
    let start = reasoner.decision.noAnswers
    let plan = reasoner.plan(after: start)
    nodes = [Bud(answers: start, plan: plan, probability: 1, rank: 1)]
    var queue = RankedQueue()
    queue.insert(0, rank: 1)
    while let index = queue.popFirst() {
      guard nodes[index].plan.question != nil else { continue }
      for child in expand(index) {
        let nearness = Self.nearness(nodes[child].plan.questions)
        queue.insert(child, rank: nodes[child].rank * nearness)
      }
    }
    return DecisionTree(
      nodes: nodes.indices.map { node($0) },
      expectedQuestions: plan.questions,
      worstQuestions: plan.worst,
      effort: plan.effort,
      lowerBound: min(reasoner.planner.lowerBound(), plan.effort)
    )
  }

  /// Gives a node its branches where the budget allows it; the indices of the new nodes.
  private mutating func expand(_ index: Int) -> Range<Int> {
    let bud = nodes[index]
    guard let question = bud.plan.question else { return 0..<0 }
    let possible = reasoner.planner.answers(to: question, in: reasoner.box(of: bud.answers))
    let start = nodes.count
    guard start + possible.count + 1 <= budget else { return 0..<0 }
    var branches: [TreeBranch] = []
    for (answer, probability) in possible {
      let rank = bud.rank * probability * (1 - Self.unsureProbability)
      branches.append(
        add(.answer(answer), to: question, after: bud, bud.probability * probability, rank: rank))
    }
    branches.append(
      add(.unsure, to: question, after: bud, 0, rank: bud.rank * Self.unsureProbability))
    nodes[index].branches = branches
    return start..<nodes.count
  }

  private mutating func add(
    _ reply: Reply, to question: Int, after bud: Bud, _ probability: Double, rank: Double
  ) -> TreeBranch {
    let answers = bud.answers.with(reply, to: question)
    let plan = reasoner.plan(after: answers)
    nodes.append(Bud(answers: answers, plan: plan, probability: probability, rank: rank))
    return TreeBranch(reply: reply, node: nodes.count - 1)
  }

  private mutating func node(_ index: Int) -> TreeNode {
    let bud = nodes[index]
    let step: TreeNode.Step
    if let question = bud.plan.question {
      if let branches = bud.branches {
        step = .ask(question: question, branches: branches)
      } else {
        step = .rulesInPlay(reasoner.rulesInPlay(after: bud.answers))
      }
    } else {
      step = .outcome(reasoner.verdict(for: bud.answers))
    }
    return TreeNode(
      answers: bud.answers, step: step, probability: bud.probability,
      expectedQuestions: bud.plan.questions, worstQuestions: bud.plan.worst)
  }
}
