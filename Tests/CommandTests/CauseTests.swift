import Foundation
import TestSupport
import Testing

/// One mistake gives one message, not one for everything that follows from it.
@Suite struct CauseTests {
  private struct Report: Decodable {
    struct Diagnostic: Decodable {
      let code: String
      let severity: String
      let file: String?
      let message: String
    }

    let diagnostics: [Diagnostic]
  }

  /// What a check says of a folder, each as `file code message`.
  private func lines(_ folder: TemporaryFolder) async throws -> [String] {
    let result = try await Program.run(["check", "c", "--format", "json"], in: folder.url)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    let hasErrors = report.diagnostics.contains { $0.severity == "error" }
    #expect(result.status == (hasErrors ? 1 : 0))
    return report.diagnostics.map { "\($0.file ?? "-") \($0.code) \($0.message)" }
  }

  /// What a check says of the handbook that ships, with one text of one file replaced.
  private func lines(
    _ file: String, replacing text: String, with other: String
  ) async throws -> [String] {
    let folder = try TemporaryFolder()
    let content = folder.url.appending(path: "c")
    try FileManager.default.copyItem(at: Project.root.appending(path: "Content"), to: content)
    let old = try String(contentsOf: content.appending(path: file), encoding: .utf8)
    let place = try #require(old.firstRange(of: text), "'\(text)' is in '\(file)'")
    try folder.write(old.replacingCharacters(in: place, with: other), to: "c/\(file)")
    return try await lines(folder)
  }

  private static let decision = "decisions/backend-language.decision.yml"
  private static let notYAML =
    "yaml no valid YAML: mapping values are not allowed in this context"

  @Test func saysOnceThatADecisionIsNotYAML() async throws {
    #expect(
      try await lines(Self.decision, replacing: "because: ", with: "because: note: ")
        == ["c/\(Self.decision) \(Self.notYAML)"])
  }

  @Test func saysOnceThatAStrengthIsMisspelt() async throws {
    #expect(
      try await lines(Self.decision, replacing: "strength: must", with: "strength: mustt")
        == ["c/\(Self.decision) decision no strength 'mustt'"])
  }

  @Test func saysOnceThatARulesKeyIsMisspelt() async throws {
    #expect(
      try await lines(Self.decision, replacing: "\n    when:", with: "\n    whne:")
        .map { $0.replacing(#/in rule '.*'/#, with: "in a rule") }
        == ["c/\(Self.decision) decision unknown key 'whne' in a rule"])
  }

  @Test func saysOnceThatEvidenceIsNotYAML() async throws {
    let file = "evidence/backend.evidence.yml"
    #expect(
      try await lines(file, replacing: "claim: ", with: "claim: note: ")
        == ["c/\(file) \(Self.notYAML)"])
  }

  @Test func saysOnceThatAGlossaryIsNotYAML() async throws {
    let file = "glossary.glossary.yml"
    #expect(
      try await lines(file, replacing: "definition: ", with: "definition: note: ")
        == ["c/\(file) \(Self.notYAML)"])
  }

  @Test func saysOnceThatTheConfigurationIsNotYAML() async throws {
    #expect(
      try await lines("fingerpost.yml", replacing: "description: ", with: "description: note: ")
        == ["c/fingerpost.yml \(Self.notYAML)"])
  }

  @Test func stillSaysWhatDoesNotFollow() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n<rule:one> <rule:two> [all](d/rules.html) [not](e/rules.html) <decision:d>\n",
      to: "c/index.md")
    try folder.write("decision: d\nrules:\n  one:\n    because: a: b\n", to: "c/d.decision.yml")
    #expect(
      try await lines(folder) == [
        "c/d.decision.yml \(Self.notYAML)",
        "c/index.md unknown-rule no rule 'two' in this handbook",
        "c/index.md broken-link no page or file 'e/rules.html' in this handbook",
      ])
  }

  @Test func doesNotMissTheAliasesOfBrokenFrontMatter() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: T\n", to: "c/fingerpost.yml")
    try folder.write("# A\n\n[old](old.md) [other](other.md)\n", to: "c/index.md")
    try folder.write(
      "---\ntitle: a: b\naliases: [old.md]\norder: 1\n---\n# B\n", to: "c/b.md")
    #expect(
      try await lines(folder) == [
        "c/b.md front-matter no valid YAML: mapping values are not allowed in this context",
        "c/index.md broken-link no page or file 'other.md' in this handbook",
      ])
  }

  @Test func publishesNoDraftWhoseFrontMatterIsNotClosed() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# A\n", to: "c/index.md")
    try folder.write("---\ntitle: Pay\ndraft: true\n\n# Pay\n", to: "c/pay.md")
    try folder.write("---\ntitle: Teams\ndraft: true\n--\n\n# Teams\n", to: "c/teams.md")
    #expect(
      try await lines(folder) == [
        "c/pay.md front-matter the front matter is not closed",
        "c/teams.md front-matter the front matter is not closed",
      ])
    let result = try await Program.run(["build", "c", "-o", "s", "--keep-going"], in: folder.url)
    #expect(result.status == 1)
    let site = folder.files.filter { $0.hasPrefix("s/") }
    #expect(site.contains("s/index.html"))
    #expect(site.filter { $0.contains("pay") || $0.contains("teams") } == [])
  }
}
