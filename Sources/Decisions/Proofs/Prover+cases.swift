internal import Diagnostics

extension Prover {
  /// The scenarios whose expectation is not the outcome of every possible completion, each with a
  /// case, unless what is given cannot occur.
  package mutating func failingScenarios() -> [Finding] {
    var findings: [Finding] = []
    for (index, scenario) in decision.scenarios.enumerated() {
      let box = Reasoner(decision).box(of: scenario.given)
      let distribution = measure.distribution(in: box)
      if distribution.only == .option(scenario.expect) { continue }
      let expected: UInt64 = 1 << UInt64(scenario.expect)
      var counterexample: Box?
      if let part = part(of: box, avoiding: scenario.expect) {
        let widest = widened(part) { prover, wider in
          zip(wider, box).allSatisfy { $0 & ~$1 == 0 }
            && prover.measure.distribution(in: wider).outcomes & expected == 0
        }
        counterexample = Box(masks: widest)
      }
      findings.append(
        Finding(
          .scenarioFailed, at: scenario.place, option: scenario.expect, scenario: index,
          counterexample: counterexample,
          share: counterexample.map { measure.share(of: $0.masks) }))
    }
    return findings
  }

  /// A part of a box where something can occur, and nothing that can has a certain outcome.
  private mutating func part(of box: [UInt16], avoiding option: Int) -> [UInt16]? {
    let distribution = measure.distribution(in: box)
    let avoided: UInt64 = 1 << UInt64(option)
    if distribution.outcomes & ~avoided == 0 { return nil }
    if distribution.outcomes & avoided == 0 { return box }
    let residual = Residual(rulebook, box: box)
    let weights = residual.weights(rulebook)
    guard let question = weights.indices.max(by: { weights[$0] < weights[$1] }) else { return nil }
    for mask in residual.groups(of: question, rulebook) {
      var narrower = box
      narrower[question] = mask
      if let part = part(of: narrower, avoiding: option) { return part }
    }
    return nil
  }

  /// The default, where it alone decides more of the answers than it may.
  package mutating func hiddenGaps() -> [Finding] {
    guard
      let rule = decision.rules.firstIndex(where: { $0.strength == .default && !$0.isRetired })
    else { return [] }
    let share = strengthShares(of: [.default])[.default] ?? 0
    // (A sum of many shares may come out a hair above what it is.)
    if share <= decision.defaultMayDecide + 1e-9 { return [] }
    let others = (0..<rulebook.never.lowerBound).filter { !rulebook.cubes[rule].contains($0) }
    guard let part = covering.uncovered(rulebook.everything, by: others + Array(rulebook.never))
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
    of strengths: [Strength] = Strength.allCases
  ) -> [Strength: Double] {
    var shares: [Strength: Double] = [:]
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
      var measure = Measure(rulebook.speaking(for: options.map { $0 ?? other }, count: other + 1))
      let distribution = measure.distribution(in: rulebook.everything)
      let possible = distribution.possible
      for strength in group { shares[strength] = 0 }
      for (index, kind) in kinds.enumerated() where possible > 0 {
        shares[kind.strength, default: 0] += distribution.masses[index] / possible
      }
    }
    return shares
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
