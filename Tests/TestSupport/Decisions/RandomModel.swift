/// A random decision in the plainest form, from which the file and the oracle are made.
package struct RandomModel {
  package struct Question {
    package var answers: Int
    package var isScale: Bool
    package var prior: [Int]?
    package var effort: Int?
  }

  package struct Rule {
    /// Each alternative maps questions to the answers that it allows.
    package var alternatives: [[Int: Set<Int>]]
    package var option: Int
    /// 3 for must, down to 0 for default.
    package var strength: Int
    package var isRetired = false
  }

  package var questions: [Question] = []
  package var options = 0
  package var rules: [Rule] = []
  /// Pairs of rules, the preferred one first.
  package var rulings: [(Int, Int)] = []
  package var never: [[Int: Set<Int>]] = []
  package var askFirst: [Int] = []

  package init(seed: UInt64, questions range: ClosedRange<Int> = 1...6, maximumAnswers: Int = 4) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: range, using: &random)
    for _ in 0..<count {
      let answers = random.once(in: 3) ? Int.random(in: 2...maximumAnswers, using: &random) : 2
      let prior = (0..<answers).map { _ in Int.random(in: 1...9, using: &random) }
      questions.append(
        Question(
          answers: answers, isScale: random.once(in: 3), prior: random.once(in: 2) ? prior : nil,
          effort: random.once(in: 4) ? Int.random(in: 1...3, using: &random) : nil))
    }
    options = Int.random(in: 2...4, using: &random)
    let ruleCount = Int.random(in: 1...10, using: &random)
    let strengths = random.once(in: 2) ? 1 : 3
    for _ in 0..<ruleCount {
      let union = random.once(in: 4) ? Int.random(in: 2...3, using: &random) : 1
      rules.append(
        Rule(
          alternatives: (0..<union).map { _ in alternative(&random) },
          option: Int.random(in: 0..<options, using: &random),
          strength: Int.random(in: 1...strengths, using: &random),
          isRetired: random.once(in: 20)))
    }
    if random.once(in: 3) {
      let option = Int.random(in: 0..<options, using: &random)
      rules.append(Rule(alternatives: [[:]], option: option, strength: 0))
    }
    let order = rules.indices.shuffled(using: &random)
    for _ in 0..<Int.random(in: 0...4, using: &random) where rules.count > 1 {
      let pair = [rules.indices, rules.indices].map { Int.random(in: $0, using: &random) }
      if pair[0] == pair[1] { continue }
      let forward = order[pair[0]] < order[pair[1]]
      rulings.append(forward ? (pair[0], pair[1]) : (pair[1], pair[0]))
    }
    if random.once(in: 3) {
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let entry = alternative(&random)
        if !entry.isEmpty { never.append(entry) }
      }
    }
    if random.once(in: 6) { askFirst = [Int.random(in: 0..<count, using: &random)] }
  }

  /// The same without a rule and without its rulings.
  package func without(rule: Int) -> RandomModel {
    var copy = self
    copy.rules.remove(at: rule)
    copy.rulings = rulings.filter { $0.0 != rule && $0.1 != rule }.map { winner, loser in
      (winner > rule ? winner - 1 : winner, loser > rule ? loser - 1 : loser)
    }
    return copy
  }

  private func alternative(_ random: inout SeededGenerator) -> [Int: Set<Int>] {
    var result: [Int: Set<Int>] = [:]
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let question = Int.random(in: questions.indices, using: &random)
      let answers = questions[question].answers
      let size = answers > 2 && random.once(in: 2) ? Int.random(in: 1..<answers, using: &random) : 1
      result[question] = Set((0..<answers).shuffled(using: &random).prefix(size))
    }
    return result
  }

  package static func id(_ letter: String, _ index: Int) -> String {
    "\(letter)\(index / 10)\(index % 10)"
  }
}
