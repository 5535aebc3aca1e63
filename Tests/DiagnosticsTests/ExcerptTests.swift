import Diagnostics
import Testing

/// What messages show of a line of 20,000 characters.
@Suite struct ExcerptTests {
  private static let word = String(repeating: "b", count: 8_000)
  private static let file = SourceFile(
    path: "a.md",
    text: String(repeating: "a ", count: 3_000) + "<\(word)>"
      + String(repeating: " c", count: 3_000))
  private static let diagnostics = [
    Diagnostic(
      .brokenLink, "no page '\(word)' in this handbook",
      at: SourceRange(file: "a.md", range: 6_000..<14_002),
      notes: [Note("did you mean '\(word)'?"), Note(String(repeating: "d ", count: 10_000))]),
    Diagnostic(
      .yaml, "unknown key", at: SourceRange(file: "a.md", range: 19_000..<19_001), fix: "x"),
  ]

  /// The message as each format has it.
  private static let message =
    "no page '\(String(repeating: "b", count: 105))…\(String(repeating: "b", count: 52))' "
    + "in this handbook"

  @Test func showsAWindowForAPerson() throws {
    var format = TextFormat(files: [Self.file])
    let lines = format.text(of: Self.diagnostics).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 2_100 })
    #expect(lines[0] == "a.md:1:6001: error: \(Self.message) [broken-link]")
    #expect(
      lines[1].dropFirst(8)
        == "…\(String(repeating: " a", count: 19)) <\(String(repeating: "b", count: 118))…")
    #expect(lines[2].count == 8 + 160)
    #expect(lines.contains { $0.hasPrefix("    1 | …c c c c c") && $0.count == 8 + 160 })
  }

  @Test func saysNoMoreToPrograms() {
    var json = JSONFormat(files: [Self.file])
    let summary = ReportSummary(errors: 2, warnings: 0, pages: 1, links: 1)
    var github = GitHubFormat(files: [Self.file])
    var sarif = SARIFFormat(files: [Self.file])
    let texts = [
      json.text(of: Self.diagnostics, summary: summary),
      Self.diagnostics.map { github.text(of: $0) }.joined(), sarif.text(of: Self.diagnostics),
    ]
    for text in texts {
      #expect(text.contains(Self.message))
      #expect(!text.contains(String(repeating: "b", count: 161)))
      #expect(!text.contains(String(repeating: "c ", count: 81)))
      #expect(text.count < 6_000)
    }
  }
}
