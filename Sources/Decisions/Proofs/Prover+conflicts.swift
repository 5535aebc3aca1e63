internal import Diagnostics

extension Prover {
  /// The pairs of rules for different options that somewhere both apply with neither beaten, each
  /// with a case as wide as it can be; at most `limit` of them, in the order of the rules.
  package mutating func conflicts(limit: Int = .max) -> [Finding] {
    conflictPairs(limit: limit).map { finding($0.one, $0.other, $0.part) }
  }

  /// The same pairs, each with some case.
  ///
  /// What beats the first rule is looked through once for all its pairs: rules that beat one beat
  /// the other as well unless their strengths are equal.
  package mutating func conflictPairs(
    limit: Int = .max
  ) -> [(one: Int, other: Int, part: [UInt16])] {
    var pairs: [(one: Int, other: Int, part: [UInt16])] = []
    let beatenBy = rulebook.precedence.beatenBy
    // A rule that never decides is in no conflict.
    var masked: [Int: Bool] = [:]
    func mayDecide(_ rule: Int) -> Bool {
      if let known = masked[rule] { return !known }
      let isMasked = isMasked(rule)
      masked[rule] = isMasked
      return !isMasked
    }
    for one in decision.rules.indices where mayDecide(one) {
      let beaters = beatenBy.columns(of: one)
      var found: Set<Int> = []
      for cube in rulebook.cubes[one] {
        guard let inside = rulebook.table.intersection(cube, rulebook.everything) else { continue }
        let meeting = rulebook.cubes(of: beaters).filter { rulebook.table.meets($0, inside) }
        var outside = IndexedCovering(
          rulebook.table, by: meeting, everything: rulebook.everything)
        var witnesses = WitnessPool(outside.index)
        var walk = WitnessSearch(
          rulebook.table, avoiding: meeting, everything: rulebook.everything, start: inside)
        for other in decision.rules.indices where other > one && mayClash(one, other) {
          if found.contains(other) || !mayDecide(other) { continue }
          guard let part = clash(inside, one, other, &outside, &witnesses, &walk) else { continue }
          pairs.append((one, other, part))
          found.insert(other)
          if pairs.count >= limit { return pairs }
        }
      }
    }
    return pairs
  }

  /// Whether two rules speak for different options and neither beats the other.
  private func mayClash(_ one: Int, _ other: Int) -> Bool {
    let beats = rulebook.precedence.beats
    return rulebook.options[one] != rulebook.options[other]
      && !beats[one, other] && !beats[other, one]
  }

  /// A box in a cube of the first rule where the other applies, nothing beats either, and all can
  /// occur.
  ///
  /// - Parameters:
  ///   - outside: what beats the first rule or cannot occur, in that cube.
  ///   - witnesses: boxes in that cube outside all of it.
  private mutating func clash(
    _ inside: [UInt16], _ one: Int, _ other: Int, _ outside: inout IndexedCovering,
    _ witnesses: inout WitnessPool, _ walk: inout WitnessSearch
  ) -> [UInt16]? {
    let more = rulebook.cubes(
      of: rulebook.precedence.beatenBy.columns(of: other, butNotOf: one), andNever: false)
    for cube in rulebook.cubes[other] {
      // A case is found quickly where there is one; only where none is, it takes a proof.
      if let part = witnesses.first(meeting: cube, of: rulebook.table) {
        if more.isEmpty { return part }
        if let rest = covering.uncovered(part, by: more) { return rest }
      }
      guard let both = rulebook.table.intersection(cube, inside) else { continue }
      guard let part = walk.find(in: both) ?? outside.uncovered(both) else { continue }
      witnesses.insert(
        zip(outside.index.widened(part, everything: rulebook.everything), inside).map { $0 & $1 })
      if more.isEmpty { return part }
      if let rest = covering.uncovered(part, by: more) { return rest }
      if let rest = covering.uncovered(both, by: more + outside.index.cubes) { return rest }
    }
    return nil
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
