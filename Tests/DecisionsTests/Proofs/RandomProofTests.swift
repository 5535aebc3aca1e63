import Diagnostics
import TestSupport
import Testing

@testable import Decisions

/// The proofs about rules, questions and options of random decisions, held against brute force.
@Suite struct RandomProofTests {
  @Test func findsEveryMaskedRule() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let deciding = Set(
        oracle.combinations.indices.filter { oracle.isPossible[$0] }
          .flatMap { oracle.unbeaten[$0] })
      let masked = model.rules.indices.filter {
        !deciding.contains($0) && !model.rules[$0].isRetired
      }
      var prover = Prover(decision)
      let findings = prover.masked()
      try #require(findings.map { $0.rules[0] } == masked, "seed \(seed)")
      for finding in findings {
        let rule = finding.rules[0]
        for index in oracle.combinations.indices
        where oracle.isPossible[index] && oracle.matching[index].contains(rule) {
          let isNamed = finding.rules.dropFirst().contains { other in
            oracle.beats[other][rule] && oracle.matching[index].contains(other)
          }
          try #require(isNamed, "seed \(seed)")
        }
      }
    }
  }

  @Test func findsEveryRedundantRule() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      var prover = Prover(decision)
      let masked = Set(prover.masked().map { $0.rules[0] })
      let redundant = model.rules.indices.filter { rule in
        if masked.contains(rule) || model.rules[rule].isRetired { return false }
        let without = BruteForce(model.without(rule: rule))
        return oracle.combinations.indices.allSatisfy {
          !oracle.isPossible[$0] || oracle.outcomes[$0] == without.outcomes[$0]
        }
      }
      try #require(prover.redundant(masked: masked).map { $0.rules[0] } == redundant, "\(seed)")
    }
  }

  @Test func findsEveryQuestionThatNeverMatters() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let idle = model.questions.indices.filter { question in
        var seen: [[Int]: BruteForce.Outcome] = [:]
        for (index, combination) in oracle.combinations.enumerated() where oracle.isPossible[index]
        {
          var others = combination
          others[question] = -1
          if let known = seen[others], known != oracle.outcomes[index] { return false }
          seen[others] = oracle.outcomes[index]
        }
        return true
      }
      var prover = Prover(decision)
      try #require(prover.neverAsked().compactMap(\.question) == idle, "seed \(seed)")
    }
  }

  @Test func findsEveryUnreachableOption() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let outcomes = Set(
        oracle.possible(where: model.questions.map { _ in nil })
          .map { oracle.outcomes[$0] })
      let unreachable = (0..<model.options).filter { !outcomes.contains(.option($0)) }
      var prover = Prover(decision)
      try #require(prover.unreachable().compactMap(\.option) == unreachable, "seed \(seed)")
    }
  }

  @Test func measuresWhatEachStrengthDecides() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      var prover = Prover(decision)
      let shares = prover.strengthShares().shares
      let possible = oracle.combinations.indices.filter { oracle.isPossible[$0] }
      let total = possible.reduce(0) { $0 + oracle.weights[$1] }
      for strength in Strength.allCases where total > 0 {
        let decided = possible.filter { index in
          guard case .option = oracle.outcomes[index] else { return false }
          return model.rules[oracle.unbeaten[index][0]].strength == strength.rank
        }
        let share = decided.reduce(0) { $0 + oracle.weights[$1] } / total
        try #require(abs(share - (shares[strength] ?? 0)) < 1e-9, "seed \(seed)")
        let hidden = prover.hiddenGaps()
        if strength == .default { try #require(hidden.isEmpty == (share <= 0.1 + 1e-9)) }
      }
    }
  }

  @Test func changesNothingWhereTheFileIsShuffled() throws {
    for seed in UInt64(0)..<300 {
      let model = RandomModel(seed: seed)
      let one = try #require(model.decision(seed: seed))
      let other = try #require(model.decision(seed: seed + 77))
      func facts(_ decision: Decision) -> [String] {
        decision.findings().map { finding in
          let box = finding.counterexample.map { decision.caseText(of: $0) } ?? ""
          return "\(finding.code) \(finding.rules) \(box) \(finding.share ?? 0)"
        }
      }
      try #require(facts(one) == facts(other), "seed \(seed)")
      try #require(one.tree(budget: 50) == other.tree(budget: 50), "seed \(seed)")
    }
  }
}
