/// An edge of the question tree: a reply, and where it leads.
package struct TreeBranch: Sendable, Hashable {
  package let reply: Reply
  /// The index of the node in ``DecisionTree/nodes``; nil where the tree has none for it: what is
  /// known there are the rules that may still apply, ``Reasoner/rulesInPlay(after:)``.
  package let node: Int?

  package init(reply: Reply, node: Int?) {
    self.reply = reply
    self.node = node
  }
}
