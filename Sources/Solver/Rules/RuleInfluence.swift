/// What one rule does: whether some combination has another outcome without it, and whether its option
/// is the outcome somewhere.
///
/// All that can be told by parts of boxes outside some cubes, so that the kernel decides and
/// no combination is enumerated. A rule counts only where nothing beats it, so nothing stronger
/// matches. Either no other rule of its strength matches: then it decides alone, and without it what is
/// weaker does. Or some do: then what matters is what they come to with it and without.
package struct RuleInfluence {
  private let compiled: CompiledRules
  private let rule: Int
  /// The rules beside which it never counts: those that beat it, and those for the same option
  /// that beat all that it beats and are beaten by nothing else.
  private let covers: [Int]
  private let beaters: [Int]
  private let peers: [Int]
  private let isPeer: [Bool]
  private let weaker: [Int]
  /// The cubes in which nothing is looked for.
  private let avoided: [Int]
  private var search: UncoveredSearch
  /// How many cubes may still be gone through; beyond, a difference is taken for granted.
  package private(set) var work: Int

  /// - Parameters:
  ///   - rule: the one that is looked at.
  ///   - avoided: boxes in which nothing is looked for.
  ///   - work: how many cubes may be gone through in all.
  package init(
    of rule: Int, in compiled: CompiledRules, avoiding avoided: [[UInt16]] = [], work: Int
  ) {
    self.rule = rule
    self.work = work
    self.compiled = compiled
    var table = compiled.table
    for box in avoided { table.append(box, everything: compiled.everything) }
    self.avoided = Array(compiled.table.count..<table.count)
    search = UncoveredSearch(table, everything: compiled.everything)
    let ranks = compiled.ranks
    beaters = compiled.rules(beating: rule)
    let isPeer = ranks.indices.map { $0 != rule && ranks[$0] == ranks[rule] }
    let peers = ranks.indices.filter { isPeer[$0] }
    self.peers = peers
    self.isPeer = isPeer
    weaker = ranks.indices.filter { ranks[$0] < ranks[rule] }
    covers = beaters + peers.filter { compiled.defeats.isIdle(rule, beside: $0) }
  }

  /// Whether some combination of a box, in all of which the rule matches, has another outcome where it
  /// does not match and all else stays the same.
  package mutating func changesOutcome(in box: [UInt16]) -> Bool {
    part(of: box, outside: covers) && (changesAlone(in: box) || changesBesidePeers(in: box))
  }

  /// Whether the rule decides somewhere in a box where it matches: nothing beats it, and what else is
  /// unbeaten is for the same option.
  package mutating func decides(in box: [UInt16]) -> Bool {
    guard let unbeaten = unbeaten(of: rivals, in: box) else { return true }
    return part(of: box, outside: beaters, and: unbeaten)
  }

  /// The rules of its strength for other options that it does not beat.
  private var rivals: [Int] {
    peers.filter { !isAlly($0) && !compiled.defeats.beats[rule, $0] }
  }

  private func isAlly(_ other: Int) -> Bool { compiled.options[other] == compiled.options[rule] }

  /// Where no other rule of its strength matches: whether what is weaker comes to something else, which
  /// is nothing at all, or another option as well.
  private mutating func changesAlone(in box: [UInt16]) -> Bool {
    let above = beaters + peers
    guard part(of: box, outside: above) else { return false }
    if part(of: box, outside: above + weaker) { return true }
    // (What beats a weaker rule holds all that is above.)
    return weaker.contains { other in
      !isAlly(other)
        && parts(of: other, in: box).contains { part(of: $0, outside: beaters(of: other)) }
    }
  }

  /// Where others of its strength match: whether they agree on another option, against which the rule
  /// is alone, or the rule beats all of them that are for another option.
  private mutating func changesBesidePeers(in box: [UInt16]) -> Bool {
    let others = peers.filter { !isAlly($0) }
    for option in Set(others.map { compiled.options[$0] }).sorted() {
      let agreeing = others.filter { compiled.options[$0] == option }
      let rest = peers.filter { compiled.options[$0] != option }
      if matters(agreeing, in: box, outside: rest) { return true }
    }
    let overruled = others.filter { compiled.defeats.beats[rule, $0] }
    return !overruled.isEmpty && matters(overruled, in: box, outside: rivals)
  }

  /// Whether without the rule one of some counts where none of others does.
  private mutating func matters(
    _ rules: [Int], in box: [UInt16], outside others: [Int]
  ) -> Bool {
    guard let unbeaten = unbeaten(of: others, in: box) else { return true }
    guard part(of: box, outside: covers, and: unbeaten) else { return false }
    return rules.contains { other in
      let above = Array(Set(covers + beaters(of: other)))
      return parts(of: other, in: box).contains { part(of: $0, outside: above, and: unbeaten) }
    }
  }

  /// Where rules count, as cubes of a table of their own.
  private struct UnbeatenParts {
    var search: UncoveredSearch
    var cubes: [Int]
  }

  /// Where some rules of its strength match and none beats them; nil where that are too many boxes.
  private func unbeaten(of others: [Int], in box: [UInt16]) -> UnbeatenParts? {
    var table = search.table
    var cubes: [Int] = []
    for other in others where meets(other, box) {
      let beaters = beaters(of: other).filter { isPeer[$0] }
      if beaters.isEmpty {
        cubes += compiled.cubes[other]
        continue
      }
      let beaterCubes = compiled.cubes(of: beaters, andNever: false)
      for whole in parts(of: other, in: box) {
        var left = [whole]
        for beater in beaterCubes where left.count <= Self.maximumParts {
          left = left.flatMap { compiled.table.parts(of: $0, outside: beater) }
        }
        if left.count > Self.maximumParts { return nil }
        for part in left {
          cubes.append(table.count)
          table.append(part, everything: compiled.everything)
        }
      }
    }
    return UnbeatenParts(
      search: UncoveredSearch(table, everything: compiled.everything), cubes: cubes)
  }

  /// Into how many boxes a rule may fall before that is too much.
  private static let maximumParts = 1_000

  /// The rules that beat another, but for the one that is looked at.
  private func beaters(of other: Int) -> [Int] {
    compiled.rules(beating: other).filter { $0 != rule }
  }

  /// Whether another rule matches some combination of a box.
  private func meets(_ other: Int, _ box: [UInt16]) -> Bool {
    compiled.cubes[other].contains { compiled.table.meets($0, box) }
  }

  /// The combinations of a box that another rule matches.
  private func parts(of other: Int, in box: [UInt16]) -> [[UInt16]] {
    compiled.cubes[other].compactMap { compiled.table.intersection($0, box) }
  }

  /// Whether something of a box can occur where none of some rules matches, and, if that is given,
  /// none of others counts.
  private mutating func part(
    of box: [UInt16], outside rules: [Int], and unbeaten: UnbeatenParts? = nil
  ) -> Bool {
    var search = unbeaten?.search ?? search
    let cubes = compiled.cubes(of: rules) + avoided + (unbeaten?.cubes ?? [])
    if work <= 0 { return true }
    let before = search.work
    let isFound = search.part(of: box, outside: cubes) != nil
    work -= search.work - before
    return isFound || work <= 0
  }
}
