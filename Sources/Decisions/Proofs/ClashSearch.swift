/// Looks for cases where a rule applies by one of its cubes together with others, and nothing beats
/// either.
///
/// What beats the rule is looked through once for all others. Boxes where it may decide are kept
/// for the next.
struct ClashSearch {
  private let rulebook: Rulebook
  private let rule: Int
  private let inside: [UInt16]
  /// What beats the rule or cannot occur, in that cube.
  private var outside: IndexedCovering
  /// Boxes in the cube outside all of it.
  private var witnesses: BoxPool
  private var widening: CaseWidening
  private var walk: WitnessSearch
  private var covering: Covering

  /// - Parameter inside: the combinations of one of the rule's cubes.
  init(_ rulebook: Rulebook, of rule: Int, in inside: [UInt16]) {
    let (table, everything) = (rulebook.table, rulebook.everything)
    self.rulebook = rulebook
    self.rule = rule
    self.inside = inside
    let meeting = rulebook.cubes(of: rulebook.precedence.beatenBy.columns(of: rule)).filter {
      table.meets($0, inside)
    }
    outside = IndexedCovering(table, by: meeting, everything: everything)
    witnesses = BoxPool(outside.index)
    widening = CaseWidening(table, outside.index, never: 0..<0, everything: everything)
    walk = WitnessSearch(table, avoiding: meeting, everything: everything, start: inside)
    covering = Covering(table)
  }

  /// A box where another rule applies as well, nothing beats either, and all can occur; nil where
  /// there is none.
  mutating func part(with other: Int) -> [UInt16]? {
    // Rules that beat one beat the other as well unless their strengths are equal.
    let more = rulebook.cubes(
      of: rulebook.precedence.beatenBy.columns(of: other, butNotOf: rule), andNever: false)
    for cube in rulebook.cubes[other] {
      // A case is found quickly where there is one; only where none is, it takes a proof.
      if let part = witnesses.first(meeting: cube, of: rulebook.table) {
        if more.isEmpty { return part }
        if let rest = covering.uncovered(part, by: more) { return rest }
      }
      guard let both = rulebook.table.intersection(cube, inside) else { continue }
      guard let part = walk.find(in: both) ?? outside.uncovered(both) else { continue }
      witnesses.insert(zip(widening.widenedByQuestion(part), inside).map { $0 & $1 })
      if more.isEmpty { return part }
      if let rest = covering.uncovered(part, by: more) { return rest }
      if let rest = covering.uncovered(both, by: more + outside.index.cubes) { return rest }
    }
    return nil
  }
}
