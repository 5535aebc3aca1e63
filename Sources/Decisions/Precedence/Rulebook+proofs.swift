extension Rulebook {
  /// The cubes of rules, one after the other, then those of the impossible combinations.
  func cubes(of rules: some Sequence<Int>, andNever: Bool = true) -> [Int] {
    var result = rules.flatMap { Array(cubes[$0]) }
    if andNever { result.append(contentsOf: never) }
    return result
  }

  /// A part of a box where a rule matches, nothing that matches beats it, and all can occur.
  func unbeatenPart(of rule: Int, in box: [UInt16]) -> [UInt16]? {
    var covering = Covering(table)
    let others = self.cubes(of: precedence.beatenBy.columns(of: rule))
    for cube in cubes[rule] {
      guard let common = table.intersection(cube, box) else { continue }
      if let part = covering.uncovered(common, by: others) { return part }
    }
    return nil
  }

  /// A part of a box where everything can occur and nothing has a certain outcome; nil where there is
  /// none. Against a conflict everywhere only likely combinations are tried.
  func part(of box: [UInt16], against outcome: Outcome) -> [UInt16]? {
    if outcome != .gap {
      var search = PartSearch(table, everything: everything)
      if let gap = search.part(of: box, outside: Array(0..<table.count)) { return gap }
    }
    for rule in cubes.indices where outcome != .option(options[rule]) {
      guard let part = unbeatenPart(of: rule, in: box) else { continue }
      if outcome != .conflict { return part }
      let point = part.map { $0 & (~$0 &+ 1) }
      if self.outcome(of: point.map(\.trailingZeroBitCount)) != .conflict { return point }
    }
    return nil
  }
}
