import TestSupport
import Testing

@testable import Decisions

/// What is said about outcomes of random decisions, held against brute force.
@Suite struct RandomExplanationTests {
  @Test func flipsLeadWhereTheySay() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      var reasoner = Reasoner(decision)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<6 {
        let given = model.questions.map { question in
          random.once(in: 3) ? nil : Int.random(in: 0..<question.answers, using: &random)
        }
        let present = Set(oracle.possible(where: given).map { oracle.outcomes[$0] })
        let answers = Answers(replies: given.map { $0.map { .answer($0) } })
        let flips = reasoner.flips(of: answers)
        guard present.count == 1, let outcome = present.first else {
          try #require(flips.isEmpty)
          continue
        }
        var expected: [String] = []
        for question in given.indices where given[question] != nil {
          for answer in 0..<model.questions[question].answers where answer != given[question] {
            var other = given
            other[question] = answer
            let outcomes = Set(oracle.possible(where: other).map { oracle.outcomes[$0] })
            let to = outcomes.subtracting([outcome])
            if to.isEmpty { continue }
            let names = to.map { "\($0)" }.sorted()
            expected.append("\(question) \(answer) \(names) \(!outcomes.contains(outcome))")
          }
        }
        let found = flips.map { flip in
          let names = flip.to.map { "\($0.outcome)" }.sorted()
          return "\(flip.question) \(flip.answer) \(names) \(flip.isCertain)"
        }
        try #require(found == expected, "seed \(seed) \(answers.key(in: decision))")
        for flip in flips {
          var other = given
          other[flip.question] = flip.answer
          let left = oracle.possible(where: other)
          let total = left.reduce(0) { $0 + oracle.weights[$1] }
          for to in flip.to {
            let same = left.filter { "\(oracle.outcomes[$0])" == "\(to.outcome)" }
            let share = same.reduce(0) { $0 + oracle.weights[$1] } / total
            try #require(abs(to.share - share) < 1e-9, "seed \(seed)")
          }
          let shares = flip.to.map(\.share)
          try #require(zip(shares, shares.dropFirst()).allSatisfy { $0 >= $1 - 1e-12 })
        }
      }
    }
  }

  @Test func theAnswersThatMatteredSuffice() throws {
    for item in RandomCase.all {
      let (seed, _, decision, oracle) = item.parts
      var reasoner = Reasoner(decision)
      var random = SeededGenerator(seed: seed)
      let possible = oracle.combinations.indices.filter { oracle.isPossible[$0] }
      for _ in 0..<4 {
        guard let index = possible.randomElement(using: &random) else { continue }
        let answers = Answers(replies: oracle.combinations[index].map { .answer($0) })
        let explanation = reasoner.explanation(of: answers)
        func outcomes(_ answers: Answers) -> Set<BruteForce.Outcome> {
          let given = answers.replies.map { reply -> Int? in
            if case .answer(let answer) = reply { answer } else { nil }
          }
          return Set(oracle.possible(where: given).map { oracle.outcomes[$0] })
        }
        try #require(outcomes(explanation.mattered) == [oracle.outcomes[index]])
        for question in explanation.mattered.replies.indices
        where explanation.mattered[question] != nil {
          try #require(explanation.mattered[question] == answers[question])
          let fewer = explanation.mattered.with(nil, to: question)
          try #require(outcomes(fewer).count > 1, "seed \(seed)")
        }
      }
    }
  }
}
