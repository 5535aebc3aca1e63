internal import Decisions

/// The order of the questions for the script: the tree with equal parts written once.
struct WalkerTree {
  /// The end of a branch with an outcome.
  static let outcome = -1
  /// The end of a branch where there is more to ask than the tree has nodes for.
  static let rulesInPlay = -2

  /// For each node: the question, how many more may follow it, and for each answer in order, then
  /// for "unsure", the node that follows, or an end; nil where the answer is impossible. A node
  /// comes after those it leads to, so the root is last.
  private(set) var nodes: [[Int?]] = []
  private var places: [[Int?]: Int] = [:]

  init(of tree: DecisionTree, in decision: Decision) {
    var written = [Int](repeating: Self.outcome, count: tree.nodes.count)
    // Each node comes after the one that leads to it, so backwards all children come first.
    for index in tree.nodes.indices.reversed() {
      switch tree.nodes[index].step {
      case .outcome: written[index] = Self.outcome
      case .ask(let question, let branches):
        let count = decision.questions[question].answers.count
        var node = [Int?](repeating: nil, count: count + 3)
        node[0] = question
        node[1] = max(tree.nodes[index].worstQuestions - 1, 0)
        for branch in branches {
          let next = branch.node.map { written[$0] } ?? Self.rulesInPlay
          switch branch.reply {
          case .answer(let answer): node[2 + answer] = next
          case .unsure: node[2 + count] = next
          }
        }
        written[index] = place(of: node)
      }
    }
  }

  private mutating func place(of node: [Int?]) -> Int {
    if let place = places[node] { return place }
    let place = nodes.count
    nodes.append(node)
    places[node] = place
    return place
  }
}
