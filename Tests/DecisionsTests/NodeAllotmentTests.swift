import Testing

@testable import Decisions

@Suite struct NodeAllotmentTests {
  /// A bud that asks question 0, or an end, where it has no branches.
  private func bud(_ rank: Double, to children: [Int] = [], isUnsure: Bool = false)
    -> TreeGrowth.Bud
  {
    let plan =
      children.isEmpty
      ? Plan.done : Plan(question: 0, questions: 1, effort: 1, worst: 1, leaves: 2)
    return TreeGrowth.Bud(
      answers: Answers(questions: 1), plan: plan, probability: rank, rank: rank,
      isUnsure: isUnsure, branches: children.map { (.answer(0), $0) })
  }

  @Test func keepsEverythingThatFits() {
    let buds = [bud(1, to: [1, 2]), bud(0.9), bud(0.1, to: [3, 4]), bud(0.1), bud(0)]
    #expect(NodeAllotment(buds, budget: 5).kept == [true, true, true, true, true])
  }

  @Test func keepsTheStartWhateverTheBudget() {
    let buds = [bud(1, to: [1, 2]), bud(0.5), bud(0.5)]
    #expect(NodeAllotment(buds, budget: 1).kept == [true, false, false])
    #expect(NodeAllotment(buds, budget: 2).kept == [true, true, false])
  }

  @Test func prefersManySmallEndsCloseByToALargeOneFarAway() {
    // Behind bud 1 lies 0.5, four nodes away; behind bud 2 lie 0.25 and 0.25 in three.
    let buds = [
      bud(1, to: [1, 2]), bud(0.5, to: [3]), bud(0.5, to: [4, 5]), bud(0.5, to: [6]), bud(0.25),
      bud(0.25), bud(0.5, to: [7]), bud(0.5),
    ]
    let kept = NodeAllotment(buds, budget: 4).kept
    #expect(kept == [true, false, true, false, true, true, false, false])
  }

  @Test func keepsWithAQuestionWhatItsAnswersSettle() {
    let buds = [
      bud(1, to: [1, 2]), bud(0.7, to: [3, 4]), bud(0.3), bud(0.699), bud(0.001),
    ]
    for budget in 1...5 {
      let kept = NodeAllotment(buds, budget: budget).kept
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
