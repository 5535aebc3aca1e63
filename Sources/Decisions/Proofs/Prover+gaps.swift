internal import Diagnostics

extension Prover {
  /// Boxes that together cover every combination to which no rule applies, each as wide as it can
  /// be; at most `limit` of them.
  package mutating func gaps(limit: Int = .max) -> [Finding] {
    var found: [[UInt16]] = []
    var widening = widening(outside: Array(0..<rulebook.never.lowerBound))
    var table = rulebook.table
    while found.count < limit {
      var outside = IndexedCovering(
        table, by: Array(0..<table.count), everything: rulebook.everything)
      guard let part = outside.uncovered(rulebook.everything) else { break }
      let gap = widening.widened(part)
      found.append(gap)
      table.append(Box(masks: gap), everything: rulebook.everything)
    }
    return found.map { gap in
      Finding(
        .gap, at: decision.place, counterexample: Box(masks: gap), share: measure.share(of: gap))
    }
  }
}
