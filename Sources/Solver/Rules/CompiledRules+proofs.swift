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
    var work = Int.max
    return unbeatenPart(of: rule, in: box, among: rivals, &work)
  }

  /// The same; nil too where it takes too much work to tell.
  ///
  /// - Parameter work: how many cubes may be looked at; what was looked at is taken off.
  private func unbeatenPart(
    of rule: Int, in box: [UInt16], among rivals: [UInt64]?, _ work: inout Int
  ) -> [UInt16]? {
    let parts = cubes[rule].compactMap { table.meets($0, box) ? table.intersection($0, box) : nil }
    if parts.isEmpty { return nil }
    var covering = Covering(table)
    let beaters =
      rivals.map { defeats.beatenBy.columns(of: rule, in: $0) }
      ?? rules(beating: rule)
    let others = cubes(of: beaters)
    let most = work
    for common in parts where work > 0 {
      let part = covering.uncovered(common, by: others, within: work)
      work = most - covering.work
      if let part { return part }
    }
    return nil
  }

  /// Those of some rules that some possible combination of a box leaves unbeaten, ascending. Where they
  /// are many that contradict one another, only those that are found without much work, never none.
  ///
  /// - Parameters:
  ///   - rules: ascending.
  ///   - rivals: rules among which are all that beat one of them in the box, as bits.
  package func unbeaten(
    of rules: [Int], in box: [UInt16], among rivals: [UInt64]
  ) -> [Int] {
    let never = never.filter { table.meets($0, box) }
    // Rules of one strength are beaten by the same others, most often.
    var rulesByBeaters: [[UInt64]: [Int]] = [:]
    for rule in rules {
      let row = rivals.indices.map { defeats.beatenBy.word(rule, $0) & rivals[$0] }
      rulesByBeaters[row, default: []].append(rule)
    }
    // What fewer rules beat is found sooner.
    let groups = rulesByBeaters.values.map { rules in
      (
        rules: rules,
        beaters: cubes(
          of: rules.first.map { defeats.beatenBy.columns(of: $0, in: rivals) } ?? [],
          andNever: false
        ).filter { table.meets($0, box) }
      )
    }.sorted { ($0.beaters.count, $0.rules[0]) < ($1.beaters.count, $1.rules[0]) }
    var covering = Covering(table)
    var found: [Int] = []
    for (rules, beaters) in groups {
      let others = beaters + never
      for rule in rules {
        let isUnbeaten = cubes[rule].contains { cube in
          guard table.meets(cube, box), let part = table.intersection(cube, box) else {
            return false
          }
          let left = found.isEmpty ? Int.max : Self.unbeatenWork - covering.work
          return left > 0 && covering.uncovered(part, by: others, within: left) != nil
        }
        if isUnbeaten { found.append(rule) }
      }
    }
    return found.sorted()
  }

  /// How many cubes are looked at before rules are left out.
  private static let unbeatenWork = 150_000

  /// A part of a box where everything can occur and nothing has a certain outcome; nil where there is
  /// none. Against a conflict everywhere only some likely combinations are tried.
  package func part(of box: [UInt16], against outcome: Conclusion) -> [UInt16]? {
    let residual = Residual(self, box: box)
    if outcome != .gap, residual.certain.isEmpty {
      var search = UncoveredSearch(table, everything: everything)
      if let gap = search.part(of: box, outside: residual.open + residual.never) { return gap }
    }
    var tries = Self.tries
    // (What is called certain is proved, whatever it takes; a conflict is reported in any case.)
    var work = outcome == .conflict ? Self.conflictWork : .max
    // (Beside one that matches for certain no other rule that is gone makes a difference.)
    let rules = residual.rules(self)
    let rivals = defeats.beats.bits(of: rules)
    for rule in rules where outcome != .option(options[rule]) && tries > 0 {
      guard let part = unbeatenPart(of: rule, in: box, among: rivals, &work) else { continue }
      if outcome != .conflict { return part }
      let point = part.map { $0 & (~$0 &+ 1) }
      if conclusion(of: point.map(\.trailingZeroBitCount)) != .conflict { return point }
      tries -= 1
    }
    return nil
  }

  /// How many combinations are tried against a conflict, and how many cubes are looked at for them.
  private static let tries = 20
  private static let conflictWork = 40_000

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
