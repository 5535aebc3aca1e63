internal import Diagnostics

extension Prover {
  /// The pairs of rules for different options that somewhere both apply with neither beaten, each
  /// with a case as wide as it can be; at most `limit` of them, in the order of the rules.
  mutating func conflicts(limit: Int = .max) -> [Finding] {
    var findings: [Finding] = []
    for one in decision.rules.indices {
      for other in decision.rules.indices where other > one && mayClash(one, other) {
        if findings.count >= limit { return findings }
        guard let part = clash(one, other) else { continue }
        findings.append(finding(one, other, part))
      }
    }
    return findings
  }

  /// Whether two rules speak for different options and neither beats the other.
  private func mayClash(_ one: Int, _ other: Int) -> Bool {
    let beats = rulebook.precedence.beats
    return rulebook.options[one] != rulebook.options[other]
      && !beats[one, other] && !beats[other, one]
  }

  /// A box in which both rules apply, nothing beats either, and all can occur.
  private mutating func clash(_ one: Int, _ other: Int) -> [UInt16]? {
    for cube in rulebook.cubes[one] {
      for second in rulebook.cubes[other] {
        guard let inside = rulebook.table.intersection(cube, rulebook.everything),
          let both = rulebook.table.intersection(second, inside)
        else { continue }
        if let part = covering.uncovered(both, by: beaters(of: one, other)) { return part }
      }
    }
    return nil
  }

  /// The cubes of the rules that beat one of two rules, and of what cannot occur.
  private func beaters(of one: Int, _ other: Int) -> [Int] {
    let beatenBy = rulebook.precedence.beatenBy
    let rules = Set(beatenBy.columns(of: one)).union(beatenBy.columns(of: other))
    return rulebook.cubes(of: rules.sorted())
  }

  private mutating func finding(_ one: Int, _ other: Int, _ part: [UInt16]) -> Finding {
    let beatenBy = rulebook.precedence.beatenBy
    let rules = Set(beatenBy.columns(of: one)).union(beatenBy.columns(of: other)).sorted()
    let beaters = rulebook.cubes(of: rules, andNever: false)
    let both = [one, other].map { rulebook.cubes(of: [$0]) }
    let box = widened(part) { prover, box in
      both.allSatisfy { prover.covering.covers(box, by: $0) }
        && !beaters.contains { prover.possiblyMeets($0, box) }
    }
    let places = [decision.rules[one].place, decision.rules[other].place]
    let earlier = places[0].range.lowerBound <= places[1].range.lowerBound ? 0 : 1
    return Finding(
      .conflict, at: places[earlier], rules: [one, other], counterexample: Box(masks: box),
      share: measure.share(of: box))
  }
}
