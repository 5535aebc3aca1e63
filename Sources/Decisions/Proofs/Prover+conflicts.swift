internal import Diagnostics
internal import Solver

extension Prover {
  /// The pairs of rules for different options that somewhere both apply with neither beaten, each
  /// with a case as wide as it can be; at most `limit` of them, in the order of the rules.
  ///
  /// - Parameter reserve: how much work is to be left.
  package mutating func conflicts(limit: Int = .max, keeping reserve: Int = 0) -> [Finding] {
    var findings: [Finding] = []
    // The pairs come by their first rule: what beats it is indexed once for all of them.
    var first: (rule: Int, widening: CaseWidening)?
    // To widen a case takes about as long as to find it.
    let half = reserve + max(0, left - reserve) / 2
    for pair in conflictPairs(limit: limit, keeping: half) {
      if first?.rule != pair.one { first = (pair.one, widening(outside: beaters(of: pair.one))) }
      let before = first?.widening.work ?? 0
      guard
        let box = first?.widening.widened(
          pair.part, inside: [compiled.cubes[pair.one], compiled.cubes[pair.other]],
          outside: beaters(of: pair.other, butNotOf: pair.one))
      else { continue }
      findings.append(finding(pair.one, pair.other, Box(masks: box)))
      let work = (first?.widening.work ?? 0) - before
      if !spend(work, on: .conflict, keeping: reserve) { break }
    }
    return findings
  }

  /// The same pairs, each with some case.
  package mutating func conflictPairs(
    limit: Int = .max, keeping reserve: Int = 0
  ) -> [(one: Int, other: Int, part: [UInt16])] {
    var pairs: [(one: Int, other: Int, part: [UInt16])] = []
    // A rule that never decides is in no conflict.
    var masked: [Int: Bool] = [:]
    func mayDecide(_ rule: Int) -> Bool {
      if let known = masked[rule] { return !known }
      let before = parts.work
      let isMasked = isMasked(rule)
      left -= parts.work - before
      masked[rule] = isMasked
      return !isMasked
    }
    for one in decision.rules.indices where mayDecide(one) {
      var found: Set<Int> = []
      for cube in compiled.cubes[one] {
        guard let inside = compiled.table.intersection(cube, compiled.everything) else { continue }
        var search = ConflictSearch(compiled, of: one, in: inside)
        for other in decision.rules.indices where other > one && mayClash(one, other) {
          if found.contains(other) || !mayDecide(other) { continue }
          let before = search.work
          let part = search.part(with: other)
          if !spend(search.work - before + 1, on: .conflict, keeping: reserve) { return pairs }
          guard let part else { continue }
          pairs.append((one, other, part))
          found.insert(other)
          if pairs.count >= limit { return pairs }
        }
      }
    }
    return pairs
  }

  /// Whether two rules are for different options and neither beats the other.
  private func mayClash(_ one: Int, _ other: Int) -> Bool {
    let beats = compiled.defeats.beats
    return compiled.options[one] != compiled.options[other]
      && !beats[one, other] && !beats[other, one]
  }

  /// The cubes of the rules that beat a rule.
  private func beaters(of rule: Int) -> [Int] {
    compiled.cubes(of: compiled.rules(beating: rule), andNever: false)
  }

  /// The cubes of the rules that beat one rule and not another.
  private func beaters(of rule: Int, butNotOf other: Int) -> [Int] {
    compiled.cubes(
      of: compiled.defeats.beatenBy.columns(of: rule, butNotOf: other), andNever: false)
  }

  private mutating func finding(_ one: Int, _ other: Int, _ box: Box) -> Finding {
    let places = [decision.rules[one].place, decision.rules[other].place]
    let earlier = places[0].range.lowerBound <= places[1].range.lowerBound ? 0 : 1
    return Finding(
      .conflict, at: places[earlier], rules: [one, other], counterexample: box,
      share: counter.share(of: box.masks))
  }
}
