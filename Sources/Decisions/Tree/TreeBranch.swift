/// An edge of the question tree: a reply, and where it leads.
package struct TreeBranch: Sendable, Hashable {
  package let reply: Reply
  /// The index of the node in ``DecisionTree/nodes``.
  package let node: Int

  package init(reply: Reply, node: Int) {
    self.reply = reply
    self.node = node
  }
}
