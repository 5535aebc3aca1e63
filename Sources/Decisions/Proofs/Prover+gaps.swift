internal import Diagnostics
internal import Solver

extension Prover {
  /// Boxes that together cover every combination to which no rule applies, each as wide as it can
  /// be; at most `limit` of them.
  package mutating func gaps(limit: Int = .max) -> [Finding] {
    var found: [[UInt16]] = []
    var widening = widening(outside: Array(0..<compiled.never.lowerBound))
    var covered = IndexedCovering(
      compiled.table, by: Array(0..<compiled.table.count), everything: compiled.everything)
    while found.count < limit {
      guard let part = covered.nextUncovered(compiled.everything) else { break }
      let gap = widening.widened(part)
      found.append(gap)
      covered.append(gap)
    }
    return found.map { gap in
      Finding(
        .gap, at: decision.place, counterexample: Box(masks: gap), share: counter.share(of: gap))
    }
  }
}
