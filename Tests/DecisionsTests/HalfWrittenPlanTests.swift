import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// What is asked next in decisions that are half written.
@Suite struct HalfWrittenPlanTests {
  /// So it is where the best tree is found; a search that has to give up goes on from what it knows.
  @Test(arguments: [0, 1, 3, 4] as [UInt64])
  func asksTheSameWhateverWasAskedBefore(seed: UInt64) throws {
    let decision = try #require(HalfWrittenFile(questions: 10, seed: seed).decision)
    var random = SeededGenerator(seed: seed)
    var warm = Reasoner(decision)
    var asked = 0
    for _ in 0..<5 {
      var answers = decision.noAnswers
      for (index, question) in decision.questions.enumerated() where random.once(in: 5) {
        let answer = Int.random(in: 0..<question.answers.count, using: &random)
        answers[index] = random.once(in: 6) ? .unsure : .answer(answer)
      }
      var cold = Reasoner(decision)
      let plan = cold.plan(after: answers)
      #expect(warm.plan(after: answers) == plan)
      #expect(cold.nextQuestion(after: answers) == plan.question)
      if plan.question != nil { asked += 1 }
    }
    #expect(asked > 0)
  }
}
