extension Rewriter {
  /// Puts what stands between matching tildes into a deletion.
  ///
  /// As on GitHub, the nearest tildes that can open decide: where their number is another, neither
  /// counts.
  func strike(_ tildes: [Tilde]) {
    var open: [Tilde] = []
    for tilde in tildes {
      // What was opened in a node that is over can no longer be closed.
      while let last = open.last, last.parent != tilde.parent, !contains(last.parent, tilde.parent)
      { open.removeLast() }
      if tilde.closes, let opener = open.last, opener.parent == tilde.parent {
        open.removeLast()
        if opener.count == tilde.count { strike(from: opener.node, to: tilde.node) }
        continue
      }
      if tilde.opens { open.append(tilde) }
    }
  }

  private func strike(from opener: Node, to closer: Node) {
    guard let deletion = Node.make(.customInline) else { return }
    deletion.setOnEnter("<del>" as StaticString)
    deletion.setOnExit("</del>" as StaticString)
    opener.insertBefore(deletion)
    while let node = opener.next, node != closer { deletion.append(node) }
    opener.free()
    closer.free()
  }

  private func contains(_ outer: Node, _ inner: Node) -> Bool {
    var node: Node? = inner
    while let current = node {
      if current == outer { return true }
      node = current.parent
    }
    return false
  }
}
