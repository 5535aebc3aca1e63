import Diagnostics
import TestSupport
import Testing

@testable import Decisions

/// Many rules of which each speaks for its own part of all combinations: proved without a gap or a
/// conflict, and with just the ones that were put there.
@Suite struct PartitionTests {
  /// Parts of forty questions of three answers, disjoint and together everything.
  private static let parts: [[Int: Int]] = {
    var random = SeededGenerator(seed: 5)
    var parts: [[Int: Int]] = [[:]]
    var next = 0
    while parts.count - next < 240 {
      let part = parts[next]
      next += 1
      let free = (0..<40).filter { part[$0] == nil }
      let question = free[Int.random(in: free.indices, using: &random)]
      parts += (0..<3).map { part.merging([question: $0]) { $1 } }
    }
    return Array(parts[next...])
  }()

  private static func rule(_ id: String, _ part: [Int: Int], _ option: String) -> String {
    let named = part.sorted { $0.key < $1.key }.map { "q\($0.key + 10): a\($0.value)" }
    return
      "  \(id): {when: {\(named.joined(separator: ", "))}, choose: \(option), strength: strong, "
      + "because: B, evidence: [e]}\n"
  }

  private static func decision(without hole: Int? = nil, more: String = "") throws -> Decision {
    var text = "decision: d\ntitle: D\noptions: {x: {title: X}, y: {title: Y}, z: {title: Z}}\n"
    text += "questions:\n"
    for question in 10..<50 { text += "  q\(question): {ask: Q?, answers: [a0, a1, a2]}\n" }
    text += "rules:\n"
    for (index, part) in parts.enumerated() where index != hole {
      text += rule("r\(index)", part, index % 2 == 0 ? "x" : "y")
    }
    let (decision, problems) = SmallDecision.read(text + more)
    #expect(problems == [])
    return try #require(decision)
  }

  @Test func findsNothingInAPartition() throws {
    var prover = Prover(try Self.decision())
    #expect(Self.parts.count >= 240)
    #expect(prover.gaps().isEmpty)
    #expect(prover.conflicts().isEmpty)
    #expect(prover.masked().isEmpty)
  }

  @Test func findsTheOneHole() throws {
    let hole = 100
    let decision = try Self.decision(without: hole)
    var prover = Prover(decision)
    let gaps = prover.gaps()
    let expected = Self.parts[hole].map { "q\($0.key + 10)=a\($0.value)" }.sorted()
    #expect(
      gaps.compactMap(\.counterexample).map { decision.caseText(of: $0) } == [
        expected.joined(separator: ", ")
      ])
    let share = Self.parts[hole].reduce(1.0) { share, _ in share / 3 }
    #expect(abs((gaps.first?.share ?? 0) - share) < 1e-12)
    #expect(prover.conflicts().isEmpty)
  }

  @Test func findsTheOneRuleThatOverlaps() throws {
    // The same part without one of its answers, for another option: as wide as the part and two more.
    let part = Self.parts[50]
    let dropped = try #require(part.keys.min())
    let wider = part.filter { $0.key != dropped }
    let decision = try Self.decision(more: Self.rule("wide", wider, "z"))
    var prover = Prover(decision)
    #expect(prover.gaps().isEmpty)
    // What is narrower wins: the wide rule decides nothing, and clashes with nothing.
    #expect(prover.conflicts().isEmpty)
    let masked = prover.masked()
    #expect(masked.compactMap(\.rules.first) == [try #require(decision.rule("wide"))])
    #expect(masked.first?.rules.contains(try #require(decision.rule("r50"))) == true)
  }

  @Test func findsTheClashesOfARuleThatCutsThrough() throws {
    // On a question that the first part does not name neither is the narrower.
    let part = Self.parts[7]
    let question = try #require((0..<40).first { part[$0] == nil })
    let cut = [question: 1]
    let decision = try Self.decision(more: Self.rule("cut", cut, "z"))
    var prover = Prover(decision)
    let clashing = prover.conflicts().flatMap(\.rules).map { decision.rules[$0].id }
      .filter { $0 != "cut" }
    let expected = Self.parts.indices.filter { Self.parts[$0][question] == nil }.map { "r\($0)" }
    #expect(clashing.sorted() == expected.sorted())
    #expect(expected.count > 100)
  }
}
