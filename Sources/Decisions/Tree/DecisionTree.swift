/// The questions in the order in which they are asked, as a value whose every edge can be listed.
///
/// Equal residuals share their computation, never a node: each node is one set of answers.
package struct DecisionTree: Sendable, Hashable {
  /// The start first; each node after the one that leads to it.
  package let nodes: [TreeNode]
  /// The expected number of questions where nobody is unsure.
  package let expectedQuestions: Double
  /// The greatest number of questions where nobody is unsure.
  package let worstQuestions: Int
  /// The expected effort, which the tree minimises.
  package let effort: Double
  /// What no tree for this decision can go below, in effort.
  package let lowerBound: Double
  /// Whether what is expected is an estimate from many walks, since there is too much to work it out.
  package let isEstimated: Bool

  package init(
    nodes: [TreeNode],
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
  package var coverage: Double {
    nodes.reduce(0) { sum, node in
      if case .outcome = node.step { sum + node.probability } else { sum }
    }
  }
}
