extension CompiledRules {
  /// The cubes of rules, one after the other, then those of the impossible combinations.
  package func cubes(of rules: some Sequence<Int>, andNever: Bool = true) -> [Int] {
    var result: [Int] = []
    for rule in rules { result.append(contentsOf: cubes[rule]) }
    if andNever { result.append(contentsOf: never) }
    return result
  }

  /// A part of a box where a rule matches, nothing that matches beats it, and all can occur.
  ///
  /// - Parameter rivals: rules among which are all that beat it in the box, as bits; nil for all.
  package func unbeatenPart(
    of rule: Int, in box: [UInt16], among rivals: [UInt64]? = nil
  ) -> [UInt16]? {
    let parts = cubes[rule].compactMap { table.meets($0, box) ? table.intersection($0, box) : nil }
    if parts.isEmpty { return nil }
    var covering = Covering(table)
    let beaters =
      rivals.map { defeats.beatenBy.columns(of: rule, in: $0) }
      ?? rules(beating: rule)
    let others = cubes(of: beaters)
    for common in parts {
      if let part = covering.uncovered(common, by: others) { return part }
    }
    return nil
  }

  /// Those of some rules that some possible combination of a box leaves unbeaten.
  ///
  /// - Parameter rivals: rules among which are all that beat one of them in the box, as bits.
  package func unbeaten(
    of rules: [Int], in box: [UInt16], among rivals: [UInt64]
  ) -> [Int] {
    var covering = Covering(table)
    let never = never.filter { table.meets($0, box) }
    // Rules of one strength are beaten by the same others, most often.
    var beaters: [[UInt64]: [Int]] = [:]
    return rules.filter { rule in
      let row = rivals.indices.map { defeats.beatenBy.word(rule, $0) & rivals[$0] }
      let others =
        beaters[row]
        ?? cubes(of: defeats.beatenBy.columns(of: rule, in: rivals), andNever: false)
        .filter { table.meets($0, box) } + never
      beaters[row] = others
      return cubes[rule].contains { cube in
        guard table.meets(cube, box), let common = table.intersection(cube, box) else {
          return false
        }
        return covering.uncovered(common, by: others) != nil
      }
    }
  }

  /// A part of a box where everything can occur and nothing has a certain outcome; nil where there is
  /// none. Against a conflict everywhere only some likely combinations are tried.
  package func part(of box: [UInt16], against outcome: Conclusion) -> [UInt16]? {
    let residual = Residual(self, box: box)
    if outcome != .gap, residual.certain.isEmpty {
      var search = UncoveredSearch(table, everything: everything)
      if let gap = search.part(of: box, outside: residual.open + residual.never) { return gap }
    }
    var tries = Self.tries
    // (Beside one that matches for certain no other rule that is gone makes a difference.)
    let rules = residual.rules(self)
    let rivals = defeats.beats.bits(of: rules)
    for rule in rules where outcome != .option(options[rule]) && tries > 0 {
      guard let part = unbeatenPart(of: rule, in: box, among: rivals) else { continue }
      if outcome != .conflict { return part }
      let point = part.map { $0 & (~$0 &+ 1) }
      if conclusion(of: point.map(\.trailingZeroBitCount)) != .conflict { return point }
      tries -= 1
    }
    return nil
  }

  /// How many combinations are tried against a conflict.
  private static let tries = 20

  /// Whether an option is the outcome of some possible combination of a box; true too where the work
  /// does not suffice to tell.
  ///
  /// - Parameter work: how many cubes may be gone through; what was gone through is taken off.
  package func mayReach(_ option: Int, in box: [UInt16], work: inout Int) -> Bool {
    let mine = options.indices.filter { options[$0] == option }
    // Where a rule of the option is unbeaten the option often is the outcome.
    for rule in mine {
      guard let part = unbeatenPart(of: rule, in: box) else { continue }
      if conclusion(of: part.map(\.trailingZeroBitCount)) == .option(option) { return true }
    }
    for rule in mine {
      let parts = cubes[rule].compactMap { table.intersection($0, box) }
      if parts.isEmpty { continue }
      var influence = RuleInfluence(of: rule, in: self, work: work)
      let decides = parts.contains { influence.decides(in: $0) }
      work = influence.work
      if decides { return true }
    }
    return false
  }
}
