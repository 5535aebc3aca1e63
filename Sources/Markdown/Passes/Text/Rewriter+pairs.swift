extension Rewriter {
  /// Puts what is between matching marks into a deletion, a highlight or an insertion.
  func pair(_ marks: [PairMark]) {
    if marks.isEmpty { return }
    for kind in PairMark.Kind.allCases { pair(marks.filter { $0.kind == kind }, kind) }
  }

  /// Pairs marks of one kind.
  ///
  /// As on GitHub, the nearest tildes that can open decide: where their number is another, neither
  /// counts. One tilde and two pass each other by where either could both open and close, as
  /// CommonMark's rule of three has it.
  /// Emphasis that a deletion ends in is none: the tildes close first.
  private func pair(_ marks: [PairMark], _ kind: PairMark.Kind) {
    var open: [PairMark] = []
    // Below these, marks of a number have found nothing, so that none looks there again.
    var floors = [0, 0, 0]
    for mark in marks {
      // What was opened in a node that is over can no longer be closed.
      while let last = open.last, last.parent != mark.parent, !contains(last.parent, mark.parent) {
        open.removeLast()
      }
      floors = floors.map { min($0, open.count) }
      if mark.closes, let index = opener(of: mark, in: open, above: floors[mark.count]) {
        let opener = open[index]
        open.removeLast(open.count - index)
        if opener.count == mark.count {
          while let inner = mark.parent, inner != opener.parent { breakUp(inner) }
          wrap(kind, from: opener.node, to: mark.node)
        }
        continue
      }
      if mark.closes, mark.opens { floors[mark.count] = open.count }
      if mark.opens { open.append(mark) }
    }
  }

  /// The index of the marks that others close; nil where there are none.
  private func opener(of mark: PairMark, in open: [PairMark], above floor: Int) -> Int? {
    var index = open.count - 1
    while index >= floor, reaches(from: mark, to: open[index]) {
      let passes = mark.opens || open[index].closes
      if !passes || open[index].count == mark.count { return index }
      index -= 1
    }
    return nil
  }

  /// Whether marks are in the same node, or the first in emphasis of which the others stand outside.
  private func reaches(from mark: PairMark, to opener: PairMark) -> Bool {
    var node = mark.parent
    while node != opener.parent {
      guard mark.kind == .deletion, let inner = node,
        inner.kind == .emphasis || inner.kind == .strong
      else { return false }
      node = inner.parent
    }
    return true
  }

  /// Puts what is in emphasis in its place, between its marks as text.
  private func breakUp(_ emphasis: Node) {
    let sign = locator.underscored.contains(emphasis) ? UInt8(ascii: "_") : UInt8(ascii: "*")
    let marks = [UInt8](repeating: sign, count: emphasis.kind == .strong ? 2 : 1)
    for isEnd in [false, true] {
      let text = Node.make(.text)
      text.setLiteral(marks)
      emphasis.insertBefore(text)
      while !isEnd, let child = emphasis.firstChild { emphasis.insertBefore(child) }
    }
    emphasis.free()
  }

  private func wrap(_ kind: PairMark.Kind, from opener: Node, to closer: Node) {
    // (A pair of another kind may have come between them.)
    guard opener.parent == closer.parent else { return }
    let pair = Node.make(.customInline)
    switch kind {
    case .deletion:
      pair.setOnEnter("<del>" as StaticString)
      pair.setOnExit("</del>" as StaticString)
    case .highlight:
      pair.setOnEnter("<mark>" as StaticString)
      pair.setOnExit("</mark>" as StaticString)
    case .insertion:
      pair.setOnEnter("<ins>" as StaticString)
      pair.setOnExit("</ins>" as StaticString)
    }
    opener.insertBefore(pair)
    while let node = opener.next, node != closer { pair.append(node) }
    opener.free()
    closer.free()
  }

  private func contains(_ outer: Node?, _ inner: Node?) -> Bool {
    var node = inner
    while let current = node {
      if current == outer { return true }
      node = current.parent
    }
    return false
  }
}

/// One or two characters, a node of their own, until their partner is found.
struct PairMark {
  enum Kind: CaseIterable {
    /// `~` and `~~`
    case deletion
    /// `==`
    case highlight
    /// `^^`
    case insertion
  }

  let kind: Kind
  let node: Node
  let count: Int
  let opens: Bool
  let closes: Bool
  /// What holds it now.
  var parent: Node? { node.parent }
}
