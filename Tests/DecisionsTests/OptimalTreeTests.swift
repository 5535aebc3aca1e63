import Testing

@testable import Decisions

/// The tree of random decisions, held against a plain dynamic program over all partial answers.
@Suite struct OptimalTreeTests {
  @Test func asksWithTheLeastExpectedEffort() throws {
    var checked = 0
    for item in RandomCase.all where item.oracle.combinations.count <= 64 {
      let (seed, model, decision, oracle) = item.parts
      if !model.askFirst.isEmpty { continue }
      var program = PlainProgram(oracle)
      guard let best = program.leastEffort() else { continue }
      var reasoner = Reasoner(decision)
      let plan = reasoner.plan(after: decision.noAnswers)
      try #require(abs(plan.effort - best) < 1e-9, "seed \(seed): \(plan.effort) \(best)")
      let bound = reasoner.planner.lowerBound()
      try #require(abs(bound - best) < 1e-6, "seed \(seed)")
      checked += 1
    }
    #expect(checked > 1000)
  }

  @Test func keepsToTheQuestionsThatArePinned() throws {
    for item in RandomCase.all {
      let (seed, model, decision, _) = item.parts
      guard let pin = model.askFirst.first else { continue }
      var free = model
      free.askFirst = []
      let other = try #require(free.decision())
      var reasoner = Reasoner(decision)
      var unpinned = Reasoner(other)
      let plan = reasoner.plan(after: decision.noAnswers)
      let least = unpinned.plan(after: other.noAnswers)
      try #require(plan.effort >= least.effort - 1e-9, "seed \(seed)")
      try #require(reasoner.planner.lowerBound() <= plan.effort + 1e-9, "seed \(seed)")
      var prover = Prover(decision)
      if plan.question != nil, prover.matters(pin) {
        try #require(plan.question == pin, "seed \(seed)")
      }
    }
  }
}

/// The least expected effort by the definition: over all partial answers, no residuals, no bounds.
private struct PlainProgram {
  private let oracle: BruteForce
  private var memory: [[Int?]: Double] = [:]

  init(_ oracle: BruteForce) { self.oracle = oracle }

  /// Nil where nothing can occur.
  mutating func leastEffort() -> Double? {
    let start = [Int?](repeating: nil, count: oracle.model.questions.count)
    return oracle.possible(where: start).isEmpty ? nil : effort(start)
  }

  private mutating func effort(_ answers: [Int?]) -> Double {
    if let known = memory[answers] { return known }
    let left = oracle.possible(where: answers)
    var best = Double.infinity
    if Set(left.map { oracle.outcomes[$0] }).count <= 1 { best = 0 }
    let total = left.reduce(0) { $0 + oracle.weights[$1] }
    for question in answers.indices where answers[question] == nil && best > 0 {
      var sum = Double(oracle.model.questions[question].effort ?? 1)
      for answer in 0..<oracle.model.questions[question].answers {
        var next = answers
        next[question] = answer
        let rest = oracle.possible(where: next)
        if rest.isEmpty { continue }
        sum += rest.reduce(0) { $0 + oracle.weights[$1] } / total * effort(next)
      }
      best = min(best, sum)
    }
    memory[answers] = best
    return best
  }
}
