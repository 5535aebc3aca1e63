import TestSupport
import Testing

@testable import Decisions
@testable import Solver

@Suite struct StateCounterTests {
  /// Boxes of all kinds, one after the other from one counter, against counting all combinations.
  @Test func givesTheSharesOfEachBox() throws {
    var open = 0
    var uneven = 0
    for item in RandomCase.all {
      let (seed, _, decision, oracle) = item.parts
      let compiled = decision.compiled
      var counter = StateCounter(try #require(StateSpace(compiled)))
      var random = SeededGenerator(seed: seed)
      for _ in 0..<8 {
        let box = Self.box(in: compiled, &random)
        // (Some boxes consist of too many sets of single answers.)
        guard let found = counter.distribution(in: box) else {
          let parts = box.indices.filter { box[$0] != compiled.everything[$0] }
            .reduce(1) { $0 * box[$1].nonzeroBitCount }
          try #require(parts > 64, "seed \(seed)")
          continue
        }
        var masses = found.masses.map { _ in 0.0 }
        var occurring: UInt64 = 0
        var whole = 0.0
        for (index, combination) in oracle.combinations.enumerated()
        where Box(masks: box).contains(combination: combination) {
          whole += oracle.weights[index]
          guard oracle.isPossible[index] else { continue }
          let outcome = found.index(of: compiled.conclusion(of: combination))
          masses[outcome] += oracle.weights[index]
          occurring |= 1 << UInt64(outcome)
        }
        try #require(found.outcomes == occurring, "seed \(seed)")
        // (Where the answers of a box have no probability they count alike, which weights cannot say.)
        if whole > 0 {
          for (share, mass) in zip(found.masses, masses) {
            try #require(abs(share - mass / whole) < 1e-9, "seed \(seed)")
          }
        }
        if !found.isConstant { open += 1 }
        if box != compiled.everything { uneven += 1 }
      }
    }
    #expect(open > 1000)
    #expect(uneven > 1000)
  }

  @Test func leavesABoxOfManySetsOfAnswersToOthers() throws {
    let questions = (0..<7).map { "  q\($0): {ask: Q?, answers: [a, b, c]}\n" }.joined()
    let rules = (0..<7).map { "  r\($0): {when: {q\($0): a}, choose: x, strength: lean}\n" }
      .joined()
    let text =
      "decision: d\ntitle: D\noptions: {x: {title: X}}\nquestions:\n\(questions)rules:\n\(rules)"
    let compiled = try #require(SmallDecision.read(text).decision).compiled
    var counter = StateCounter(try #require(StateSpace(compiled)))
    let ofSeven = counter.distribution(in: Array(repeating: 0b011, count: 7))
    #expect(ofSeven == nil)
    // Of a or b to six questions and anything to the seventh, nothing says a once in 64 times 2/3.
    let ofSix = counter.distribution(in: Array(repeating: 0b011, count: 6) + [0b111])
    let found = try #require(ofSix)
    #expect(abs(found.masses[found.index(of: .gap)] - 2.0 / 3 / 64) < 1e-12)
  }

  /// A box that leaves one answer, some or all to each question.
  private static func box(
    in compiled: CompiledRules, _ random: inout SeededGenerator
  ) -> [UInt16] {
    compiled.everything.map { all in
      if random.once(in: 2) { return all }
      let some = UInt16.random(in: 0...all, using: &random) & all
      return some == 0 ? all : some
    }
  }
}
