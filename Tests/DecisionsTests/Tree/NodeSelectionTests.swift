import Testing

@testable import Decisions
@testable import Solver

@Suite struct NodeSelectionTests {
  /// A candidate that asks question 0, or an end, where it has no branches.
  private func candidate(_ rank: Double, to children: [Int] = [], isUnsure: Bool = false)
    -> TreeBuilder.CandidateNode
  {
    let plan =
      children.isEmpty
      ? Plan.done : Plan(question: 0, questions: 1, effort: 1, worst: 1, leaves: 2)
    return TreeBuilder.CandidateNode(
      answers: Answers(questions: 1), plan: plan, probability: rank, rank: rank,
      isUnsure: isUnsure, branches: children.map { (.answer(0), $0) })
  }

  @Test func keepsEverythingThatFits() {
    let candidates = [
      candidate(1, to: [1, 2]), candidate(0.9), candidate(0.1, to: [3, 4]), candidate(0.1),
      candidate(0),
    ]
    #expect(NodeSelection(candidates, budget: 5).kept == [true, true, true, true, true])
  }

  @Test func keepsTheStartWhateverTheBudget() {
    let candidates = [candidate(1, to: [1, 2]), candidate(0.5), candidate(0.5)]
    #expect(NodeSelection(candidates, budget: 1).kept == [true, false, false])
    #expect(NodeSelection(candidates, budget: 2).kept == [true, true, false])
  }

  @Test func prefersManySmallEndsCloseByToALargeOneFarAway() {
    // Behind candidate 1 lies 0.5, four nodes away; behind candidate 2 lie 0.25 and 0.25 in three.
    let candidates = [
      candidate(1, to: [1, 2]), candidate(0.5, to: [3]), candidate(0.5, to: [4, 5]),
      candidate(0.5, to: [6]), candidate(0.25),
      candidate(0.25), candidate(0.5, to: [7]), candidate(0.5),
    ]
    let kept = NodeSelection(candidates, budget: 4).kept
    #expect(kept == [true, false, true, false, true, true, false, false])
  }

  @Test func keepsWithAQuestionWhatItsAnswersSettle() {
    let candidates = [
      candidate(1, to: [1, 2]), candidate(0.7, to: [3, 4]), candidate(0.3), candidate(0.699),
      candidate(0.001),
    ]
    for budget in 1...5 {
      let kept = NodeSelection(candidates, budget: budget).kept
      #expect(kept.count { $0 } <= budget)
      if kept[1] { #expect(kept[3] && kept[4]) }
    }
  }

  @Test func keepsNothingWithoutWhatLeadsThere() throws {
    let decision = try #require(SmallDecision.read().decision)
    var covered = 0.0
    for budget in 1...60 {
      let tree = decision.tree(budget: budget)
      #expect(tree.coverage >= covered - 1e-12)
      covered = tree.coverage
    }
    #expect(covered > 0.5)
  }
}
