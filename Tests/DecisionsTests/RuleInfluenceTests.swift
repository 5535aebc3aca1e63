import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// What single rules do, held against going through every combination.
@Suite struct RuleInfluenceTests {
  @Test func knowsWhereARuleChangesTheOutcome() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let compiled = decision.compiled
      for rule in model.rules.indices {
        let changing = oracle.combinations.indices.filter { index in
          guard oracle.isPossible[index], oracle.matching[index].contains(rule) else {
            return false
          }
          let rest = oracle.matching[index].filter { $0 != rule }
          return outcome(among: rest, oracle) != oracle.outcomes[index]
        }
        for cube in compiled.cubes[rule] {
          let box = try #require(compiled.table.intersection(cube, compiled.everything))
          let isThere = changing.contains { compiled.holds(cube, oracle.combinations[$0]) }
          var influence = RuleInfluence(of: rule, in: compiled, work: 1_000_000)
          let changes = influence.changesOutcome(in: box)
          try #require(changes == isThere, "seed \(seed), rule \(rule)")
        }
      }
    }
  }

  @Test func knowsWhereARuleDecides() throws {
    for item in RandomCase.all {
      let (seed, model, decision, oracle) = item.parts
      let compiled = decision.compiled
      for rule in model.rules.indices {
        let deciding = oracle.combinations.indices.filter { index in
          oracle.isPossible[index] && oracle.unbeaten[index].contains(rule)
            && oracle.outcomes[index] == .option(model.rules[rule].option)
        }
        for cube in compiled.cubes[rule] {
          let box = try #require(compiled.table.intersection(cube, compiled.everything))
          let isThere = deciding.contains { compiled.holds(cube, oracle.combinations[$0]) }
          var influence = RuleInfluence(of: rule, in: compiled, work: 1_000_000)
          let decides = influence.decides(in: box)
          try #require(decides == isThere, "seed \(seed), rule \(rule)")
        }
      }
    }
  }

  @Test func looksForNothingWhereItIsToldNotTo() throws {
    for item in RandomCase.all.prefix(300) {
      let compiled = item.decision.compiled
      for rule in item.decision.rules.indices {
        for cube in compiled.cubes[rule] {
          let box = try #require(compiled.table.intersection(cube, compiled.everything))
          var influence = RuleInfluence(
            of: rule, in: compiled, avoiding: [box], work: 1_000_000)
          let changes = influence.changesOutcome(in: box)
          #expect(!changes)
        }
      }
    }
  }

  @Test func takesADifferenceForGrantedWhereTheWorkRunsOut() throws {
    let decision = try #require(RandomCase.all.first { !$0.decision.rules.isEmpty }).decision
    var influence = RuleInfluence(of: 0, in: decision.compiled, work: 1)
    let differs = influence.changesOutcome(in: decision.compiled.everything)
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
