extension TreeSearch {
  /// A state, and those of its questions that are not to be asked any more.
  struct Stand: Hashable, Sendable {
    var state: Int
    var closed: [Int]
  }

  /// The stand to which answers lead that are given in the order in which the plans ask for them;
  /// then those that no plan asks for.
  ///
  /// The order matters: a state on the way of the tree is the one that was searched.
  mutating func stand(after replies: [PlanReply]) -> Stand {
    var stand = Stand(state: space.start, closed: [])
    var left = replies
    while stand.state != StateDiagram.impossible, let question = plan(for: stand).question {
      if left[question] == .open { break }
      stand = apply(left[question], to: question, in: stand)
      left[question] = .open
    }
    for (question, reply) in left.enumerated() where reply != .open {
      if stand.state == StateDiagram.impossible { break }
      stand = apply(reply, to: question, in: stand)
    }
    return stand
  }

  private mutating func apply(_ reply: PlanReply, to question: Int, in stand: Stand) -> Stand {
    switch reply {
    case .open: return stand
    case .closed: return self.stand(in: stand.state, closed: (stand.closed + [question]).sorted())
    case .answer(let answer):
      let next = space.step(from: stand.state, question, answer)
      return self.stand(in: next, closed: stand.closed)
    }
  }

  /// A stand with those of its closed questions on which the state hangs.
  func stand(in state: Int, closed: [Int]) -> Stand {
    if state == StateDiagram.impossible { return Stand(state: state, closed: []) }
    return Stand(state: state, closed: closed.filter { space.diagram.hangs(state, on: $0) })
  }
}
