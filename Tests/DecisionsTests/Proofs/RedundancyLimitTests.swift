import TestSupport
import Testing

@testable import Decisions

@Suite struct RedundancyLimitTests {
  /// Where the work runs out, rules are left out that are redundant; none is named that is not.
  @Test func namesNoRuleThatIsNotProvedRedundant() {
    var complete = 0
    var cut = 0
    for item in RandomCase.all.prefix(400) {
      var prover = Prover(item.decision)
      let all = Set(prover.redundant(masked: []).map(\.rules))
      let some = Set(prover.redundant(masked: [], work: 200).map(\.rules))
      #expect(some.isSubset(of: all), "seed \(item.seed)")
      complete += all.count
      cut += some.count
    }
    #expect(cut < complete)
    #expect(complete > 100)
  }

  @Test func looksForNothingWhereThereIsNoWorkToDo() {
    for item in RandomCase.all.prefix(50) {
      var prover = Prover(item.decision)
      #expect(prover.redundant(masked: [], work: 0).isEmpty)
    }
  }
}
