internal import Solver

extension Reasoner {
  /// The question to ask after some answers, by index; nil where nothing that may still be asked
  /// could change the outcome.
  public mutating func nextQuestion(after answers: Answers) -> Int? {
    plan(after: answers).question
  }

  /// The questions in the order in which they are asked, with "unsure" at each.
  ///
  /// - Parameter budget: how many nodes the tree may have, at least 1. Where there are more sets of
  ///   answers, those are kept that end most walks at an outcome; other replies lead to no node.
  public mutating func tree(budget: Int = 2000) -> DecisionTree {
    var growth = TreeBuilder(self, budget: budget)
    let tree = growth.grow()
    self = growth.reasoner
    return tree
  }

  /// What to ask after some answers.
  mutating func plan(after answers: Answers) -> Plan {
    let replies = answers.replies.enumerated().map { question, reply in
      if let answer = decision.answer(meantBy: reply, to: question) {
        return PlanReply.answer(answer)
      }
      return reply == nil ? .open : .closed
    }
    return planner.plan(after: replies)
  }

  /// What some answers leave of the rules.
  func residual(after answers: Answers) -> Residual {
    Residual(decision.compiled, box: box(of: answers))
  }
}

extension Decision {
  /// The questions in the order in which they are asked; see ``Reasoner/tree(budget:)``.
  public func tree(budget: Int = 2000) -> DecisionTree {
    var reasoner = Reasoner(self)
    return reasoner.tree(budget: budget)
  }
}
