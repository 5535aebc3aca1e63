import Testing

@testable import Decisions

/// What single rules do, held against going through every combination.
@Suite struct RuleInfluenceTests {
  @Test func knowsWhereARuleChangesTheOutcome() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let rulebook = decision.rulebook
      for rule in model.rules.indices {
        let changing = oracle.combinations.indices.filter { index in
          guard oracle.isPossible[index], oracle.matching[index].contains(rule) else {
            return false
          }
          let rest = oracle.matching[index].filter { $0 != rule }
          return outcome(among: rest, oracle) != oracle.outcomes[index]
        }
        for cube in rulebook.cubes[rule] {
          let box = try #require(rulebook.table.intersection(cube, rulebook.everything))
          let isThere = changing.contains { rulebook.holds(cube, oracle.combinations[$0]) }
          var influence = RuleInfluence(of: rule, in: decision, work: 1_000_000)
          let changes = influence.changesOutcome(in: box)
          try #require(changes == isThere, "seed \(seed), rule \(rule)")
        }
      }
    }
  }

  @Test func knowsWhereARuleDecides() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let rulebook = decision.rulebook
      for rule in model.rules.indices {
        let deciding = oracle.combinations.indices.filter { index in
          oracle.isPossible[index] && oracle.unbeaten[index].contains(rule)
            && oracle.outcomes[index] == .option(model.rules[rule].option)
        }
        for cube in rulebook.cubes[rule] {
          let box = try #require(rulebook.table.intersection(cube, rulebook.everything))
          let isThere = deciding.contains { rulebook.holds(cube, oracle.combinations[$0]) }
          var influence = RuleInfluence(of: rule, in: decision, work: 1_000_000)
          let decides = influence.decides(in: box)
          try #require(decides == isThere, "seed \(seed), rule \(rule)")
        }
      }
    }
  }

  @Test func looksForNothingWhereItIsToldNotTo() throws {
    for item in RandomCase.all.prefix(300) {
      let rulebook = item.decision.rulebook
      for rule in item.decision.rules.indices {
        for cube in rulebook.cubes[rule] {
          let box = try #require(rulebook.table.intersection(cube, rulebook.everything))
          var influence = RuleInfluence(
            of: rule, in: item.decision, avoiding: [box], work: 1_000_000)
          let changes = influence.changesOutcome(in: box)
          #expect(!changes)
        }
      }
    }
  }

  @Test func takesADifferenceForGrantedWhereTheWorkRunsOut() throws {
    let decision = try #require(RandomCase.all.first { !$0.decision.rules.isEmpty }).decision
    var influence = RuleInfluence(of: 0, in: decision, work: 1)
    let differs = influence.changesOutcome(in: decision.rulebook.everything)
    #expect(differs)
    #expect(influence.work <= 0)
  }

  private func outcome(among rules: [Int], _ oracle: BruteForce) -> BruteForce.Outcome {
    let unbeaten = rules.filter { rule in !rules.contains { oracle.beats[$0][rule] } }
    let options = Set(unbeaten.map { oracle.model.rules[$0].option })
    if options.count > 1 { return .conflict }
    return options.first.map { .option($0) } ?? .gap
  }
}
