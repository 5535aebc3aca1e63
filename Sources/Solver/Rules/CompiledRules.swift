/// Rules compiled for reasoning: conditions as cubes, who beats whom as a relation, all by index.
///
/// A rule is for an option, which is a number here. A combination is one answer's index per
/// question.
package struct CompiledRules: Sendable, Hashable {
  /// The mask of all answers of each question.
  package let everything: [UInt16]
  /// The probability of each answer of each question.
  package let priors: [[Double]]
  /// What it costs to answer each question.
  package let efforts: [Double]
  package private(set) var optionCount: Int
  /// The option of each rule.
  package private(set) var options: [Int]
  /// The strength of each rule: one that matches beats all that match and are weaker.
  package let ranks: [Int]
  /// The boxes of all rules, then those of all impossible combinations.
  package let table: CubeTable
  /// The cubes of each rule; none for one that never matches.
  package let cubes: [Range<Int>]
  /// The rule of each cube that is a rule's.
  package let owners: [Int]
  /// The cubes of the impossible combinations.
  package let never: Range<Int>
  /// The rules against one another.
  package private(set) var defeats: DefeatRelation

  /// - Parameters:
  ///   - cubes: the conditions of the rules, and what cannot occur.
  ///   - options: the option of each rule, below `optionCount`.
  ///   - ranks: the strength of each rule.
  ///   - beats: `beats[a, b]` where rule `b` does not count as soon as both match; transitive.
  package init(
    cubes: RuleCubes,
    priors: [[Double]],
    efforts: [Double],
    options: [Int],
    optionCount: Int,
    ranks: [Int],
    beats: BitMatrix
  ) {
    everything = cubes.everything
    table = cubes.table
    self.cubes = cubes.cubes
    owners = cubes.owners
    never = cubes.never
    self.priors = priors
    self.efforts = efforts
    self.options = options
    self.optionCount = optionCount
    self.ranks = ranks
    defeats = DefeatRelation(options: options, beats: beats)
  }

  /// The same rules with the same defeats, for other options.
  package func relabelled(_ options: [Int], count: Int) -> CompiledRules {
    var copy = self
    copy.options = options
    copy.optionCount = count
    copy.defeats = DefeatRelation(options: options, beats: defeats.beats)
    return copy
  }

  /// The rules that match a combination, ascending.
  package func matching(_ combination: [Int]) -> [Int] {
    cubes.indices.filter { rule in cubes[rule].contains { holds($0, combination) } }
  }

  /// Whether a combination can occur.
  package func isPossible(_ combination: [Int]) -> Bool {
    !never.contains { holds($0, combination) }
  }

  /// What a combination comes to, whether it can occur or not.
  package func conclusion(of combination: [Int]) -> Conclusion {
    conclusion(among: matching(combination))
  }

  /// The same without one rule.
  package func conclusion(of combination: [Int], without rule: Int) -> Conclusion {
    conclusion(among: matching(combination).filter { $0 != rule })
  }

  /// What it comes to where some rules match.
  package func conclusion(among matching: [Int]) -> Conclusion {
    defeats.conclusion(of: matching)
  }

  /// Whether a cube holds a combination.
  package func holds(_ cube: Int, _ combination: [Int]) -> Bool {
    for index in table.restrictions(of: cube)
    where table.masks[index] & (1 << UInt16(combination[table.questions[index]])) == 0 {
      return false
    }
    return true
  }

  /// The rules that a rule beats, ascending.
  package func rules(beatenBy rule: Int) -> [Int] { defeats.beats.columns(of: rule) }

  /// The rules that beat a rule, ascending.
  package func rules(beating rule: Int) -> [Int] { defeats.beatenBy.columns(of: rule) }
}

/// The conditions of rules, and what cannot occur, as cubes of one table.
package struct RuleCubes: Sendable, Hashable {
  /// The mask of all answers of each question.
  package let everything: [UInt16]
  package let table: CubeTable
  /// The cubes of each rule.
  package let cubes: [Range<Int>]
  /// The rule of each cube that is a rule's.
  package let owners: [Int]
  /// The cubes of the impossible combinations.
  package let never: Range<Int>

  /// - Parameters:
  ///   - conditions: the boxes of each rule, none of them empty.
  ///   - never: boxes of combinations that cannot occur.
  package init(conditions: [[[UInt16]]], never: [[UInt16]], everything: [UInt16]) {
    var table = CubeTable()
    var cubes: [Range<Int>] = []
    var owners: [Int] = []
    for (rule, boxes) in conditions.enumerated() {
      let start = table.count
      for box in boxes {
        table.append(box, everything: everything)
        owners.append(rule)
      }
      cubes.append(start..<table.count)
    }
    let start = table.count
    for box in never { table.append(box, everything: everything) }
    self.everything = everything
    self.table = table
    self.cubes = cubes
    self.owners = owners
    self.never = start..<table.count
  }
}

/// What the rules make of one combination.
package enum Conclusion: Sendable, Hashable {
  /// The matching rules that none of them beats agree on the option with this index.
  case option(Int)
  /// No rule matches.
  case gap
  /// Rules that nothing beats are for different options.
  case conflict
}
