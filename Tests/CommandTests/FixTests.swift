import Foundation
import TestSupport
import Testing

/// What programs are offered to write in the place of a mistake.
@Suite struct FixTests {
  private struct Report: Decodable {
    struct Diagnostic: Decodable {
      let code: String
      let line: Int
      let column: Int
      let endColumn: Int
      let fix: String?
    }

    let diagnostics: [Diagnostic]
  }

  /// The fixes for one kind of mistake in its case.
  private func fixes(_ path: String) async throws -> [String?] {
    let folder = Project.root.appending(path: "Tests/CommandTests/Fixtures/\(path)")
    let result = try await Program.run(["check", "content", "--format", "json"], in: folder)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    let code = path.split(separator: "/").last.map(String.init)
    return report.diagnostics.filter { $0.code == code }.map(\.fix)
  }

  @Test func spellsATargetAsItLiesInTheFolder() async throws {
    #expect(
      try await fixes("bad/case-mismatch") == [
        "[Tables](tables.md)", "[their HTML](tables.html)", "![a store](store.svg)",
        "[more](./guides/a.md#a)",
      ])
  }

  @Test func namesTheMarkdownFile() async throws {
    #expect(
      try await fixes("good/prefer-md") == [
        "[tables](tables.md)", "[setup](tables.md#setup)", "[the guides](guides/README.md)",
      ])
  }

  @Test func spellsAnAnchorAsItsPageDoesAndGuessesNone() async throws {
    #expect(
      try await fixes("bad/broken-anchor") == ["[Case](tables.md#setup)", nil, nil, nil, nil])
  }

  @Test func guessesNoPath() async throws {
    #expect(try await fixes("bad/broken-link").allSatisfy { $0 == nil })
  }
}
