import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// The tree of random decisions, held against a plain dynamic program over all partial answers.
@Suite struct OptimalTreeTests {
  @Test func asksWithTheLeastExpectedEffort() throws {
    var checked = 0
    for item in RandomCase.all where item.oracle.combinations.count <= 64 {
      let (seed, model, decision, oracle) = item.parts
      if !model.askFirst.isEmpty { continue }
      var program = PlainProgram(oracle)
      guard let best = program.best() else { continue }
      var reasoner = Reasoner(decision)
      let plan = reasoner.plan(after: decision.noAnswers)
      try #require(abs(plan.effort - best.effort) < 1e-9, "seed \(seed): \(plan.effort) \(best)")
      let bound = reasoner.planner.lowerBound()
      try #require(abs(bound - best.effort) < 1e-6, "seed \(seed)")
      checked += 1
    }
    #expect(checked > 1000)
  }

  @Test func asksFirstWhatCostsNothing() throws {
    var free = 0
    for seed in UInt64(0)..<600 {
      var model = RandomModel(seed: seed)
      var random = SeededGenerator(seed: ~seed)
      for question in model.questions.indices {
        model.questions[question].effort =
          random.once(in: 3) ? 0 : Int.random(in: 1...3, using: &random)
      }
      model.askFirst = []
      let oracle = BruteForce(model)
      if oracle.combinations.count > 24 { continue }
      var program = PlainProgram(oracle)
      guard let best = program.best() else { continue }
      let decision = try #require(model.decision(seed: seed))
      var reasoner = Reasoner(decision)
      let plan = reasoner.plan(after: decision.noAnswers)
      try #require(abs(plan.effort - best.effort) < 1e-9, "seed \(seed)")
      try #require(plan.question == best.question && plan.worst == best.worst, "seed \(seed)")
      if let question = plan.question, model.questions[question].effort == 0 { free += 1 }
    }
    #expect(free > 50)
  }

  /// Of trees that cost the same the one that asks fewer questions at worst, then the one with fewer
  /// ends, then the one whose question comes first by its id.
  @Test func breaksTiesAsThePlainProgramDoes() throws {
    var tied = 0
    for item in RandomCase.all where item.oracle.combinations.count <= 24 {
      let (seed, model, decision, oracle) = item.parts
      if !model.askFirst.isEmpty { continue }
      var program = PlainProgram(oracle)
      guard let best = program.best(), program.firstPlans.count > 1 else { continue }
      tied += 1
      var reasoner = Reasoner(decision)
      let plan = reasoner.plan(after: decision.noAnswers)
      try #require(plan.question == best.question, "seed \(seed)")
      try #require(plan.worst == best.worst && plan.leaves == best.leaves, "seed \(seed)")
    }
    #expect(tied > 50)
  }

  @Test(arguments: [708, 858, 1829, 1916] as [UInt64])
  func asksWhatHasFewerEndsThoughItsIdIsLater(seed: UInt64) throws {
    let model = RandomModel(seed: seed)
    var program = PlainProgram(BruteForce(model))
    let found = program.best()
    let best = try #require(found)
    let first = try #require(program.firstPlans.first)
    #expect(first.worst == best.worst && first.leaves > best.leaves)
    #expect(try #require(first.question) < #require(best.question))
    let decision = try #require(model.decision(seed: seed))
    var reasoner = Reasoner(decision)
    let plan = reasoner.plan(after: decision.noAnswers)
    #expect(plan.question == best.question)
    #expect(plan.leaves == best.leaves)
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

/// The best tree by the definition: over all partial answers, no residuals, no bounds.
private struct PlainProgram {
  private let oracle: BruteForce
  private var memory: [[Int?]: Plan] = [:]
  /// Of each question that may be asked first at the least effort the best plan.
  private(set) var firstPlans: [Plan] = []

  init(_ oracle: BruteForce) { self.oracle = oracle }

  /// Nil where nothing can occur.
  mutating func best() -> Plan? {
    let start = [Int?](repeating: nil, count: oracle.model.questions.count)
    return oracle.possible(where: start).isEmpty ? nil : plan(start)
  }

  /// The plan of least effort; of equals the one that asks fewer questions at worst, then the one of
  /// fewer ends, then the one that asks the earlier question.
  mutating func plan(_ answers: [Int?]) -> Plan {
    if let known = memory[answers] { return known }
    let left = oracle.possible(where: answers)
    var best: Plan?
    if Set(left.map { oracle.outcomes[$0] }).count <= 1 { best = .done }
    let total = left.reduce(0) { $0 + oracle.weights[$1] }
    for question in answers.indices where answers[question] == nil && best != .done {
      var effort = Double(oracle.model.questions[question].effort ?? 1)
      var (questions, worst, leaves, branches) = (1.0, 0, 0.0, 0)
      for answer in 0..<oracle.model.questions[question].answers {
        var next = answers
        next[question] = answer
        let rest = oracle.possible(where: next)
        if rest.isEmpty { continue }
        let probability = rest.reduce(0) { $0 + oracle.weights[$1] } / total
        let plan = plan(next)
        questions += probability * plan.questions
        effort += probability * plan.effort
        worst = max(worst, plan.worst)
        leaves += plan.leaves
        branches += 1
      }
      // An answer that alone can be is not asked for.
      if branches < 2 { continue }
      let plan = Plan(
        question: question, questions: questions, effort: effort, worst: worst + 1, leaves: leaves)
      if answers.allSatisfy({ $0 == nil }) {
        firstPlans.removeAll { $0.effort > effort + 1e-9 }
        if firstPlans.allSatisfy({ $0.effort > effort - 1e-9 }) { firstPlans.append(plan) }
      }
      guard let known = best else {
        best = plan
        continue
      }
      if abs(plan.effort - known.effort) > 1e-9 {
        if plan.effort < known.effort { best = plan }
      } else if (plan.worst, plan.leaves) < (known.worst, known.leaves) {
        best = plan
      }
    }
    let plan = best ?? .done
    memory[answers] = plan
    return plan
  }
}
