internal import Diagnostics

extension Prover {
  /// The rules that never decide: wherever one matches, something beats it or nothing can occur.
  package mutating func masked() -> [Finding] {
    decision.rules.indices.compactMap { rule in
      isMasked(rule)
        ? Finding(.maskedRule, at: decision.rules[rule].place, rules: [rule] + beaters(of: rule))
        : nil
    }
  }

  /// Whether every possible combination that a rule matches is covered by what beats it.
  mutating func isMasked(_ rule: Int) -> Bool {
    if decision.rules[rule].isRetired { return false }
    let others = rulebook.cubes(of: rulebook.precedence.beatenBy.columns(of: rule))
    return rulebook.cubes[rule].allSatisfy { cube in
      guard let box = rulebook.table.intersection(cube, rulebook.everything) else { return true }
      return parts.part(of: box, outside: others) == nil
    }
  }

  /// Of the rules that beat a masked rule, those that it takes to mask it.
  private mutating func beaters(of rule: Int) -> [Int] {
    let boxes = rulebook.cubes[rule].compactMap {
      rulebook.table.intersection($0, rulebook.everything)
    }
    // What one proof takes is much less than all that beats the rule, and often little more than
    // another takes.
    var cubes = rulebook.cubes(of: rulebook.precedence.beatenBy.columns(of: rule)).filter { cube in
      boxes.contains { rulebook.table.meets(cube, $0) }
    }
    while cubes.count > PartSearch.fewCubes {
      var outside = IndexedCovering(rulebook.table, by: cubes, everything: rulebook.everything)
      let taken = Set(boxes.flatMap { outside.cover(of: $0) ?? [] })
      if taken.count == cubes.count { break }
      cubes = cubes.filter { taken.contains($0) }
    }
    let taken = Set(cubes.filter { !rulebook.never.contains($0) }.map { rulebook.owners[$0] })
    // The weakest are dropped first, so that what is left are the plainest reasons.
    var kept = taken.sorted { left, right in
      let strengths = (decision.rules[left].strength, decision.rules[right].strength)
      return strengths.0 == strengths.1 ? left < right : strengths.0 < strengths.1
    }
    if kept.count > PartSearch.fewCubes { return kept.sorted() }
    var size = (kept.count + 1) / 2
    while size >= 1 {
      var start = 0
      while start < kept.count {
        let fewer = Array(kept[..<start] + kept.dropFirst(start + size))
        let cubes = rulebook.cubes(of: fewer)
        if boxes.allSatisfy({ covering.covers($0, by: cubes) }) {
          kept = fewer
        } else {
          start += size
        }
      }
      size /= 2
    }
    return kept.sorted()
  }
}
