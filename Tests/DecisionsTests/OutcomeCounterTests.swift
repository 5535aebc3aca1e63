import TestSupport
import Testing

@testable import Decisions
@testable import Solver

@Suite struct OutcomeCounterTests {
  /// Impossible combinations that hang together in chains and groups, against counting all.
  @Test func sharesWhatCanOccur() throws {
    var random = SeededGenerator(seed: 11)
    var partial = 0
    for round in 0..<300 {
      let questions = 6
      var text = "decision: d\ntitle: D\noptions: {x: {title: X}}\nquestions:\n"
      for question in 0..<questions {
        let prior = (0..<3).map { _ in "\(Int.random(in: 0...3, using: &random))" }
        let isEmpty = prior.allSatisfy { $0 == "0" }
        text += "  q\(question): {ask: Q?, answers: [a, b, c], "
        text += "prior: [\((isEmpty ? ["1", "1", "1"] : prior).joined(separator: ", "))]}\n"
      }
      text += "never:\n"
      for _ in 0..<Int.random(in: 3...9, using: &random) {
        let pair = (0..<questions).shuffled(using: &random).prefix(2).sorted()
        let answers = (0..<2).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "a" }
        text += "  - {when: {q\(pair[0]): \(answers[0]), q\(pair[1]): \(answers[1])}, because: N}\n"
      }
      text += "rules: {r: {choose: x, strength: default}}\n"
      let decision = try #require(SmallDecision.read(text).decision)
      let compiled = decision.compiled
      let counter = OutcomeCounter(compiled)
      var possible = 0.0
      var occurs = false
      for index in 0..<729 {
        var (rest, combination) = (index, [Int]())
        for _ in 0..<questions {
          combination.append(rest % 3)
          rest /= 3
        }
        guard compiled.isPossible(combination) else { continue }
        occurs = true
        possible += combination.indices.reduce(1) { $0 * compiled.priors[$1][combination[$1]] }
      }
      try #require(
        abs(counter.share(ofPossibleIn: compiled.everything) - possible) < 1e-9, "\(round)")
      #expect(counter.occurs(in: compiled.everything) == occurs)
      if possible > 0.1, possible < 0.9 { partial += 1 }
    }
    #expect(partial > 100)
  }

  /// What draws are nearly sure to miss: one combination of a million.
  private static func rare(_ rest: String) throws -> Decision {
    var text = "decision: d\ntitle: D\noptions: {x: {title: X}, y: {title: Y}}\nquestions:\n"
    for question in 10..<30 { text += "  q\(question): {ask: Q?, answers: [a, b]}\n" }
    return try #require(SmallDecision.read(text + rest).decision)
  }

  private static let all = (10..<30).map { "q\($0): b" }.joined(separator: ", ")

  @Test func addsAnOutcomeThatDrawsHaveMissed() throws {
    let because = "because: B, evidence: [e]"
    let decision = try Self.rare(
      "rules:\n  base: {choose: x, strength: default}\n"
        + "  rare: {when: {\(Self.all)}, choose: y, strength: must, \(because)}\n")
    let compiled = decision.compiled
    var counter = OutcomeCounter(compiled)
    var estimate = counter.sample(Residual(compiled, box: compiled.everything))
    #expect(!estimate.isExact)
    #expect(estimate.only == .option(0))
    counter.addMissed(to: &estimate, in: compiled.everything)
    #expect(estimate.outcomes == 0b11)
  }

  @Test func addsTheGapThatDrawsHaveMissed() throws {
    let because = "because: B, evidence: [e]"
    var rules = "rules:\n"
    for question in 10..<30 {
      rules += "  r\(question): {when: {q\(question): a}, choose: x, strength: must, \(because)}\n"
    }
    let decision = try Self.rare(rules)
    let compiled = decision.compiled
    var counter = OutcomeCounter(compiled)
    var estimate = counter.sample(Residual(compiled, box: compiled.everything))
    #expect(estimate.only == .option(0))
    counter.addMissed(to: &estimate, in: compiled.everything)
    #expect(estimate.outcomes == 0b101)
  }

  @Test func findsWhatCanOccurWhereDrawsHaveFoundNothing() throws {
    var text = "never:\n"
    for question in 10..<30 { text += "  - {when: {q\(question): a}, because: N}\n" }
    let decision = try Self.rare(text + "rules: {base: {choose: y, strength: default}}\n")
    let compiled = decision.compiled
    var counter = OutcomeCounter(compiled)
    var estimate = counter.sample(Residual(compiled, box: compiled.everything))
    #expect(estimate.isImpossible)
    counter.addMissed(to: &estimate, in: compiled.everything)
    #expect(estimate.only == .option(1))
  }

  @Test func leavesACertainOutcomeAlone() throws {
    let decision = try Self.rare("rules: {base: {choose: x, strength: default}}\n")
    let compiled = decision.compiled
    var counter = OutcomeCounter(compiled)
    var estimate = counter.sample(Residual(compiled, box: compiled.everything))
    counter.addMissed(to: &estimate, in: compiled.everything)
    #expect(estimate.only == .option(0))
  }
}
