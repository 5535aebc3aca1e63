internal import Diagnostics
internal import Solver

extension Prover {
  /// The scenarios whose expectation is not the outcome of every possible completion, each with a
  /// case, unless what is given cannot occur.
  package mutating func failingScenarios() -> [Finding] {
    var findings: [Finding] = []
    for (index, scenario) in decision.scenarios.enumerated() {
      let box = decision.box(of: scenario.given).masks
      let part = compiled.part(of: box, against: .option(scenario.expect))
      if part == nil, counter.occurs(in: box) { continue }
      let counterexample = part.map { part in
        widened(part) { prover, wider in
          guard zip(wider, box).allSatisfy({ $0 & ~$1 == 0 }) else { return false }
          let most = max(0, min(Self.workPerCase, prover.left))
          var work = most
          let mayReach = prover.compiled.mayReach(scenario.expect, in: wider, work: &work)
          prover.left -= most - max(work, 0)
          return !mayReach
        }
      }
      findings.append(
        Finding(
          .scenarioFailed, at: scenario.place, option: scenario.expect, scenario: index,
          counterexample: counterexample.map { Box(masks: $0) },
          share: counterexample.map { counter.share(of: $0) }))
    }
    return findings
  }

  /// How many cubes are gone through to widen a case by an answer.
  private static let workPerCase = 4_000_000

  /// The default, where it alone decides more of the answers than it may.
  ///
  /// - Parameter reserve: how much work is to be left.
  package mutating func hiddenGaps(keeping reserve: Int = 0) -> [Finding] {
    guard
      let rule = decision.rules.firstIndex(where: { $0.strength == .default && !$0.isRetired })
    else { return [] }
    let (shares, isExact) = strengthShares(of: [.default], keeping: reserve)
    let share = shares[.default] ?? 0
    if !isExact, left <= reserve {
      unproved.insert(.defaultHidesGap)
      return []
    }
    // (A sum of many shares may come out a hair above what it is.)
    if share <= decision.defaultMayDecide + 1e-9 { return [] }
    let others = (0..<compiled.never.lowerBound).filter { !compiled.cubes[rule].contains($0) }
    guard let part = covering.uncovered(compiled.everything, by: others + Array(compiled.never))
    else { return [] }
    var widening = widening(outside: others)
    return [
      Finding(
        .defaultHidesGap, at: decision.rules[rule].place, rules: [rule],
        counterexample: Box(masks: widening.widened(part)), share: share)
    ]
  }

  /// The share of the possible combinations that rules of each strength decide, 0 to 1.
  mutating func strengthShares(
    of strengths: [Strength] = Strength.allCases, keeping reserve: Int = 0
  ) -> (shares: [Strength: Double], isExact: Bool) {
    var shares: [Strength: Double] = [:]
    var isExact = true
    for group in strengths.grouped(by: decision) {
      // Each option of a strength counts for itself, all rules of other strengths as one more.
      var kinds: [(strength: Strength, option: Int)] = []
      let options = decision.rules.map { rule -> Int? in
        guard group.contains(rule.strength) else { return nil }
        let kind = (rule.strength, rule.option)
        if let known = kinds.firstIndex(where: { $0 == kind }) { return known }
        kinds.append(kind)
        return kinds.count - 1
      }
      let other = kinds.count
      var counter = OutcomeCounter(
        compiled.relabelled(options.map { $0 ?? other }, count: other + 1),
        maximumWork: max(0, left - reserve))
      let distribution = counter.distribution(in: compiled.everything)
      left -= counter.work
      isExact = isExact && distribution.isExact
      let possible = distribution.possible
      for strength in group { shares[strength] = 0 }
      for (index, kind) in kinds.enumerated() where possible > 0 {
        shares[kind.strength, default: 0] += distribution.masses[index] / possible
      }
    }
    return (shares, isExact)
  }
}

extension [Strength] {
  /// The strengths in as few groups as have at most so many options each as a distribution holds.
  fileprivate func grouped(by decision: Decision) -> [[Strength]] {
    var groups: [[Strength]] = []
    var count = Distribution.maximumOptions
    for strength in self {
      let options = Set(decision.rules.filter { $0.strength == strength }.map(\.option)).count
      count += options
      if count >= Distribution.maximumOptions {
        groups.append([])
        count = options
      }
      groups[groups.count - 1].append(strength)
    }
    return groups
  }
}
