/// What one rule does: whether some combination has another outcome without it, and whether its option
/// is the outcome somewhere.
///
/// All that can be told by parts of boxes outside some cubes, so that the kernel has the last word and
/// no combination is enumerated. A rule has a say only where nothing beats it, so nothing stronger
/// matches. Either no other rule of its strength matches: then it decides alone, and without it what is
/// weaker does. Or some do: then what counts is what they say with it and without.
struct RuleInfluence {
  private let rulebook: Rulebook
  private let rule: Int
  private let beaters: [Int]
  private let peers: [Int]
  private let weaker: [Int]
  /// The cubes in which nothing is looked for.
  private let avoided: [Int]
  private var search: PartSearch
  /// How many cubes may still be gone through; beyond, a difference is taken for granted.
  private(set) var work: Int

  /// - Parameters:
  ///   - rule: the one that is looked at.
  ///   - avoided: boxes in which nothing is looked for.
  ///   - work: how many cubes may be gone through in all.
  init(of rule: Int, in decision: Decision, avoiding avoided: [[UInt16]] = [], work: Int) {
    self.rule = rule
    self.work = work
    rulebook = decision.rulebook
    var table = rulebook.table
    for box in avoided { table.append(Box(masks: box), everything: rulebook.everything) }
    self.avoided = Array(rulebook.table.count..<table.count)
    search = PartSearch(table, everything: rulebook.everything)
    let rules = decision.rules
    beaters = rulebook.precedence.beatenBy.columns(of: rule)
    peers = rules.indices.filter { $0 != rule && rules[$0].strength == rules[rule].strength }
    weaker = rules.indices.filter { rules[$0].strength < rules[rule].strength }
  }

  /// Whether some combination of a box, in all of which the rule matches, has another outcome where it
  /// does not match and all else stays the same.
  mutating func changesOutcome(in box: [UInt16]) -> Bool {
    changesAlone(in: box) || peers.contains { changesBeside($0, in: box) }
  }

  /// Whether the rule decides somewhere in a box where it matches: nothing beats it, and what else is
  /// unbeaten speaks for the same option.
  mutating func decides(in box: [UInt16]) -> Bool {
    part(of: box, outside: beaters, withoutSayOf: rivals, beside: rule)
  }

  /// The rules of its strength for other options that it does not beat.
  private var rivals: [Int] {
    peers.filter { !isAlly($0) && !rulebook.precedence.beats[rule, $0] }
  }

  private func isAlly(_ other: Int) -> Bool { rulebook.options[other] == rulebook.options[rule] }

  /// Where no other rule of its strength matches: whether what is weaker says something else, which
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

  /// Where a rule of its strength for another option matches and none of the others beats that:
  /// whether with the rule there is a conflict and without it none, or the other way round.
  private mutating func changesBeside(_ other: Int, in box: [UInt16]) -> Bool {
    let beats = rulebook.precedence.beats
    if isAlly(other) || beats[other, rule] { return false }
    let above = Array(Set(beaters + beaters(of: other)))
    for both in parts(of: other, in: box) where part(of: both, outside: above) {
      // The rule alone stands against this option.
      let others = peers.filter { rulebook.options[$0] != rulebook.options[other] }
      if part(of: both, outside: above, withoutSayOf: others, beside: other) { return true }
      // The rule silences all that stands against its own.
      if !beats[rule, other] { continue }
      if part(of: both, outside: above, withoutSayOf: rivals, beside: other) { return true }
    }
    return false
  }

  /// The rules that beat another, but for the one that is looked at.
  private func beaters(of other: Int) -> [Int] {
    rulebook.precedence.beatenBy.columns(of: other).filter { $0 != rule }
  }

  /// The combinations of a box that another rule matches.
  private func parts(of other: Int, in box: [UInt16]) -> [[UInt16]] {
    rulebook.cubes[other].compactMap { rulebook.table.intersection($0, box) }
  }

  /// Whether something of a box can occur where none of some rules matches.
  private mutating func part(of box: [UInt16], outside rules: [Int]) -> Bool {
    let cubes = rulebook.cubes(of: rules) + avoided
    work -= cubes.count
    return work <= 0 || search.part(of: box, outside: cubes) != nil
  }

  /// The same, where others may match if one more that matches beats them.
  ///
  /// - Parameter other: a rule that matches everywhere in the box.
  private mutating func part(
    of box: [UInt16], outside rules: [Int], withoutSayOf others: [Int], beside other: Int
  ) -> Bool {
    let silent = others.filter {
      !rulebook.precedence.beats[other, $0] && !parts(of: $0, in: box).isEmpty
    }
    if part(of: box, outside: rules + silent) { return true }
    let peers = Set(peers)
    let beaten = silent.filter { !peers.isDisjoint(with: beaters(of: $0)) }
    if beaten.isEmpty { return false }
    // Of each that may be beaten counts what its beaters leave of it; nothing stronger matches here.
    var table = search.table
    for loser in beaten {
      let beaters = rulebook.cubes(
        of: beaters(of: loser).filter { peers.contains($0) }, andNever: false)
      for whole in parts(of: loser, in: box) {
        var left = [whole]
        for beater in beaters where left.count <= Self.maximumParts {
          left = left.flatMap { rulebook.table.parts(of: $0, outside: beater) }
        }
        if left.count > Self.maximumParts { return true }
        for part in left { table.append(Box(masks: part), everything: rulebook.everything) }
      }
    }
    let kept = rulebook.cubes(of: rules + silent.filter { !beaten.contains($0) })
    let cubes = kept + (rulebook.table.count..<table.count)
    work -= cubes.count
    var search = PartSearch(table, everything: rulebook.everything)
    return work <= 0 || search.part(of: box, outside: cubes) != nil
  }

  /// Into how many boxes a rule may fall before that is too much.
  private static let maximumParts = 1_000
}
