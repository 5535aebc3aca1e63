internal import Diagnostics

/// A decision compiled for reasoning: conditions as cubes, precedence as a relation, all by index.
struct Rulebook: Sendable, Hashable {
  /// The mask of all answers of each question.
  let everything: [UInt16]
  /// The probability of each answer of each question.
  let priors: [[Double]]
  let efforts: [Double]
  private(set) var optionCount: Int
  /// The option of each rule.
  private(set) var options: [Int]
  /// The boxes of all rules that are not retired, then those of all impossible combinations.
  let table: CubeTable
  /// The cubes of each rule; none for a retired one.
  let cubes: [Range<Int>]
  /// The rule of each cube that is a rule's.
  let owners: [Int]
  /// The cubes of the impossible combinations.
  let never: Range<Int>
  let precedence: Precedence
  /// The rules against one another.
  private(set) var contest: Contest

  init(
    options: [Option], questions: [Question], rules: [Rule], rulings: [Ruling], never: [Exclusion]
  ) {
    everything = questions.map(\.everyAnswer)
    priors = questions.map(\.prior)
    efforts = questions.map(\.effort)
    optionCount = options.count
    self.options = rules.map(\.option)
    var table = CubeTable()
    var cubes: [Range<Int>] = []
    var owners: [Int] = []
    for (index, rule) in rules.enumerated() {
      let start = table.count
      for box in rule.condition.boxes where !rule.isRetired {
        table.append(box, everything: everything)
        owners.append(index)
      }
      cubes.append(start..<table.count)
    }
    let start = table.count
    for box in never.flatMap(\.condition.boxes) { table.append(box, everything: everything) }
    self.table = table
    self.cubes = cubes
    self.owners = owners
    self.never = start..<table.count
    precedence = Precedence(
      rules: rules,
      cubes: cubes,
      table: table,
      rulings: Self.pairs(of: rulings, and: rules),
      everything: everything
    )
    contest = Contest(options: self.options, precedence: precedence)
  }

  /// The same rules with the same precedence, speaking for other options.
  func speaking(for options: [Int], count: Int) -> Rulebook {
    var copy = self
    copy.options = options
    copy.optionCount = count
    copy.contest = Contest(options: options, precedence: precedence)
    return copy
  }

  /// The rules that match a combination, ascending.
  func matching(_ combination: [Int]) -> [Int] {
    cubes.indices.filter { rule in cubes[rule].contains { holds($0, combination) } }
  }

  /// The rules among some that none of them beats.
  func unbeaten(among rules: [Int]) -> [Int] {
    rules.filter { rule in !rules.contains { precedence.beats[$0, rule] } }
  }

  /// Whether a combination can occur.
  func isPossible(_ combination: [Int]) -> Bool { !never.contains { holds($0, combination) } }

  /// The outcome of a combination, whether it can occur or not.
  func outcome(of combination: [Int]) -> Outcome { outcome(among: matching(combination)) }

  /// The same where one rule has no say.
  func outcome(of combination: [Int], without rule: Int) -> Outcome {
    outcome(among: matching(combination).filter { $0 != rule })
  }

  /// The outcome where some rules match.
  func outcome(among matching: [Int]) -> Outcome {
    let winners = unbeaten(among: matching)
    guard let first = winners.first else { return .gap }
    return winners.allSatisfy { options[$0] == options[first] }
      ? .option(options[first]) : .conflict
  }

  /// Whether a cube holds a combination.
  func holds(_ cube: Int, _ combination: [Int]) -> Bool {
    for index in table.restrictions(of: cube)
    where table.masks[index] & (1 << UInt16(combination[table.questions[index]])) == 0 {
      return false
    }
    return true
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
