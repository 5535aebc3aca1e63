import Diagnostics
import TestSupport
import Testing

@testable import Decisions
@testable import Solver

/// The edge of the budget: wherever the work ends, what is said stays true.
@Suite struct ProofBudgetTests {
  private static let works = [0, 1, 30, 100, 300, 1_000, 3_000, 10_000, 100_000]

  /// What a finding says, but for the case that it shows.
  private struct Claim: Hashable {
    let code: Code
    let rules: [Int]
    let option: Int?
    let question: Int?
    let scenario: Int?

    init(_ finding: Finding) {
      code = finding.code
      // What beats a masked rule is named only to explain it.
      rules = code == .maskedRule ? Array(finding.rules.prefix(1)) : finding.rules
      (option, question, scenario) = (finding.option, finding.question, finding.scenario)
    }
  }

  @Test func saysNothingThatMoreWorkWouldTakeBack() throws {
    var cut = 0
    var complete = 0
    for item in RandomCase.all.prefix(200) {
      let all = item.decision.proofs(work: .max)
      #expect(all.isComplete)
      let claims = Set(all.findings.map(Claim.init))
      let boxes = Set(all.findings.filter { [.gap, .conflict].contains($0.code) })
      for work in Self.works {
        let some = item.decision.proofs(work: work)
        for finding in some.findings {
          try #require(claims.contains(Claim(finding)), "seed \(item.seed), work \(work)")
          if [.gap, .conflict].contains(finding.code) {
            try #require(boxes.contains(finding), "seed \(item.seed), work \(work)")
          }
        }
        // What is not named as unproved is all there is.
        for code in Code.allCases where !some.unproved.contains(code) {
          try #require(
            Set(some.findings.filter { $0.code == code }.map(Claim.init))
              == claims.filter { $0.code == code },
            "seed \(item.seed), work \(work), \(code)")
        }
        if some.isComplete { complete += 1 } else { cut += 1 }
      }
    }
    #expect(cut > 200)
    #expect(complete > 200)
  }

  @Test func saysLessAndNothingElseWhereverTheWorkEnds() throws {
    var cut = 0
    for seed in UInt64(0)..<20 {
      let decision = try #require(HalfWrittenFile(questions: 12, seed: seed).decision)
      let all = decision.proofs(work: 60_000_000)
      let claims = Set(all.findings.map(Claim.init))
      var random = SeededGenerator(seed: seed)
      for _ in 0..<6 {
        let work = Int.random(in: 0...300_000, using: &random)
        let some = decision.proofs(work: work)
        for finding in some.findings where !all.unproved.contains(finding.code) {
          try #require(claims.contains(Claim(finding)), "seed \(seed), work \(work)")
        }
        for code in Code.allCases
        where !some.unproved.contains(code) && !all.unproved.contains(code) {
          let found = Set(some.findings.filter { $0.code == code }.map(Claim.init))
          try #require(
            found == claims.filter { $0.code == code }, "seed \(seed), work \(work), \(code)")
        }
        if let exact = all.uncovered {
          #expect(some.uncoveredAtLeast ?? 0 <= exact + 1e-9, "seed \(seed), work \(work)")
          if let share = some.uncovered { #expect(abs(share - exact) < 1e-9) }
        }
        if !some.isComplete { cut += 1 }
      }
    }
    #expect(cut > 20)
  }

  /// What is done past the budget is one step of a proof at most.
  @Test(arguments: [8, 16, 24, 32, 40])
  func endsWithTheWorkThatItHas(questions: Int) throws {
    for seed in UInt64(0)..<20 {
      let decision = try #require(HalfWrittenFile(questions: questions, seed: seed).decision)
      let proofs = decision.proofs()
      #expect(proofs.work <= Decision.proofWork / 4 * 5, "seed \(seed)")
      let messages = proofs.diagnostics(in: decision).filter { $0.code == .gap }
      #expect(messages.count <= 22, "seed \(seed)")
      if seed % 4 > 0 { continue }
      var reasoner = Reasoner(decision)
      let tree = reasoner.tree(budget: 200)
      #expect(tree.nodes.count <= 200)
      if let work = reasoner.planner.searchWork {
        #expect(work.done <= 2 * work.most, "seed \(seed)")
      }
    }
  }

  @Test func isTheSameInEachRun() {
    for item in RandomCase.all.prefix(50) {
      #expect(item.decision.proofs(work: 500) == item.decision.proofs(work: 500))
    }
  }

  @Test func knowsTheShareOfWhatNoRuleCovers() throws {
    var partly = 0
    for item in RandomCase.all.prefix(200) {
      let (seed, _, decision, oracle) = item.parts
      var covered = 0.0
      var uncovered = 0.0
      for index in oracle.combinations.indices where oracle.isPossible[index] {
        let weight = oracle.weights[index]
        if oracle.matching[index].isEmpty { uncovered += weight } else { covered += weight }
      }
      let found = decision.proofs(work: .max).uncovered
      guard covered + uncovered > 0 else { continue }
      let share = try #require(found, "seed \(seed)")
      #expect(abs(share - uncovered / (covered + uncovered)) < 1e-9, "seed \(seed)")
      if share > 0, share < 1 { partly += 1 }
    }
    #expect(partly > 20)
  }

  @Test func sortsFindingsByTheirShares() {
    for item in RandomCase.all.prefix(200) {
      let findings = item.decision.findings().filter { $0.code == .gap }
      let shares = findings.largestFirst.map { $0.share ?? 0 }
      #expect(shares == findings.map { $0.share ?? 0 }.sorted(by: >), "seed \(item.seed)")
    }
  }
}
