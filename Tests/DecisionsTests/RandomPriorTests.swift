import Diagnostics
import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// Priors, also those of zero, weigh shares and the tree, and never change an outcome or a finding.
@Suite struct RandomPriorTests {
  /// The model with other priors, some of them zero.
  private func reweighed(_ model: RandomModel, _ random: inout SeededGenerator) -> RandomModel {
    var model = model
    for question in model.questions.indices {
      var prior = (0..<model.questions[question].answers).map { _ in
        random.once(in: 3) ? 0 : Int.random(in: 1...9, using: &random)
      }
      if prior.allSatisfy({ $0 == 0 }) { prior[prior.count - 1] = 1 }
      model.questions[question].prior = prior
    }
    return model
  }

  @Test func changeNoFinding() throws {
    var zeros = 0
    for item in RandomCase.all where item.seed % 3 == 0 {
      var random = SeededGenerator(seed: ~item.seed)
      let other = reweighed(item.model, &random)
      let decision = try #require(other.decision(seed: item.seed))
      func facts(_ decision: Decision) -> [String] {
        decision.findings().filter { $0.code != .defaultHidesGap }.map { finding in
          let box = finding.counterexample.map { decision.caseText(of: $0) } ?? ""
          return "\(finding.code) \(finding.rules) \(box) \(finding.question ?? -1) "
            + "\(finding.option ?? -1)"
        }
      }
      try #require(facts(decision) == facts(item.decision), "seed \(item.seed)")
      for share in decision.findings().compactMap(\.share) {
        try #require(share >= 0 && share <= 1 + 1e-12, "seed \(item.seed)")
        if share == 0 { zeros += 1 }
      }
    }
    #expect(zeros > 30)
  }

  @Test func changeNoOutcomeOfAWalk() throws {
    for item in RandomCase.all where item.seed % 3 == 1 {
      let (seed, model, _, oracle) = item.parts
      var random = SeededGenerator(seed: ~seed)
      let decision = try #require(reweighed(model, &random).decision(seed: seed))
      var reasoner = Reasoner(decision)
      let plan = reasoner.plan(after: decision.noAnswers)
      #expect(plan.effort.isFinite && plan.questions.isFinite)
      #expect(reasoner.planner.lowerBound() <= plan.effort + 1e-9)
      for (index, combination) in oracle.combinations.enumerated() where oracle.isPossible[index] {
        var answers = decision.noAnswers
        while let question = reasoner.nextQuestion(after: answers) {
          try #require(answers[question] == nil)
          if case .open(let shares) = reasoner.verdict(for: answers).kind {
            let sum = shares.reduce(0) { $0 + $1.share }
            try #require(abs(sum - 1) < 1e-9, "seed \(seed)")
          } else {
            Issue.record("seed \(seed): \(answers.key(in: decision)) needs no question")
          }
          answers[question] = .answer(combination[question])
        }
        let expected: Outcome =
          switch oracle.outcomes[index] {
          case .option(let option): .option(option)
          case .gap: .gap
          case .conflict: .conflict
          }
        try #require(reasoner.verdict(for: answers).outcome == expected, "seed \(seed)")
      }
    }
  }
}
