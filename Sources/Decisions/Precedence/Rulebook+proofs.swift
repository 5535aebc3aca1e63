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
}
