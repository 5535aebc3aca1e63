internal import Decisions

/// How much of all answers each rule decides: the share of the combinations, by the priors, in which
/// it matches and no rule that beats it does.
///
/// Exact where the combinations are few; of many, some are drawn, the same in each build.
struct RuleShares {
  /// How many times a rule is held against a combination, roughly, before some are drawn.
  private static let limit = 1_000_000.0
  private static let fewestDraws = 256.0

  /// By the rule's index; 0 to 1. Where rules agree each counts, so that they may add up to more.
  let shares: [Double]
  /// Whether every combination was looked at.
  let isExact: Bool

  init(_ decision: Decision) {
    let rules = decision.rules.indices.filter { !decision.rules[$0].isRetired }
    let total = decision.questions.reduce(1) { $0 * Double($1.answers.count) }
    let isExact = total * Double(rules.count) <= Self.limit
    let draws = isExact ? total : max(Self.fewestDraws, Self.limit / Double(rules.count))
    var combination = [Int](repeating: 0, count: decision.questions.count)
    var random = Draws()
    var decided = [Double](repeating: 0, count: decision.rules.count)
    var possible = 0.0
    var beating: [Int: [Int]] = [:]
    for _ in 0..<Int(draws) {
      if !isExact { random.draw(&combination, of: decision) }
      defer { if isExact { Self.advance(&combination, of: decision) } }
      if decision.never.contains(where: { $0.condition.matches(combination) }) { continue }
      let weight = isExact ? Self.weight(of: combination, of: decision) : 1
      possible += weight
      let matching = rules.filter { decision.rules[$0].condition.matches(combination) }
      for rule in matching {
        let stronger = beating[rule] ?? decision.rules(beating: rule)
        beating[rule] = stronger
        if !matching.contains(where: stronger.contains) { decided[rule] += weight }
      }
    }
    shares = decided.map { possible > 0 ? $0 / possible : 0 }
    self.isExact = isExact
  }

  /// Goes on to the next combination, as a counter does.
  private static func advance(_ combination: inout [Int], of decision: Decision) {
    for question in combination.indices {
      combination[question] += 1
      if combination[question] < decision.questions[question].answers.count { return }
      combination[question] = 0
    }
  }

  private static func weight(of combination: [Int], of decision: Decision) -> Double {
    zip(decision.questions, combination).reduce(1) { weight, pair in
      weight * (pair.0.prior.isEmpty ? 1 : pair.0.prior[pair.1])
    }
  }

  /// Combinations drawn by the priors.
  private struct Draws {
    private var state: UInt64 = 1

    mutating func draw(_ combination: inout [Int], of decision: Decision) {
      for (index, question) in decision.questions.enumerated() {
        let prior = question.prior.isEmpty ? question.answers.map { _ in 1 } : question.prior
        var left = fraction() * prior.reduce(0, +)
        combination[index] = prior.count - 1
        for answer in prior.indices {
          left -= prior[answer]
          if left < 0 {
            combination[index] = answer
            break
          }
        }
      }
    }

    /// A number from 0 to 1, by Knuth's linear congruence.
    private mutating func fraction() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53 as UInt64)
    }
  }
}
