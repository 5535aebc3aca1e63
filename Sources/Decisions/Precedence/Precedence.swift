/// Which rules beat which, all of it followed through.
///
/// A stronger rule beats each weaker one. Within one strength a ruling decides, direct or followed
/// through rulings; where none says anything, the rule whose condition strictly implies the other's
/// wins if their options differ. What follows by transitivity counts. Rules on a cycle, which is an
/// error of the author's, do not beat one another. Retired rules neither beat nor are beaten.
struct Precedence: Sendable, Hashable {
  /// `beats[a, b]`: where both match, `b` has no say.
  private(set) var beats: BitMatrix
  /// The same relation read backwards.
  private(set) var beatenBy: BitMatrix
  /// What rulings alone say within one strength, followed through.
  let ruled: BitMatrix
  /// The pairs in which the narrower condition wins.
  let narrower: BitMatrix
  /// The rules that stand on a cycle, ascending.
  let cyclic: [Int]

  /// - Parameters:
  ///   - rules: the rules, with their cubes as `rules[n]` has them in `cubes[n]`.
  ///   - rulings: pairs of rules, the preferred one first; pairs of unequal strength are ignored.
  ///   - everything: the mask of all answers of each question.
  init(
    rules: [Rule],
    cubes: [Range<Int>],
    table: CubeTable,
    rulings: [(Int, Int)],
    everything: [UInt16]
  ) {
    var ruled = BitMatrix(count: rules.count)
    for (winner, loser) in rulings
    where rules[winner].strength == rules[loser].strength
      && !rules[winner].isRetired && !rules[loser].isRetired
    {
      ruled[winner, loser] = true
    }
    ruled.closeTransitively()
    let narrower = Self.narrower(
      rules: rules, cubes: cubes, table: table, ruled: ruled, everything: everything)
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
    beatenBy = beats.transposed
  }

  /// The pairs of rules of one strength for different options, without a ruling between them, where
  /// the first condition strictly implies the second.
  private static func narrower(
    rules: [Rule], cubes: [Range<Int>], table: CubeTable, ruled: BitMatrix, everything: [UInt16]
  ) -> BitMatrix {
    let hulls = rules.map { hull(of: $0, questions: everything.count) }
    let limits = hulls.map { hull in
      hull.indices.filter { hull[$0] != everything[$0] }.map { ($0, hull[$0]) }
    }
    var narrower = BitMatrix(count: rules.count)
    var covering = Covering(table)
    func implies(_ one: Int, _ other: Int) -> Bool {
      rules[one].condition.boxes.allSatisfy { covering.covers($0.masks, by: cubes[other]) }
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
}
