import Diagnostics
import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// Everything that the engine says about random decisions, held against brute force.
@Suite struct RandomModelTests {
  private func outcome(_ kind: Verdict.Kind) -> BruteForce.Outcome? {
    switch kind {
    case .decided(let option): .option(option)
    case .gap: .gap
    case .conflict: .conflict
    case .open, .impossible: nil
    }
  }

  @Test func readsEveryModel() {
    #expect(RandomCase.all.count == 2000)
  }

  @Test func givesTheOutcomeOfEveryCombination() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      var reasoner = Reasoner(decision)
      for (index, combination) in oracle.combinations.enumerated() {
        let answers = Answers(replies: combination.map { .answer($0) })
        let verdict = reasoner.verdict(for: answers)
        guard oracle.isPossible[index] else {
          try #require(verdict.kind == .impossible)
          continue
        }
        let text = "seed \(seed) \(answers.key(in: decision))"
        try #require(outcome(verdict.kind) == oracle.outcomes[index], "\(text)")
        let matching = oracle.matching[index]
        guard case .option(let option) = oracle.outcomes[index] else { continue }
        let mine = matching.filter { model.rules[$0].option == option }
        let decisive = oracle.unbeaten[index]
        try #require(verdict.decisive == decisive, "\(text)")
        try #require(verdict.also == mine.filter { !decisive.contains($0) }, "\(text)")
        try #require(verdict.overruled == matching.filter { !mine.contains($0) }, "\(text)")
      }
    }
  }

  @Test func givesTheSharesOfPartialAnswers() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      var reasoner = Reasoner(decision)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<10 {
        let given = model.questions.map { question in
          random.once(in: 2) ? Int.random(in: 0..<question.answers, using: &random) : nil
        }
        let verdict = reasoner.verdict(for: Answers(replies: given.map { $0.map { .answer($0) } }))
        let left = oracle.possible(where: given)
        let outcomes = Set(left.map { oracle.outcomes[$0] })
        let all = left.reduce(0) { $0 + oracle.weights[$1] }
        if outcomes.isEmpty {
          try #require(verdict.kind == .impossible)
        } else if outcomes.count == 1 {
          try #require(outcome(verdict.kind) == outcomes.first, "seed \(seed)")
          if case .conflict(let options) = verdict.kind {
            let rules = Set(left.flatMap { oracle.unbeaten[$0] })
            try #require(options == Set(rules.map { model.rules[$0].option }).sorted())
          }
          if case .decided(let option) = verdict.kind {
            // Those that match whatever else is answered; where none does, those that decide somewhere.
            let certain = model.rules.indices.filter { rule in
              left.allSatisfy { oracle.matching[$0].contains(rule) }
            }
            let mine = certain.filter { model.rules[$0].option == option }
            var decisive = mine.filter { rule in !certain.contains { oracle.beats[$0][rule] } }
            if decisive.isEmpty { decisive = Set(left.flatMap { oracle.unbeaten[$0] }).sorted() }
            try #require(verdict.decisive == decisive, "seed \(seed)")
            try #require(verdict.also == mine.filter { !decisive.contains($0) }, "seed \(seed)")
            try #require(verdict.overruled == certain.filter { !mine.contains($0) }, "seed \(seed)")
          }
        } else {
          guard case .open(let shares) = verdict.kind else {
            Issue.record("seed \(seed): \(verdict.kind)")
            return
          }
          try #require(shares.count == outcomes.count)
          for share in shares {
            let same = left.filter { index in
              switch share.outcome {
              case .option(let option): oracle.outcomes[index] == .option(option)
              case .gap: oracle.outcomes[index] == .gap
              case .conflict: oracle.outcomes[index] == .conflict
              }
            }
            let expected = same.reduce(0) { $0 + oracle.weights[$1] } / all
            try #require(abs(share.share - expected) < 1e-9)
          }
        }
      }
    }
  }

  @Test func keepsInPlayTheRulesThatHaveASay() throws {
    var dropped = 0
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let reasoner = Reasoner(decision)
      let compiled = decision.compiled
      var random = SeededGenerator(seed: seed)
      for _ in 0..<6 {
        let given = model.questions.map { question in
          random.once(in: 2) ? Int.random(in: 0..<question.answers, using: &random) : nil
        }
        let left = oracle.possible(where: given)
        if left.isEmpty { continue }
        let inPlay = reasoner.rulesInPlay(
          after: Answers(replies: given.map { $0.map { .answer($0) } }))
        let text = "seed \(seed) \(given)"
        try #require(inPlay == Set(inPlay).sorted(), "\(text)")
        // They alone give every outcome that is left.
        for index in left {
          let matching = oracle.matching[index].filter { inPlay.contains($0) }
          let outcome = compiled.conclusion(among: matching)
          let expected = compiled.conclusion(of: oracle.combinations[index])
          try #require(outcome == expected, "\(text) \(inPlay)")
        }
        // None of them is out of the question, and none has lost whatever else is answered.
        let all = oracle.combinations.indices.filter { index in
          zip(given, oracle.combinations[index]).allSatisfy { $0 == nil || $0 == $1 }
        }
        for rule in inPlay {
          try #require(all.contains { oracle.matching[$0].contains(rule) }, "\(text) \(rule)")
          let isBeaten = model.rules.indices.contains { other in
            oracle.beats[other][rule]
              && model.rules[other].alternatives.contains { alternative in
                alternative.allSatisfy { question, allowed in
                  given[question].map { allowed.contains($0) } ?? false
                }
              }
          }
          try #require(!isBeaten, "\(text) \(rule)")
        }
        let matching = Set(all.flatMap { oracle.matching[$0] })
        dropped += matching.subtracting(inPlay).count
      }
    }
    #expect(dropped > 1000)
  }

  @Test func findsEveryGapAndNothingElse() throws {
    for item in RandomCase.all {
      let (seed, _, decision, oracle) = item.parts
      var prover = Prover(decision)
      let boxes = prover.gaps().compactMap(\.counterexample)
      for (index, combination) in oracle.combinations.enumerated() where oracle.isPossible[index] {
        let isFound = boxes.contains { $0.contains(combination: combination) }
        try #require(isFound == (oracle.outcomes[index] == .gap), "seed \(seed)")
      }
      // Each is as wide as it can be: one more answer anywhere lets in a case that a rule decides.
      for box in boxes {
        for question in box.masks.indices {
          for answer in decision.questions[question].answers.indices
          where box.masks[question] & (1 << UInt16(answer)) == 0 {
            var wider = box
            wider.masks[question] |= 1 << UInt16(answer)
            let isStillOne = oracle.combinations.indices.allSatisfy { index in
              !oracle.isPossible[index] || oracle.outcomes[index] == .gap
                || !wider.contains(combination: oracle.combinations[index])
            }
            try #require(!isStillOne, "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func findsEveryConflictWithACaseThatIsOne() throws {
    for item in RandomCase.all {
      let (seed, _, decision, oracle) = item.parts
      var prover = Prover(decision)
      let findings = prover.conflicts()
      try #require(Set(findings.map(\.rules)) == oracle.conflictPairs, "seed \(seed)")
      for finding in findings {
        let box = try #require(finding.counterexample)
        func isCase(_ box: Box) -> Bool {
          let inside = oracle.combinations.indices.filter {
            oracle.isPossible[$0] && box.contains(combination: oracle.combinations[$0])
          }
          return !inside.isEmpty
            && inside.allSatisfy { index in
              finding.rules.allSatisfy { oracle.unbeaten[index].contains($0) }
            }
        }
        try #require(isCase(box), "seed \(seed)")
        for question in box.masks.indices
        where box.masks[question] != decision.everything.masks[question] {
          var wider = box
          wider.masks[question] = decision.everything.masks[question]
          try #require(!isCase(wider), "seed \(seed)")
        }
        let all = oracle.combinations.indices.filter { oracle.isPossible[$0] }
        let inside = all.filter { box.contains(combination: oracle.combinations[$0]) }
        let total = all.reduce(0) { $0 + oracle.weights[$1] }
        let share = inside.reduce(0) { $0 + oracle.weights[$1] } / total
        try #require(abs((finding.share ?? 0) - share) < 1e-9)
      }
    }
  }

  @Test func walksToTheOutcomeOfEveryCombination() throws {
    for item in RandomCase.all {
      let (seed, _, decision, oracle) = item.parts
      var reasoner = Reasoner(decision)
      var expected = 0.0
      var worst = 0
      let total = oracle.combinations.indices.reduce(0) { sum, index in
        oracle.isPossible[index] ? sum + oracle.weights[index] : sum
      }
      for (index, combination) in oracle.combinations.enumerated() where oracle.isPossible[index] {
        var answers = decision.noAnswers
        var known = [Int?](repeating: nil, count: combination.count)
        while let question = reasoner.nextQuestion(after: answers) {
          try #require(answers[question] == nil)
          // Nothing is asked once the outcome is known.
          let left = Set(oracle.possible(where: known).map { oracle.outcomes[$0] })
          try #require(left.count > 1, "seed \(seed) \(answers.key(in: decision))")
          answers[question] = .answer(combination[question])
          known[question] = combination[question]
        }
        expected += Double(answers.count) * oracle.weights[index] / total
        worst = max(worst, answers.count)
        let verdict = reasoner.verdict(for: answers)
        try #require(outcome(verdict.kind) == oracle.outcomes[index], "seed \(seed)")
      }
      if total > 0 {
        let plan = reasoner.plan(after: decision.noAnswers)
        try #require(abs(plan.questions - expected) < 1e-9, "seed \(seed)")
        try #require(plan.worst == worst, "seed \(seed)")
      }
    }
  }
}
