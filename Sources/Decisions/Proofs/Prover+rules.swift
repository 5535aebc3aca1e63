internal import Diagnostics
internal import Solver

extension Prover {
  /// The rules that never decide: wherever one matches, something beats it or nothing can occur.
  package mutating func masked() -> [Finding] {
    var findings: [Finding] = []
    for rule in decision.rules.indices {
      let before = parts.work + covering.work
      if isMasked(rule) {
        findings.append(
          Finding(
            .maskedRule, at: decision.rules[rule].place, rules: [rule] + beaters(of: rule)))
      }
      if !spend(parts.work + covering.work - before, on: .maskedRule) { break }
    }
    return findings
  }

  /// Whether every possible combination that a rule matches is covered by what beats it.
  mutating func isMasked(_ rule: Int) -> Bool {
    if decision.rules[rule].isRetired { return false }
    let others = compiled.cubes(of: compiled.rules(beating: rule))
    return compiled.cubes[rule].allSatisfy { cube in
      guard let box = compiled.table.intersection(cube, compiled.everything) else { return true }
      return parts.part(of: box, outside: others) == nil
    }
  }

  /// Of the rules that beat a masked rule, those that it takes to mask it.
  private mutating func beaters(of rule: Int) -> [Int] {
    let boxes = compiled.cubes[rule].compactMap {
      compiled.table.intersection($0, compiled.everything)
    }
    // What one proof takes is much less than all that beats the rule, and often little more than
    // another takes.
    var cubes = compiled.cubes(of: compiled.rules(beating: rule)).filter { cube in
      boxes.contains { compiled.table.meets(cube, $0) }
    }
    while cubes.count > UncoveredSearch.fewCubes {
      var outside = IndexedCovering(compiled.table, by: cubes, everything: compiled.everything)
      let taken = Set(boxes.flatMap { outside.cover(of: $0) ?? [] })
      if taken.count == cubes.count { break }
      cubes = cubes.filter { taken.contains($0) }
    }
    let taken = Set(cubes.filter { !compiled.never.contains($0) }.map { compiled.owners[$0] })
    // The weakest are dropped first, so that what is left are the plainest reasons.
    var kept = taken.sorted { left, right in
      let strengths = (decision.rules[left].strength, decision.rules[right].strength)
      return strengths.0 == strengths.1 ? left < right : strengths.0 < strengths.1
    }
    if kept.count > UncoveredSearch.fewCubes { return kept.sorted() }
    var size = (kept.count + 1) / 2
    while size >= 1 {
      var start = 0
      while start < kept.count {
        let fewer = Array(kept[..<start] + kept.dropFirst(start + size))
        let cubes = compiled.cubes(of: fewer)
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
