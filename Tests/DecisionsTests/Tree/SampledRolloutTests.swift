import Testing

@testable import Decisions
@testable import Solver

@Suite struct SampledRolloutTests {
  /// Two questions on which most rules hang say nothing that the third does not settle.
  private static let text = """
    decision: d
    title: D
    options: {x: {title: X}, y: {title: Y}}
    questions:
      a: {ask: A?, answers: [one, two]}
      b: {ask: B?, answers: [one, two]}
      z: {ask: Z?, answers: [one, two], prior: [9, 1]}
    rules:
      settles: {when: {z: one}, choose: x, strength: must, because: B, evidence: [e]}
      first: {when: {a: one}, choose: x, strength: strong, because: B, evidence: [e]}
      second: {when: {b: one}, choose: y, strength: lean, because: B, evidence: [e]}
      third: {when: {a: two, b: two}, choose: x, strength: lean, because: B, evidence: [e]}
    """

  private static func compiled(_ more: String = "") throws -> CompiledRules {
    try #require(SmallDecision.read(text + "\n" + more).decision).compiled
  }

  @Test func asksWhatTheShortestWalksBeginWith() throws {
    let compiled = try Self.compiled()
    let start = Residual(compiled, box: compiled.everything)
    let weights = start.weights(compiled)
    #expect(weights[0] > weights[2])
    var rollout = SampledRollout(compiled, askFirst: [])
    #expect(rollout.question(in: start, [true, true, true]) == 2)
  }

  @Test func asksNothingThatMayNotBeAsked() throws {
    let compiled = try Self.compiled()
    let start = Residual(compiled, box: compiled.everything)
    var rollout = SampledRollout(compiled, askFirst: [])
    #expect(rollout.question(in: start, [true, true, false]) == 0)
    #expect(rollout.question(in: start, [false, false, false]) == nil)
  }

  @Test func asksFirstWhatIsToBeAskedFirst() throws {
    let compiled = try Self.compiled()
    let start = Residual(compiled, box: compiled.everything)
    var rollout = SampledRollout(compiled, askFirst: [1])
    #expect(rollout.question(in: start, [true, true, true]) == 1)
  }

  @Test func asksNoQuestionWithASingleAnswer() throws {
    let compiled = try Self.compiled("never: [{when: {z: one}, because: N}]")
    let start = Residual(compiled, box: compiled.everything)
    var rollout = SampledRollout(compiled, askFirst: [])
    #expect(rollout.question(in: start, [true, true, true]) == 0)
    #expect(rollout.question(in: start, [false, false, true]) == nil)
  }

  @Test func countsWhatAWalkAsks() throws {
    let compiled = try Self.compiled()
    let start = Residual(compiled, box: compiled.everything)
    let rollout = SampledRollout(compiled, askFirst: [])
    // The question with the greatest weight first: a, and after its second answer the next.
    let cost = rollout.cost(from: start, [0, 0, 0], [true, true, true])
    #expect(cost.questions >= 1 && cost.questions <= 3)
    #expect(cost.effort == Double(cost.questions))
    #expect(rollout.cost(from: start, [0, 0, 0], [false, false, false]).questions == 0)
  }

  @Test func drawsWhatCanOccur() throws {
    let compiled = try Self.compiled("never: [{when: {z: one}, because: N}]")
    let rollout = SampledRollout(compiled, askFirst: [])
    let drawn = rollout.combinations(of: compiled.everything, count: 400)
    #expect(drawn.allSatisfy { $0[2] == 1 })
    #expect((20...80).contains(drawn.count))
  }
}
