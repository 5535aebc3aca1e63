import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// The tree that is planned by rollout where no search was made, held against the best one.
@Suite struct RolloutTests {
  @Test func staysWithinOnePerCentOfTheBestOnAverage() throws {
    var (ratios, worse) = (0.0, 0)
    var count = 0
    for item in RandomCase.all where item.decision.askFirst.isEmpty {
      var reasoner = Reasoner(item.decision)
      let best = reasoner.plan(after: item.decision.noAnswers)
      if best.question == nil { continue }
      let made = TreeSearch(item.decision.compiled, askFirst: [])
      var search = try #require(made)
      let start = search.space.start
      let plan = search.plan(for: TreeSearch.SearchState(state: start, closed: []))
      try #require(plan.effort >= best.effort - 1e-9, "seed \(item.seed)")
      try #require(search.lowerBound(of: start) <= best.effort + 1e-9, "seed \(item.seed)")
      ratios += plan.effort / best.effort
      if plan.effort > best.effort + 1e-9 { worse += 1 }
      count += 1
    }
    #expect(count > 1000)
    #expect(ratios / Double(count) < 1.01)
    // Were it the best everywhere, nothing would have been compared.
    #expect(worse > 0)
  }
}
