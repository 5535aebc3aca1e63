import Diagnostics
import TestSupport
import Testing

@testable import Decisions

/// Whether a later answer never gives a milder outcome, held against brute force.
@Suite struct MonotoneTests {
  @Test func findsAPairWhereverThereIsOne() throws {
    var found = 0
    var none = 0
    for item in RandomCase.all.prefix(1_000) {
      let (seed, _, decision, oracle) = item.parts
      var random = SeededGenerator(seed: seed)
      let severities = Array(decision.options.indices).shuffled(using: &random)
      let monotone = Self.monotone(decision, severities)
      let proofs = monotone.proofs(work: .max)
      let findings = proofs.findings.filter { $0.code == .notMonotone }
      var outcomes: [[Int]: BruteForce.Outcome] = [:]
      for (index, combination) in oracle.combinations.enumerated() where oracle.isPossible[index] {
        outcomes[combination] = oracle.outcomes[index]
      }
      let hasConflict = outcomes.values.contains(.conflict)
      for question in decision.questions.indices {
        let violations = Self.violations(question, outcomes, severities)
        let finding = findings.first { $0.question == question }
        if let finding {
          let box = try #require(finding.counterexample)
          let answers = decision.questions[question].answers.indices.filter {
            box.masks[question] & (1 << UInt16($0)) != 0
          }
          #expect(answers.count == 2)
          let options = finding.rules.map { decision.rules[$0].option }
          for (combination, outcome) in outcomes where box.contains(combination: combination) {
            let side = combination[question] == answers[0] ? 0 : 1
            try #require(outcome == .option(options[side]), "seed \(seed)")
          }
          try #require(severities[options[1]] < severities[options[0]], "seed \(seed)")
          try #require(!violations.isEmpty, "seed \(seed)")
          if !hasConflict {
            // No pair of answers is nearer.
            #expect(violations.min() == answers[1] - answers[0], "seed \(seed)")
          }
          found += 1
        } else if !proofs.unproved.contains(.notMonotone) {
          try #require(violations.isEmpty, "seed \(seed)")
          none += 1
        } else {
          #expect(hasConflict, "seed \(seed)")
        }
      }
    }
    #expect(found > 100)
    #expect(none > 100)
  }

  @Test func needsAScaleAndAnOrder() {
    let text = """
      decision: store
      title: Store
      options: {files: {title: Files}, tables: {title: Tables}}
      questions:
        size: {ask: Size?, answers: [small, large], monotone: true}
        load: {ask: Load?, answers: [low, high], scale: true, monotone: true}
      rules: {all: {choose: files, strength: default}}
      """
    let file = SourceFile(path: "store.decision.yml", text: text)
    let messages = DecisionParser.parse(file).diagnostics.map(\.message)
    #expect(
      messages == [
        "'monotone' of question 'size' needs 'scale: true'",
        "'monotone' of question 'load' needs options from mild to severe, and 'ordered: true'",
      ])
  }

  /// How far apart the answers of each pair are of which the later gives a milder outcome.
  private static func violations(
    _ question: Int, _ outcomes: [[Int]: BruteForce.Outcome], _ severities: [Int]
  ) -> [Int] {
    outcomes.flatMap { combination, outcome -> [Int] in
      guard case .option(let severe) = outcome else { return [] }
      var other = combination
      return (combination[question] + 1..<13).compactMap { answer in
        other[question] = answer
        guard case .option(let mild)? = outcomes[other] else { return nil }
        return severities[mild] < severities[severe] ? answer - combination[question] : nil
      }
    }
  }

  private static func monotone(_ decision: Decision, _ severities: [Int]) -> Decision {
    let questions = decision.questions.map { question in
      Question(
        id: question.id, ask: question.ask, answers: question.answers, isScale: true,
        isMonotone: true, prior: question.prior, effort: question.effort, assume: question.assume,
        place: question.place)
    }
    return Decision(
      id: decision.id, title: decision.title, place: decision.place, options: decision.options,
      severities: severities, questions: questions, rules: decision.rules,
      rulings: decision.rulings, never: decision.never)
  }
}
