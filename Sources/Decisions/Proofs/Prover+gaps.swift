internal import Diagnostics
internal import Solver

extension Prover {
  /// Boxes that together cover every combination to which no rule applies, each as wide as it can
  /// be; at most `limit` of them, and those for which the work suffices.
  ///
  /// - Parameter reserve: how much work is to be left.
  package mutating func gaps(limit: Int = .max, keeping reserve: Int = 0) -> [Finding] {
    var found: [[UInt16]] = []
    var widening = widening(outside: Array(0..<compiled.never.lowerBound))
    var covered = IndexedCovering(
      compiled.table, by: Array(0..<compiled.table.count), everything: compiled.everything)
    while found.count < limit {
      let before = covered.work + widening.work
      let part = covered.nextUncovered(compiled.everything)
      guard let part else { break }
      let gap = widening.widened(part)
      found.append(gap)
      covered.append(gap)
      // (To add a box to the index takes as long as to look at a good many.)
      let work = covered.work + widening.work - before + 4 * compiled.everything.count
      if !spend(work, on: .gap, keeping: reserve) { break }
    }
    return found.map { gap in
      Finding(
        .gap, at: decision.place, counterexample: Box(masks: gap), share: counter.share(of: gap))
    }
  }

  /// The share of the possible combinations to which no rule applies; nil where the work does not
  /// suffice.
  mutating func uncoveredShare(keeping reserve: Int) -> Double? {
    // Whether rules agree does not count here, only whether one applies.
    let alike = compiled.relabelled(decision.rules.map { _ in 0 }, count: 1)
    var counter = OutcomeCounter(alike, maximumWork: max(0, left - reserve))
    let distribution = counter.distribution(in: compiled.everything)
    left -= counter.work
    guard distribution.isExact, distribution.possible > 0 else { return nil }
    return distribution.masses[distribution.index(of: .gap)] / distribution.possible
  }
}
