/// Looks for cases where a rule applies by one of its cubes together with others, and nothing beats
/// either.
///
/// What beats the rule is looked through once for all others. Boxes where it may decide are kept
/// for the next.
package struct ConflictSearch {
  private let compiled: CompiledRules
  private let rule: Int
  private let inside: [UInt16]
  /// What beats the rule or cannot occur, in that cube.
  private var outside: IndexedCovering
  /// Boxes in the cube outside all of it.
  private var witnesses: WitnessCache
  private var widening: CaseWidening
  private var walk: WitnessSearch
  private var covering: Covering

  /// How much has been looked at so far, in cubes; the same in each run.
  package var work: Int { outside.work + widening.work + walk.work + covering.work }

  /// - Parameter inside: the combinations of one of the rule's cubes.
  package init(_ compiled: CompiledRules, of rule: Int, in inside: [UInt16]) {
    let (table, everything) = (compiled.table, compiled.everything)
    self.compiled = compiled
    self.rule = rule
    self.inside = inside
    let meeting = compiled.cubes(of: compiled.rules(beating: rule)).filter {
      table.meets($0, inside)
    }
    outside = IndexedCovering(table, by: meeting, everything: everything)
    witnesses = WitnessCache(outside.index)
    widening = CaseWidening(table, outside.index, never: 0..<0, everything: everything)
    walk = WitnessSearch(table, avoiding: meeting, everything: everything, start: inside)
    covering = Covering(table)
  }

  /// A box where another rule applies as well, nothing beats either, and all can occur; nil where
  /// there is none.
  package mutating func part(with other: Int) -> [UInt16]? {
    // Rules that beat one beat the other as well unless their strengths are equal.
    let more = compiled.cubes(
      of: compiled.defeats.beatenBy.columns(of: other, butNotOf: rule), andNever: false)
    for cube in compiled.cubes[other] {
      // A case is found quickly where there is one; only where none is, it takes a proof.
      if let part = witnesses.first(meeting: cube, of: compiled.table) {
        if more.isEmpty { return part }
        if let rest = covering.uncovered(part, by: more) { return rest }
      }
      guard let both = compiled.table.intersection(cube, inside) else { continue }
      guard let part = walk.find(in: both) ?? outside.uncovered(both) else { continue }
      witnesses.insert(zip(widening.widenedByQuestion(part), inside).map { $0 & $1 })
      if more.isEmpty { return part }
      if let rest = covering.uncovered(part, by: more) { return rest }
      if let rest = covering.uncovered(both, by: more + outside.index.cubes) { return rest }
    }
    return nil
  }
}
