import Decisions
import Foundation
import TestSupport
import Testing

/// Changes a rule of a shipped decision, and holds the records that `check` names against what
/// `decide --batch` says of the same answers before and after.
@Suite struct ChangedRuleTests {
  /// A shipped decision and a change to one of its rules.
  struct Change: Sendable, CustomStringConvertible {
    let file: String
    let from: String
    let to: String
    /// How many sets of answers have a record; nil for all.
    let records: Int?
    var description: String { "\(file): \(to)" }
  }

  static let changes = [
    Change(
      file: "service-state.decision.yml", from: "shape: records, postgres: \"yes\"",
      to: "shape: records, postgres: \"no\"", records: nil),
    Change(
      file: "backend-language.decision.yml",
      from: "when: {team: python}\n    choose: python\n    strength: strong",
      to: "when: {team: python}\n    choose: python\n    strength: lean", records: 400),
    Change(
      file: "backend-language.decision.yml",
      from: "when: {hosting: [dense, foreign]}\n    choose: go",
      to: "when: {hosting: [dense, foreign]}\n    choose: python", records: 400),
  ]

  private struct Line: Decodable {
    struct Outcome: Decodable { let option: String }
    let verdict: String
    let outcomes: [Outcome]

    /// The option that is recommended; nil where none is.
    var option: String? { verdict == "decided" ? outcomes.first?.option : nil }
  }

  private struct Report: Decodable {
    struct Diagnostic: Decodable {
      let code: String
      let file: String
    }

    let diagnostics: [Diagnostic]
  }

  @Test(arguments: changes) func namesEachRecordWhoseOutcomeTurnsAndNoOther(
    change: Change
  ) async throws {
    let text = try Project.text("Content/decisions/\(change.file)")
    #expect(text.contains(change.from))
    let decision = try #require(DecisionFile(path: change.file, text: text).decision)
    let cases = Self.answers(to: decision, upTo: change.records)
    let folder = try TemporaryFolder()
    try folder.write(text, to: "content/\(change.file)")
    let before = try await batch(cases, "content/\(change.file)", in: folder)
    try folder.write(
      text.replacing(change.from, with: change.to), to: "content/\(change.file)")
    let after = try await batch(cases, "content/\(change.file)", in: folder)
    var expected: Set<String> = []
    for (index, answers) in cases.enumerated() {
      // What cannot occur was never decided.
      guard let outcome = before[index].option else { continue }
      let name = "content/records/\(10_000 + index)-case.md"
      try folder.write(Self.record(of: decision.id, answers, outcome), to: name)
      if after[index].option != outcome { expected.insert(name) }
    }
    #expect(!expected.isEmpty)
    let result = try await Program.run(["check", "content", "--format", "json"], in: folder.url)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    let named = report.diagnostics.filter { $0.code == "outcome-changed" }.map(\.file)
    #expect(Set(named) == expected)
    #expect(named.count == expected.count, "each is named once")
  }

  private func batch(
    _ cases: [[String: String]], _ path: String, in folder: TemporaryFolder
  ) async throws -> [Line] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let lines = try cases.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    let result = try await Program.run(
      ["decide", path, "--batch"], input: Data(lines.joined(separator: "\n").utf8), in: folder.url)
    return try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  /// All complete sets of answers, or so many of them.
  private static func answers(to decision: Decision, upTo limit: Int?) -> [[String: String]] {
    if let limit {
      var numbers = SeededGenerator(seed: 19)
      return (0..<limit).map { _ in
        Dictionary(
          uniqueKeysWithValues: decision.questions.map { question in
            (question.id, answer(to: question, &numbers))
          })
      }
    }
    return decision.questions.reduce([[:]]) { sets, question in
      sets.flatMap { set in
        question.answers.map { answer in set.merging([question.id: answer.id]) { $1 } }
      }
    }
  }

  /// An answer as often as readers give it.
  private static func answer(to question: Question, _ numbers: inout SeededGenerator) -> String {
    var rest = Double.random(in: 0..<1, using: &numbers)
    for (answer, share) in zip(question.answers, question.prior) {
      rest -= share
      if rest < 0 { return answer.id }
    }
    return question.answers[0].id
  }

  private static func record(
    of decision: String, _ answers: [String: String], _ outcome: String
  ) -> String {
    let lines = answers.sorted { $0.key < $1.key }.map { "  \($0.key): \"\($0.value)\"\n" }
    return """
      ---
      status: accepted
      decision: \(decision)
      answers:
      \(lines.joined())outcome: \(outcome)
      ---

      # A case

      """
  }
}
