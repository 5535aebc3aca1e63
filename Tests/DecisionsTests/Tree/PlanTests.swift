import Diagnostics
import Testing

@testable import Decisions
@testable import Solver

/// Which of two trees is the better one, and that ties are broken by it: effort, then the worst case,
/// then how many sets of answers there are, then the id of the question.
@Suite struct PlanTests {
  private func plan(_ effort: Double, _ worst: Int, _ leaves: Double, _ question: Int = 0) -> Plan {
    Plan(question: question, questions: 2, effort: effort, worst: worst, leaves: leaves)
  }

  @Test func prefersLessEffortThenTheLesserWorstCaseThenFewerEnds() {
    let plans = [plan(1, 9, 9), plan(2, 1, 9), plan(2, 2, 1), plan(2, 2, 2)]
    for (one, better) in plans.enumerated() {
      for (other, worse) in plans.enumerated() {
        #expect(better.isBetter(than: worse) == (one < other), "\(one) \(other)")
      }
    }
  }

  @Test func takesEffortsThatDifferByRoundingForEqual() {
    #expect(plan(2 + 1e-12, 1, 4).isBetter(than: plan(2, 2, 4)))
    #expect(!plan(2, 2, 4).isBetter(than: plan(2 + 1e-12, 1, 4)))
    #expect(plan(2, 2, 4).isBetter(than: plan(2 + 1e-6, 1, 4)))
  }

  @Test func leavesTheEarlierQuestionWhereAllIsEqual() {
    #expect(!plan(2, 2, 4, 1).isBetter(than: plan(2, 2, 4, 0)))
    #expect(!plan(2, 2, 4, 0).isBetter(than: plan(2, 2, 4, 1)))
  }

  /// What a decision of some rules and questions asks first, and what its tree costs.
  private func first(_ questions: [String], _ rest: String) throws -> String {
    let text = """
      decision: d
      title: D
      options: {x: {title: X}, y: {title: Y}}
      questions:
      \(questions.map { "  \($0)" }.joined(separator: "\n"))
      \(rest)
      """
    let (decision, problems) = SmallDecision.read(text)
    #expect(problems == [])
    let read = try #require(decision)
    var reasoner = Reasoner(read)
    let plan = reasoner.plan(after: read.noAnswers)
    let id = plan.question.map { read.questions[$0].id } ?? "nothing"
    return "\(id) costs \(plan.effort), at worst \(plan.worst), with \(Int(plan.leaves)) ends"
  }

  private func rule(_ when: String) -> String {
    "rules:\n  base: {choose: y, strength: default}\n"
      + "  r: {when: \(when), choose: x, strength: must, because: B, evidence: [e]}\n"
  }

  @Test func asksWhatEndsEarlierAtWorst() throws {
    // To begin with 'a' costs the same; where it is no, 'b' and 'c' may both be left to ask.
    let binary = ["a", "b", "c"].map { "\($0): {ask: Q?, answers: [\"yes\", \"no\"]}" }
    let when =
      "{any: [{b: \"yes\", c: \"yes\"}, {a: \"no\", c: \"no\"}, {a: \"no\", b: \"yes\"}]}"
    let never = "never: [{when: {a: \"no\", c: \"yes\"}, because: N}]\n"
    let asked = try first(binary, never + rule(when))
    #expect(asked == "c costs 2.0, at worst 2, with 4 ends")
  }

  @Test func asksWhatHasFewerEnds() throws {
    // Each order costs a question and a half, and two at worst; 'a' first has six ends.
    let questions = [
      "a: {ask: Q?, answers: [one, two, three, four]}", "b: {ask: Q?, answers: [\"yes\", \"no\"]}",
    ]
    let asked = try first(questions, rule("{a: [one, two], b: \"yes\"}"))
    #expect(asked == "b costs 1.5, at worst 2, with 5 ends")
  }

  @Test func asksTheFirstById() throws {
    for order in [["a", "b"], ["b", "a"]] {
      let questions = order.map { "\($0): {ask: Q?, answers: [\"yes\", \"no\"]}" }
      #expect(
        try first(questions, rule("{a: \"yes\", b: \"yes\"}"))
          == "a costs 1.5, at worst 2, with 3 ends")
    }
  }
}
