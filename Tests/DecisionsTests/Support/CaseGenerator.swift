@testable import Decisions
@testable import Solver

/// Makes cases from a decision: at the edge of each condition, and where each precedence shows.
struct CaseGenerator {
  private let decision: Decision
  private let compiled: CompiledRules

  init(_ decision: Decision) {
    self.decision = decision
    compiled = decision.compiled
  }

  /// Complete sets of answers that can occur, each once, sorted.
  func cases() -> [[Int]] {
    var cases: Set<[Int]> = []
    for (rule, cubes) in compiled.cubes.enumerated() {
      for cube in cubes {
        guard let inside = compiled.table.intersection(cube, compiled.everything) else { continue }
        // Where only this box of the rule makes the outcome what it is, with each of its answers.
        let rivals = decision.rules.indices.filter { $0 != rule }
        let siblings = cubes.filter { $0 != cube }
        for index in compiled.table.restrictions(of: cube) {
          let question = compiled.table.questions[index]
          for answer in decision.questions[question].answers.indices {
            var box = inside
            box[question] = 1 << UInt16(answer)
            add(box, rule, rivals, siblings, to: &cases)
          }
        }
        add(inside, rule, rivals, siblings, to: &cases)
      }
    }
    for winner in decision.rules.indices {
      for loser in decision.rules.indices where compiled.defeats.beats[winner, loser] {
        for cube in compiled.cubes[winner] {
          for other in compiled.cubes[loser] {
            guard let inside = compiled.table.intersection(cube, compiled.everything),
              let both = compiled.table.intersection(other, inside)
            else { continue }
            let rest = decision.rules.indices.filter { $0 != winner && $0 != loser }
            add(both, winner, rest, [], to: &cases)
          }
        }
      }
    }
    return cases.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Adds a possible case of a box that as few other rules as possible match: without those of the
  /// strengths above, then without those of its own and above, then without any but the default.
  private func add(
    _ box: [UInt16], _ rule: Int, _ others: [Int], _ cubes: [Int], to cases: inout Set<[Int]>
  ) {
    var covering = Covering(compiled.table)
    let strength = decision.rules[rule].strength
    let groups = [
      others.filter { decision.rules[$0].strength != .default },
      others.filter { decision.rules[$0].strength >= strength },
      others.filter { decision.rules[$0].strength > strength },
    ]
    for group in groups {
      let away = compiled.cubes(of: group) + cubes
      guard let part = covering.uncovered(box, by: away) else { continue }
      cases.insert(part.map(\.trailingZeroBitCount))
      return
    }
  }
}
