internal import Solver

/// The rules that are the same in both versions and beat the same ones as before: where only they
/// are left, nothing has changed.
struct UnchangedRules {
  /// For each old rule the new one; -1 where it has changed or is gone.
  private let rules: [Int]
  /// For each old cube of a rule the new one; likewise.
  private let cubes: [Int]

  init(_ ground: AlignedDecisions) {
    var positions: [String: Int] = [:]
    for (index, rule) in ground.newRules.enumerated() { positions[rule.id] = index }
    var rules = ground.oldRules.map { rule -> Int in
      guard let position = positions[rule.id] else { return -1 }
      let other = ground.newRules[position]
      return rule.condition == other.condition && rule.option == other.option
        && rule.strength == other.strength && rule.isRetired == other.isRetired ? position : -1
    }
    let (before, now) = (ground.old.defeats.beats, ground.new.defeats.beats)
    let same = rules.indices.filter { rules[$0] >= 0 }
    for one in same {
      let differs = same.contains { other in
        rules[other] >= 0 && before[one, other] != now[rules[one], rules[other]]
      }
      if differs { rules[one] = -1 }
    }
    self.rules = rules
    cubes = ground.old.owners.enumerated().map { cube, owner in
      rules[owner] < 0
        ? -1 : ground.new.cubes[rules[owner]].lowerBound + cube - ground.old.cubes[owner].lowerBound
    }
  }

  /// Whether the rules that are left of a box are the same ones in both versions.
  func areAll(of one: Residual, and other: Residual) -> Bool {
    guard one.open.count == other.open.count, one.certain.count == other.certain.count else {
      return false
    }
    // (Both lists ascend; rules may have another order in the other version.)
    let open = one.open.map { cubes[$0] }.sorted()
    let certain = one.certain.map { rules[$0] }.sorted()
    return open == other.open && certain == other.certain
  }
}
