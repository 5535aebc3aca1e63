internal import Solver

/// The questions in the order in which they are asked, as a value whose every edge can be listed.
///
/// Equal residuals share their computation, never a node: each node is one set of answers.
///
/// ```swift
/// let tree = decision.tree()
/// if case .ask(let question, let branches) = tree.nodes[0].step {
///   print(decision.questions[question].ask, branches.count)
/// }
/// ```
public struct DecisionTree: Sendable, Hashable {
  /// The start first; each node after the one that leads to it.
  public let nodes: [Node]
  /// The expected number of questions where nobody is unsure.
  public let expectedQuestions: Double
  /// The greatest number of questions where nobody is unsure.
  public let worstQuestions: Int
  /// The expected effort, which the tree minimises.
  public let effort: Double
  /// What no tree for this decision can go below, in effort.
  public let lowerBound: Double
  /// Whether what is expected is an estimate from many walks, since there is too much to work it out.
  public let isEstimated: Bool

  package init(
    nodes: [Node],
    expectedQuestions: Double,
    worstQuestions: Int,
    effort: Double,
    lowerBound: Double,
    isEstimated: Bool = false
  ) {
    self.nodes = nodes
    self.expectedQuestions = expectedQuestions
    self.worstQuestions = worstQuestions
    self.effort = effort
    self.lowerBound = lowerBound
    self.isEstimated = isEstimated
  }

  /// The share of the probability that ends at an outcome among the nodes; 0 to 1.
  public var coverage: Double {
    nodes.reduce(0) { sum, node in
      if case .outcome = node.step { sum + node.probability } else { sum }
    }
  }
}

extension DecisionTree {
  /// A set of answers on the way through the question tree, and what comes next.
  public struct Node: Sendable, Hashable {
    /// What the reader meets there.
    public enum Step: Sendable, Hashable {
      /// The question with this index; one branch per possible answer in its order, then "unsure".
      case ask(question: Int, branches: [Branch])
      /// Nothing more to ask.
      case outcome(Verdict)
    }

    public let answers: Answers
    public let step: Step
    /// How probable it is to pass here, by the priors, where nobody is unsure; 0 to 1.
    public let probability: Double
    /// How many more questions are to be expected from here.
    public let expectedQuestions: Double
    /// How many more questions there may be from here, where nobody is unsure.
    public let worstQuestions: Int

    package init(
      answers: Answers,
      step: Step,
      probability: Double,
      expectedQuestions: Double,
      worstQuestions: Int
    ) {
      self.answers = answers
      self.step = step
      self.probability = probability
      self.expectedQuestions = expectedQuestions
      self.worstQuestions = worstQuestions
    }
  }

  /// An edge of the question tree: a reply, and where it leads.
  public struct Branch: Sendable, Hashable {
    public let reply: Reply
    /// The index of the node in ``nodes``; nil where the tree has none for it: what is
    /// known there are the rules that may still apply, ``Reasoner/rulesInPlay(after:)``.
    public let node: Int?

    package init(reply: Reply, node: Int?) {
      self.reply = reply
      self.node = node
    }
  }
}

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
