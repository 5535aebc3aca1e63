import Foundation
import Solver
import TestSupport
import Testing

@testable import Decisions

/// Two questions at a time, held against what is said of each pair of answers by itself.
@Suite struct PairTableTests {
  @Test func findsThePairThatLeavesLeastUncertain() throws {
    var found = 0
    for item in RandomCase.all.prefix(150) where item.decision.questions.count <= 6 {
      var reasoner = Reasoner(item.decision)
      let pair = reasoner.mostTellingPair()
      let indices = item.decision.questions.indices
      let all = indices.flatMap { one in indices.filter { $0 > one }.map { (one, $0) } }
      let known = Self.uncertainty(after: [], &reasoner)
      let telling = indices.filter { Self.uncertainty(after: [$0], &reasoner) < known - 1e-9 }
      let least = all.filter { telling.contains($0.0) && telling.contains($0.1) }
        .map { Self.uncertainty(after: [$0.0, $0.1], &reasoner) }.min()
      guard let pair else {
        #expect(least == nil, "seed \(item.seed)")
        continue
      }
      let reached = Self.uncertainty(after: [pair.down, pair.across], &reasoner)
      #expect(abs(reached - (least ?? .infinity)) < 1e-8, "seed \(item.seed)")
      let questions = item.decision.questions
      #expect(questions[pair.down].answers.count >= questions[pair.across].answers.count)
      found += 1
    }
    #expect(found > 60)
  }

  @Test func saysOfEachCellWhatTheTwoAnswersSay() throws {
    let decision = try #require(SmallDecision.read().decision)
    var reasoner = Reasoner(decision)
    let kind = try #require(decision.question("kind"))
    let load = try #require(decision.question("load"))
    let table = reasoner.pairTable(PairTable.Pair(down: load, across: kind))
    #expect(table.rows.map(\.count) == [3, 3, 3])
    // A tool has no load.
    #expect(table.rows[1][1].kind == .impossible && table.rows[2][1].kind == .impossible)
    #expect(table.rows[2][0].option == nil)
    guard case .open(let shares) = table.rows[2][0].kind else {
      Issue.record("\(table.rows[2][0].kind)")
      return
    }
    #expect(shares.map(\.share) == [0.5, 0.5])
  }

  /// The expected entropy once some questions are answered, from the verdicts alone.
  private static func uncertainty(after questions: [Int], _ reasoner: inout Reasoner) -> Double {
    var sets: [(answers: Answers, weight: Double)] = [(reasoner.decision.noAnswers, 1)]
    for question in questions {
      let asked = reasoner.decision.questions[question]
      sets = sets.flatMap { set in
        asked.answers.indices.map { answer in
          (set.answers.with(.answer(answer), to: question), set.weight * asked.prior[answer])
        }
      }
    }
    var (sum, whole) = (0.0, 0.0)
    for set in sets {
      let box = reasoner.decision.box(of: set.answers).masks
      let weight = set.weight * reasoner.planner.counter.distribution(in: box).possible
      whole += weight
      guard case .open(let shares) = reasoner.verdict(for: set.answers).kind else { continue }
      sum += weight * shares.reduce(0) { $1.share > 0 ? $0 - $1.share * log2($1.share) : $0 }
    }
    return whole > 0 ? sum / whole : 0
  }
}
