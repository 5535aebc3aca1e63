extension Rewriter {
  /// Puts what is between matching tildes into a deletion.
  ///
  /// As on GitHub, the nearest tildes that can open decide: where their number is another, neither
  /// counts. One tilde and two pass each other by where either could both open and close, as
  /// CommonMark's rule of three has it.
  func strike(_ tildes: [Tilde]) {
    var open: [Tilde] = []
    // Below these, tildes of a number have found nothing, so that none looks there again.
    var floors = [0, 0, 0]
    for tilde in tildes {
      // What was opened in a node that is over can no longer be closed.
      while let last = open.last, last.parent != tilde.parent, !contains(last.parent, tilde.parent)
      { open.removeLast() }
      floors = floors.map { min($0, open.count) }
      if tilde.closes, let index = opener(of: tilde, in: open, above: floors[tilde.count]) {
        let opener = open[index]
        open.removeLast(open.count - index)
        if opener.count == tilde.count { strike(from: opener.node, to: tilde.node) }
        continue
      }
      if tilde.closes, tilde.opens { floors[tilde.count] = open.count }
      if tilde.opens { open.append(tilde) }
    }
  }

  /// The index of the tildes that others close; nil where there are none.
  private func opener(of tilde: Tilde, in open: [Tilde], above floor: Int) -> Int? {
    var index = open.count - 1
    while index >= floor, open[index].parent == tilde.parent {
      let passes = tilde.opens || open[index].closes
      if !passes || open[index].count == tilde.count { return index }
      index -= 1
    }
    return nil
  }

  private func strike(from opener: Node, to closer: Node) {
    let deletion = Node.make(.customInline)
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
