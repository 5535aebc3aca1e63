import TestSupport
import Testing

@testable import Decisions
@testable import Solver

@Suite struct StateSpaceTests {
  /// Two single answers lead to one state if and only if no further answers tell them apart; held
  /// against brute force, for each two answers to a question and to two questions one after the other.
  @Test func makesOneStateOfWhatNothingTellsApart() throws {
    var same = 0
    var different = 0
    for item in RandomCase.all where item.oracle.combinations.count <= 64 {
      let (seed, model, decision, oracle) = item.parts
      var space = try #require(StateSpace(decision.compiled))
      if space.start == DecisionDiagram.impossible { continue }
      for question in model.questions.indices {
        var states: [Int: [BruteForce.Outcome?]] = [:]
        for answer in 0..<model.questions[question].answers {
          let state = space.step(from: space.start, question, answer)
          let outcomes = function(oracle) { $0[question] == answer }
          if let known = states[state] {
            try #require(known == outcomes, "seed \(seed)")
            same += 1
          } else {
            try #require(!states.values.contains(outcomes), "seed \(seed)")
            different += 1
          }
          states[state] = outcomes
        }
      }
    }
    #expect(same > 100)
    #expect(different > 1000)
  }

  @Test func doesNotDependOnTheOrderInWhichAnswersAreGiven() throws {
    for item in RandomCase.all.prefix(300) {
      let (seed, model, decision, oracle) = item.parts
      var space = try #require(StateSpace(decision.compiled))
      if space.start == DecisionDiagram.impossible { continue }
      for combination in oracle.combinations.prefix(20) {
        let questions = Array(model.questions.indices)
        let there = questions.reduce(space.start) { space.step(from: $0, $1, combination[$1]) }
        let back = questions.reversed().reduce(space.start) {
          space.step(from: $0, $1, combination[$1])
        }
        try #require(there == back, "seed \(seed)")
        try #require(there < space.diagram.outcomes, "seed \(seed): \(combination) is not settled")
      }
    }
  }

  /// Where all of eight answers are needed, questions go on until the first no: 1 + 1/2 + … + 1/128.
  @Test func boundsTheEffortOfAConjunctionExactly() throws {
    let space = try conjunction(firstEffort: 1)
    let bound = space.facts.lowerBound(of: space.start)
    #expect(abs(bound - (2 - 1.0 / 128)) < 1e-5)
    // One need is all that is certain of each question: that the others are all yes.
    #expect(space.facts.need(of: 3, in: space.start, of: space.diagram) == 1.0 / 128)
  }

  /// A question that costs nothing is asked first, and half the time no other is: 1/2 + … + 1/128.
  @Test func countsAQuestionThatCostsNothingAsAsked() throws {
    let space = try conjunction(firstEffort: 0)
    let bound = space.facts.lowerBound(of: space.start)
    #expect(abs(bound - (1 - 1.0 / 128)) < 1e-5)
  }

  /// Eight questions, all of which are to be answered with yes.
  private func conjunction(firstEffort: Int) throws -> StateSpace {
    let names = (0..<8).map { "q\($0)" }
    let questions = names.enumerated().map { index, name in
      let effort = index == 0 ? firstEffort : 1
      return "  \(name): {ask: Is it?, answers: [\"yes\", \"no\"], effort: \(effort)}\n"
    }.joined()
    let needed = names.map { "\($0): \"yes\"" }.joined(separator: ", ")
    let (decision, problems) = SmallDecision.read(
      """
      decision: all
      title: All of them?
      options: {go: {title: Go}, python: {title: Python}}
      questions:
      \(questions)rules:
        base: {choose: python, strength: default}
        all: {when: {\(needed)}, choose: go, strength: must, because: B, evidence: [e]}
      """)
    #expect(problems == [])
    let compiled = try #require(decision?.compiled)
    return try #require(StateSpace(compiled))
  }

  @Test func givesUpWhereThereIsTooMuchToLookInto() throws {
    let decision = try #require(SmallDecision.read().decision)
    #expect(StateSpace(decision.compiled, maximumWords: 9) == nil)
    #expect(StateSpace(decision.compiled, maximumWords: 300) != nil)
  }

  /// The outcome of each combination with some answers, in the order of the other answers.
  private func function(
    _ oracle: BruteForce, where isMeant: ([Int]) -> Bool
  ) -> [BruteForce.Outcome?] {
    oracle.combinations.indices.filter { isMeant(oracle.combinations[$0]) }.map {
      oracle.isPossible[$0] ? oracle.outcomes[$0] : nil
    }
  }
}
