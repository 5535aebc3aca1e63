import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// How much each rule of random decisions decides, held against brute force.
@Suite struct RandomShareTests {
  @Test func givesTheShareThatEachRuleDecides() throws {
    var between = 0
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let shares = decision.decidedShares()
      let possible = oracle.combinations.indices.filter { oracle.isPossible[$0] }
      let total = possible.reduce(0) { $0 + oracle.weights[$1] }
      for rule in model.rules.indices {
        let decided = possible.filter { oracle.unbeaten[$0].contains(rule) }
        let share = decided.reduce(0) { $0 + oracle.weights[$1] }
        let expected = total > 0 ? share / total : 0
        try #require(abs(shares[rule] - expected) < 1e-8, "seed \(seed), rule \(rule)")
        try #require((shares[rule] > 0) == !decided.isEmpty, "seed \(seed), rule \(rule)")
        if shares[rule] > 0.01, shares[rule] < 0.99 { between += 1 }
      }
    }
    #expect(between > 1000)
  }

  /// What is beyond the limits of a counter is estimated from what a residual says of combinations.
  @Test func givesTheOutcomeOfACombinationFromWhatIsLeftOfABox() throws {
    for item in RandomCase.all {
      let (seed, _, decision, oracle) = item.parts
      let compiled = decision.compiled
      var random = SeededGenerator(seed: seed)
      let box = compiled.everything.map { all in
        let some = UInt16.random(in: 0...all, using: &random) & all
        return some == 0 || random.once(in: 2) ? all : some
      }
      let residual = Residual(compiled, box: box)
      for (index, combination) in oracle.combinations.enumerated()
      where oracle.isPossible[index] && Box(masks: box).contains(combination: combination) {
        let outcome = residual.conclusion(of: combination, compiled)
        try #require(outcome == compiled.conclusion(of: combination), "seed \(seed)")
      }
    }
  }
}
