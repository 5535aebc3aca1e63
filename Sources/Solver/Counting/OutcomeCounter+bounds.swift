extension OutcomeCounter {
  /// A share of the possible combinations that surely comes to an outcome: what is found by looking
  /// at the most probable parts first until the work is done. More work never gives less.
  ///
  /// - Returns: the share, and how much work was done.
  package func leastShare(of outcome: Conclusion, work: Int) -> (share: Double, work: Int) {
    let everything = compiled.everything
    let whole = share(ofPossibleIn: everything)
    var queue = ResidualQueue()
    queue.insert(Residual(compiled, box: everything), weight: 1)
    var spent = 0
    var sum = 0.0
    while spent < work, let (residual, weight) = queue.popFirst() {
      spent += Self.cost * (residual.size + 1)
      if residual.isImpossible { continue }
      if let found = residual.constant {
        if found == outcome {
          sum += weight * possible(in: residual.box, without: residual.never).share
        }
        continue
      }
      let question = residual.weightiest(compiled)
      for mask in residual.groups(of: question, compiled) {
        queue.insert(
          residual.narrowed(question, to: mask, compiled),
          weight: weight * self.weight(of: mask, of: question, in: residual.box))
      }
    }
    return (whole > 0 ? min(1, sum / whole) : 0, spent)
  }
}

/// Residuals, the most probable first; of equals the one that came first.
private struct ResidualQueue {
  private var heap: [(residual: Residual, weight: Double, number: Int)] = []
  private var count = 0

  mutating func insert(_ residual: Residual, weight: Double) {
    heap.append((residual, weight, count))
    count += 1
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popFirst() -> (residual: Residual, weight: Double)? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      var parent = 0
      while true {
        var best = parent
        for child in [2 * parent + 1, 2 * parent + 2]
        where child < heap.count && isBefore(child, best) {
          best = child
        }
        if best == parent { break }
        heap.swapAt(best, parent)
        parent = best
      }
    }
    return (first.residual, first.weight)
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    (heap[other].weight, heap[one].number) < (heap[one].weight, heap[other].number)
  }
}
