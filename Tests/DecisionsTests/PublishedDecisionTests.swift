import Diagnostics
import Foundation
import Testing

@testable import Decisions
@testable import Solver

/// Decisions that others have published, rebuilt as files: what they cost the reader, and that the
/// proofs find nothing in them.
@Suite struct PublishedDecisionTests {
  /// A published decision and what is expected of it.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let combinations: Int
    let questions: Int
    /// Rounded to three decimals.
    let expected: Double
    let worst: Int
    let findings: [String]

    var testDescription: String { name }
  }

  static let table = [
    Row(name: "cisa-ssvc", combinations: 36, questions: 4, expected: 2.944, worst: 4, findings: []),
    Row(
      name: "deployer-ssvc", combinations: 72, questions: 4, expected: 3.139, worst: 4,
      findings: []),
    Row(name: "licence", combinations: 48, questions: 4, expected: 2.595, worst: 4, findings: []),
    Row(name: "storage", combinations: 36, questions: 4, expected: 1.735, worst: 3, findings: []),
  ]

  @Test(arguments: table) func costsAndProvesWhatIsExpected(_ row: Row) throws {
    let decision = try Self.decision(row.name)
    let tree = decision.tree()
    #expect(decision.questions.count == row.questions)
    #expect(decision.everything.masks.reduce(1) { $0 * $1.nonzeroBitCount } == row.combinations)
    #expect((tree.expectedQuestions * 1000).rounded() / 1000 == row.expected)
    #expect(tree.worstQuestions == row.worst)
    #expect(abs(tree.effort - tree.lowerBound) < 1e-6)
    #expect(abs(tree.coverage - 1) < 1e-9)
    #expect(decision.findings().map { $0.code.rawValue } == row.findings)
  }

  /// The published tables, an outcome's letter for each row, the last question's answers changing
  /// fastest.
  @Test(arguments: [
    (
      "cisa-ssvc", ["exploitation", "automatable", "impact", "mission"],
      ["T": "track", "S": "track-star", "A": "attend", "C": "act"],
      "TTTTTSTTATTATTSTSATTATSATTATACAACACC"
    ),
    (
      "deployer-ssvc", ["exploitation", "exposure", "automatable", "human"],
      ["D": "defer", "S": "scheduled", "O": "out-of-cycle", "I": "immediate"],
      "DDSSDSSSDSSSSSSSDSSSSSSODSSSSSSSDSSSSSSOSSSOSSOOSSOOSOOOSSOOOOOOSOOIOOII"
    ),
  ])
  func saysWhatThePublishedTableSays(
    name: String, order: [String], letters: [Character: String], outcomes: String
  ) throws {
    let decision = try Self.decision(name)
    let columns = try order.map { try #require(decision.question($0)) }
    for (row, letter) in outcomes.enumerated() {
      var rest = row
      var combination = [Int](repeating: 0, count: columns.count)
      for question in columns.reversed() {
        let count = decision.questions[question].answers.count
        combination[question] = rest % count
        rest /= count
      }
      #expect(rest == 0)
      let option = try #require(letters[letter].flatMap { decision.option($0) })
      #expect(decision.compiled.conclusion(of: combination) == .option(option), "row \(row)")
    }
  }

  private static func decision(_ name: String) throws -> Decision {
    let path = "\(name).decision.yml"
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Published")
    let file = SourceFile(
      path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    let (decision, diagnostics) = DecisionParser.parse(file)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    return try #require(decision)
  }
}
