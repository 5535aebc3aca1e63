/// The meaning of a random model, worked out by going through every combination.
package struct BruteForce {
  package enum Outcome: Hashable {
    case option(Int)
    case gap
    case conflict
  }

  package let model: RandomModel
  /// Each complete set of answers.
  package let combinations: [[Int]]
  package let isPossible: [Bool]
  package let weights: [Double]
  /// `beats[a][b]`.
  package let beats: [[Bool]]
  /// The rules that match each combination.
  package let matching: [[Int]]
  package let unbeaten: [[Int]]
  package let outcomes: [Outcome]

  package init(_ model: RandomModel) {
    self.model = model
    var combinations: [[Int]] = [[]]
    for question in model.questions {
      combinations = combinations.flatMap { head in (0..<question.answers).map { head + [$0] } }
    }
    // Each condition as the answers that it allows, question by question.
    func table(_ condition: [Int: Set<Int>]) -> [[Bool]] {
      model.questions.enumerated().map { index, question in
        (0..<question.answers).map { condition[index]?.contains($0) ?? true }
      }
    }
    func holds(_ table: [[Bool]], _ combination: [Int]) -> Bool {
      for question in combination.indices where !table[question][combination[question]] {
        return false
      }
      return true
    }
    let matches = model.rules.map { rule in
      let tables = rule.isRetired ? [] : rule.alternatives.map(table)
      return combinations.map { combination in tables.contains { holds($0, combination) } }
    }
    let never = model.never.map(table)
    let beats = Self.precedence(model, matches)
    self.combinations = combinations
    self.beats = beats
    isPossible = combinations.map { combination in
      !never.contains { holds($0, combination) }
    }
    weights = combinations.map { combination in
      zip(model.questions, combination).reduce(1) { weight, pair in
        let prior = pair.0.prior ?? Array(repeating: 1, count: pair.0.answers)
        return weight * Double(prior[pair.1]) / Double(prior.reduce(0, +))
      }
    }
    let matching = combinations.indices.map { index in
      model.rules.indices.filter { matches[$0][index] }
    }
    let unbeaten = matching.map { rules in
      rules.filter { rule in !rules.contains { beats[$0][rule] } }
    }
    self.matching = matching
    self.unbeaten = unbeaten
    outcomes = unbeaten.map { rules in
      let options = Set(rules.map { model.rules[$0].option })
      if options.count > 1 { return .conflict }
      return options.first.map { .option($0) } ?? .gap
    }
  }

  /// The combinations that can occur and agree with some answers, by position.
  package func possible(where answers: [Int?]) -> [Int] {
    // (Loops, since most of the time of these tests goes by here.)
    var found: [Int] = []
    for index in 0..<combinations.count where isPossible[index] {
      let combination = combinations[index]
      var agrees = true
      for question in 0..<answers.count {
        if let answer = answers[question], answer != combination[question] {
          agrees = false
          break
        }
      }
      if agrees { found.append(index) }
    }
    return found
  }

  /// The pairs of rules for different options that somewhere are both unbeaten.
  package var conflictPairs: Set<[Int]> {
    var pairs: Set<[Int]> = []
    for index in combinations.indices where isPossible[index] {
      for one in unbeaten[index] {
        for other in unbeaten[index]
        where one < other && model.rules[one].option != model.rules[other].option {
          pairs.insert([one, other])
        }
      }
    }
    return pairs
  }

  private static func precedence(_ model: RandomModel, _ matches: [[Bool]]) -> [[Bool]] {
    let count = model.rules.count
    func close(_ relation: [[Bool]]) -> [[Bool]] {
      var closed = relation
      for middle in 0..<count {
        for from in 0..<count where closed[from][middle] {
          for to in 0..<count where closed[middle][to] { closed[from][to] = true }
        }
      }
      return closed
    }
    var ruled = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
    for (winner, loser) in model.rulings {
      let (one, other) = (model.rules[winner], model.rules[loser])
      if one.strength == other.strength && !one.isRetired && !other.isRetired {
        ruled[winner][loser] = true
      }
    }
    ruled = close(ruled)
    var beats = ruled
    for one in 0..<count {
      for other in 0..<count
      where one != other && !ruled[one][other] && !ruled[other][one]
        && model.rules[one].strength == model.rules[other].strength
        && model.rules[one].option != model.rules[other].option
        && !model.rules[one].isRetired && !model.rules[other].isRetired
      {
        let pairs = zip(matches[one], matches[other])
        let implies = pairs.allSatisfy { !$0 || $1 }
        let isImplied = pairs.allSatisfy { !$1 || $0 }
        if implies && !isImplied { beats[one][other] = true }
      }
    }
    beats = close(beats)
    let mutual = beats
    for one in 0..<count {
      for other in 0..<count {
        if mutual[one][other] && mutual[other][one] { beats[one][other] = false }
        if model.rules[one].strength > model.rules[other].strength
          && !model.rules[one].isRetired && !model.rules[other].isRetired
        {
          beats[one][other] = true
        }
      }
    }
    return beats
  }
}
