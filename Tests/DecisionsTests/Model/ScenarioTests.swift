import Diagnostics
import TestSupport
import Testing

@testable import Decisions

/// A scenario holds only where what it expects is the outcome of every possible completion.
@Suite struct ScenarioTests {
  private func problems(of scenario: String) throws -> [String] {
    let text = SmallDecision.text.replacing(
      #"{name: A gateway, given: {ml: "no", load: high, kind: gateway}, expect: go}"#,
      with: scenario)
    let file = SourceFile(path: "language.decision.yml", text: text)
    let (decision, diagnostics) = DecisionParser.parse(file)
    #expect(diagnostics.isEmpty)
    return try #require(decision).findings().map {
      SmallDecision.line(of: $0.diagnostic(in: try #require(decision)), in: file)
    }
  }

  @Test(arguments: [
    #"{name: S, given: {ml: "no", load: high}, expect: go}"#,
    // The answers to 'load' that a tool cannot have are no completions.
    #"{name: S, given: {kind: cli, ml: "no"}, expect: go}"#,
    "{name: S, given: {ml: in-process, load: high}, expect: split}",
  ])
  func holdsWhereEveryCompletionGivesIt(scenario: String) throws {
    #expect(try problems(of: scenario) == [])
  }

  @Test func failsWhereOneCompletionGivesAnother() throws {
    #expect(
      try problems(of: "{name: S, given: {load: high}, expect: go}") == [
        "25:12 scenario-failed scenario 'S' gives 'split', not 'go'"
          + " / smallest case: load=high, ml=in-process          3.6 % of answers"
          + " / to settle it: correct the rules, or what the scenario expects"
      ])
  }

  @Test func failsWhereNothingIsGivenThatDecides() throws {
    let found = try problems(of: "{name: S, given: {}, expect: go}")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("25:12 scenario-failed scenario 'S' gives "))
  }

  @Test func failsWhereWhatIsGivenCannotOccur() throws {
    #expect(
      try problems(of: "{name: S, given: {kind: cli, load: high}, expect: go}") == [
        "25:12 scenario-failed scenario 'S' gives answers that cannot occur together"
          + " / to settle it: correct the rules, or what the scenario expects"
      ])
  }

  @Test func widensACaseWithinWhatIsGivenAndNoFurther() throws {
    for item in RandomCase.all.prefix(600) {
      let (seed, model, decision, oracle) = item.parts
      var random = SeededGenerator(seed: seed)
      var given = decision.noAnswers
      for question in model.questions.indices where random.once(in: 3) {
        let answer = Int.random(in: 0..<model.questions[question].answers, using: &random)
        given[question] = .answer(answer)
      }
      let expected = Int.random(in: 0..<model.options, using: &random)
      let scenario = Scenario(name: "S", given: given, expect: expected, place: decision.place)
      let changed = Decision(
        id: decision.id, title: decision.title, place: decision.place, options: decision.options,
        questions: decision.questions, rules: decision.rules, rulings: decision.rulings,
        never: decision.never, scenarios: [scenario])
      let left = oracle.possible(
        where: given.replies.map { if case .answer(let answer) = $0 { answer } else { nil } })
      let holds = !left.isEmpty && left.allSatisfy { oracle.outcomes[$0] == .option(expected) }
      var prover = Prover(changed)
      let findings = prover.failingScenarios()
      try #require(findings.isEmpty == holds, "seed \(seed)")
      guard let finding = findings.first else { continue }
      try #require((finding.counterexample == nil) == left.isEmpty, "seed \(seed)")
      guard let box = finding.counterexample else { continue }
      func isCase(_ box: Box) -> Bool {
        let inside = left.filter { box.contains(combination: oracle.combinations[$0]) }
        return !inside.isEmpty
          && inside.allSatisfy { oracle.outcomes[$0] != .option(expected) }
      }
      try #require(isCase(box), "seed \(seed)")
      for question in box.masks.indices where given[question] == nil {
        for answer in decision.questions[question].answers.indices {
          var wider = box
          wider.masks[question] |= 1 << UInt16(answer)
          try #require(wider == box || !isCase(wider), "seed \(seed)")
        }
      }
    }
  }
}
