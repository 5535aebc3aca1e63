internal import Diagnostics
internal import Solver

/// Which rules beat which, all of it followed through.
///
/// A stronger rule beats each weaker one. Within one strength a ruling decides, direct or followed
/// through rulings; where none applies, the rule whose condition strictly implies the other's
/// wins if their options differ. What follows by transitivity counts. Rules on a cycle, which is an
/// error of the author's, do not beat one another. Retired rules neither beat nor are beaten.
struct Precedence: Sendable, Hashable {
  /// `beats[a, b]`: where both match, `b` does not count.
  let beats: BitMatrix
  /// What rulings alone decide within one strength, followed through.
  let ruled: BitMatrix
  /// The pairs in which the narrower condition wins.
  let narrower: BitMatrix
  /// The rules on a cycle, ascending.
  let cyclic: [Int]

  /// - Parameters:
  ///   - rules: the rules.
  ///   - rulings: what the author says about them besides their `overrides`; what is said about
  ///     rules of unequal strength is ignored.
  ///   - cubes: the conditions of the rules.
  init(of rules: [Rule], rulings: [Ruling], cubes: RuleCubes) {
    var ruled = BitMatrix(count: rules.count)
    for (winner, loser) in Self.pairs(of: rulings, and: rules)
    where rules[winner].strength == rules[loser].strength
      && !rules[winner].isRetired && !rules[loser].isRetired
    {
      ruled[winner, loser] = true
    }
    ruled.closeTransitively()
    let narrower = Self.narrower(rules, cubes, ruled: ruled)
    var beats = ruled
    beats.formUnion(narrower)
    beats.closeTransitively()
    cyclic = rules.indices.filter { beats[$0, $0] }
    beats.removeMutualPairs()
    for winner in rules.indices where !rules[winner].isRetired {
      for loser in rules.indices
      where rules[loser].strength < rules[winner].strength && !rules[loser].isRetired {
        beats[winner, loser] = true
      }
    }
    self.ruled = ruled
    self.narrower = narrower
    self.beats = beats
  }

  /// The pairs of rules of one strength for different options, without a ruling between them, where
  /// the first condition strictly implies the second.
  private static func narrower(
    _ rules: [Rule], _ cubes: RuleCubes, ruled: BitMatrix
  ) -> BitMatrix {
    let everything = cubes.everything
    let hulls = rules.map { hull(of: $0, questions: everything.count) }
    let limits = hulls.map { hull in
      hull.indices.filter { hull[$0] != everything[$0] }.map { ($0, hull[$0]) }
    }
    var narrower = BitMatrix(count: rules.count)
    var covering = Covering(cubes.table)
    func implies(_ one: Int, _ other: Int) -> Bool {
      rules[one].condition.boxes.allSatisfy { covering.covers($0.masks, by: cubes.cubes[other]) }
    }
    for other in rules.indices where !rules[other].isRetired {
      for one in rules.indices
      where rules[one].strength == rules[other].strength && rules[one].option != rules[other].option
        && !rules[one].isRetired && !ruled[one, other] && !ruled[other, one]
      {
        let isInside = limits[other].allSatisfy { hulls[one][$0.0] & ~$0.1 == 0 }
        if isInside, implies(one, other), !implies(other, one) { narrower[one, other] = true }
      }
    }
    return narrower
  }

  /// The smallest box around a condition.
  private static func hull(of rule: Rule, questions: Int) -> [UInt16] {
    var hull = [UInt16](repeating: 0, count: questions)
    for box in rule.condition.boxes {
      for question in hull.indices { hull[question] |= box.masks[question] }
    }
    return hull
  }

  /// The pairs of rules about which rulings and `overrides` say something, the preferred one first.
  private static func pairs(of rulings: [Ruling], and rules: [Rule]) -> [(Int, Int)] {
    var indices: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { indices[rule.id] = index }
    var pairs: [(Int, Int)] = []
    for ruling in rulings {
      for winner in ruling.prefer.compactMap({ indices[$0.text] }) {
        for loser in ruling.over.compactMap({ indices[$0.text] }) { pairs.append((winner, loser)) }
      }
    }
    for (winner, rule) in rules.enumerated() {
      for loser in rule.overrides.compactMap({ indices[$0.text] }) { pairs.append((winner, loser)) }
    }
    return pairs
  }
}

extension Decision {
  /// The rules that do not count where this one matches, by index, ascending; what follows through
  /// other rules is included.
  package func rules(beatenBy rule: Int) -> [Int] { compiled.rules(beatenBy: rule) }

  /// The rules beside which this one does not count where they match, by index, ascending; what
  /// follows through other rules is included.
  package func rules(beating rule: Int) -> [Int] { compiled.rules(beating: rule) }
}
