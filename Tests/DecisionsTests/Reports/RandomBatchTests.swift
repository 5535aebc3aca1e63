import TestSupport
import Testing

@testable import Decisions

/// What `decide --batch` says of random decisions, held against brute force.
@Suite struct RandomBatchTests {
  @Test func givesSharesAndTheQuestionThatSettlesMost() throws {
    var open = 0
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      var reasoner = Reasoner(decision)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<4 {
        let given = model.questions.map { question in
          random.once(in: 3) ? Int.random(in: 0..<question.answers, using: &random) : nil
        }
        // What is unsure is as open as what is missing.
        let answers = Answers(
          replies: given.map { answer in
            answer.map { .answer($0) } ?? (random.once(in: 2) ? .unsure : nil)
          })
        let result = reasoner.batchResult(for: answers)
        let text = "seed \(seed) \(answers.key(in: decision))"
        let left = oracle.possible(where: given)
        let total = left.reduce(0) { $0 + oracle.weights[$1] }
        func share(of outcome: BruteForce.Outcome) -> Double {
          left.filter { oracle.outcomes[$0] == outcome }.reduce(0) { $0 + oracle.weights[$1] }
            / total
        }
        try #require(result.undecidedBy == undecidedBy(given, oracle, decision), "\(text)")
        if result.verdict == "impossible" {
          try #require(left.isEmpty && result.outcomes.isEmpty)
          continue
        }
        try #require(abs(result.gap - share(of: .gap)) < 1e-9, "\(text)")
        try #require(abs(result.conflict - share(of: .conflict)) < 1e-9, "\(text)")
        let isConflict = result.verdict == "conflict"
        for entry in result.outcomes {
          let option = try #require(decision.option(entry.option))
          try #require(
            isConflict ? entry.share == 0 : abs(entry.share - share(of: .option(option))) < 1e-9)
        }
        let sorted = result.outcomes.sorted { ($1.share, $0.option) < ($0.share, $1.option) }
        try #require(result.outcomes == sorted)
        let sum = result.outcomes.reduce(result.gap + result.conflict) { $0 + $1.share }
        try #require(abs(sum - 1) < 1e-9, "\(text)")
        if result.verdict == "open" { open += 1 }
      }
    }
    #expect(open > 2000)
  }

  /// The question without an answer that most probably leaves one outcome, the first of equals.
  private func undecidedBy(
    _ given: [Int?], _ oracle: BruteForce, _ decision: Decision
  ) -> String? {
    func outcomes(_ left: [Int]) -> Int { Set(left.map { oracle.outcomes[$0] }).count }
    if outcomes(oracle.possible(where: given)) < 2 { return nil }
    var best: (question: Int, weight: Double)?
    for question in given.indices where given[question] == nil {
      var weight = 0.0
      for answer in 0..<oracle.model.questions[question].answers {
        var narrower = given
        narrower[question] = answer
        let left = oracle.possible(where: narrower)
        if outcomes(left) == 1 { weight += left.reduce(0) { $0 + oracle.weights[$1] } }
      }
      if best.map({ weight > $0.weight + 1e-12 }) ?? true { best = (question, weight) }
    }
    return best.map { decision.questions[$0.question].id }
  }
}
