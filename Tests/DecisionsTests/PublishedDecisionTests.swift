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

  /// Each set of answers, held against the first line that fits it.
  @Test(arguments: table) func readsAsAListThatSaysTheSame(_ row: Row) throws {
    let decision = try Self.decision(row.name)
    let list = decision.list()
    #expect(list.proof == .holds)
    #expect(list.rest == 0)
    #expect(abs(list.lines.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    var count = 0
    for combination in Self.combinations(of: decision) {
      let line = try #require(list.lines.first { $0.condition.matches(combination) })
      #expect(decision.compiled.conclusion(of: combination) == .option(line.option))
      count += 1
    }
    #expect(count == row.combinations)
  }

  /// SSVC asks of its tables that what is worse is never treated as less urgent.
  @Test(arguments: [("cisa-ssvc", 2), ("deployer-ssvc", 3)])
  func isMonotone(_ name: String, scales: Int) throws {
    let written = try Self.text(name)
    let ordered = written.replacing("scale: true,", with: "scale: true, monotone: true,")
      .replacing("questions:", with: "ordered: true\nquestions:")
    #expect(try Self.decision(name, ordered).findings().isEmpty)
    // The options the other way round, every scale has a pair that shows it.
    let options = try Self.decision(name, ordered).options
      .sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
      .map { "  \($0.id): {title: \($0.title)}" }
    let turned = ordered.replacing(
      options.joined(separator: "\n"), with: options.reversed().joined(separator: "\n"))
    try #require(turned != ordered)
    let findings = try Self.decision(name, turned).findings()
    #expect(findings.map(\.code) == Array(repeating: .notMonotone, count: scales))
  }

  private static func combinations(of decision: Decision) -> [[Int]] {
    decision.questions.reduce([[]]) { all, question in
      all.flatMap { start in question.answers.indices.map { start + [$0] } }
    }
  }

  private static func text(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Published")
    let data = try Data(contentsOf: folder.appending(path: "\(name).decision.yml"))
    return String(decoding: data, as: UTF8.self)
  }

  private static func decision(_ name: String) throws -> Decision {
    try decision(name, text(name))
  }

  private static func decision(_ name: String, _ text: String) throws -> Decision {
    let file = SourceFile(path: "\(name).decision.yml", bytes: Array(text.utf8))
    let (decision, diagnostics) = DecisionParser.parse(file)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    return try #require(decision)
  }
}
