import Testing

@testable import Scaffold

@Suite struct PieceTests {
  /// 2026-11-29.
  private static let day = 20_786

  private func text(_ file: ScaffoldFile?) -> String {
    String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  @Test func fillsInTitleAndDay() throws {
    let files = try Piece.page.files(at: "Content/guides/on-call_duty", day: Self.day)
    #expect(files.map(\.path) == ["Content/guides/on-call_duty.md"])
    let page = text(files.first)
    #expect(page.contains("\n# On call duty\n"))
    #expect(page.contains("\nreviewed: 2026-11-29\n"))
    #expect(!page.contains("{{"))
  }

  @Test func takesAPathWithItsEnding() throws {
    #expect(try Piece.page.files(at: "a.md", day: 0).map(\.path) == ["a.md"])
    #expect(
      try Piece.decision.files(at: "d/store.decision.yml", day: 0).map(\.path) == [
        "d/store.decision.yml", "d/store.evidence.yml",
      ])
    #expect(
      try Piece.decision.files(at: "d/store.decision.yaml", day: 0).map(\.path) == [
        "d/store.decision.yml", "d/store.evidence.yml",
      ])
  }

  @Test func leavesTheNumberOutOfTheTitleOfARecord() throws {
    let record = try Piece.record.files(at: "records/0012-one-store.md", day: 0)
    #expect(text(record.first).contains("\n# One store\n"))
    #expect(text(try Piece.record.files(at: "2026", day: 0).first).contains("\n# 2026\n"))
    #expect(text(try Piece.page.files(at: "12-rules", day: 0).first).contains("\n# 12 rules\n"))
  }

  @Test func escapesWhatMarkdownAndYAMLWouldRead() throws {
    let page = try Piece.page.files(at: #"a *b* "c\d"#, day: 0)
    #expect(text(page.first).contains("\n# A \\*b\\* \"c\\\\d\n"))
    let decision = try Piece.decision.files(at: #"a "c\d"#, day: 0)
    #expect(text(decision.first).contains(#"title: "A \"c\\d""# + "\n"))
    #expect(text(decision.first).contains("\ndecision: a-c-d\n"))
  }

  @Test func namesTheIdsAfterTheFile() throws {
    let files = try Piece.decision.files(at: "Which Store?", day: 0)
    #expect(text(files.first).contains("\ndecision: which-store\n"))
    #expect(text(files.first).contains("\n  which-store-large:\n"))
    #expect(text(files.last).contains("\n  which-store-figure:\n"))
    #expect(files.allSatisfy { !text($0).contains("{{") })
  }

  @Test(arguments: [
    ("folder/", "'folder/' names no file"), ("..", "'..' names no file"),
    ("a/_b", "'_b' would not be published, since it begins with '_'"),
    (".md", "'.md' names no file"),
    ("Straße/ß", "'ß' has no letter from a to z and no digit for an id"),
  ]) func refusesANameThatIsNone(path: String, message: String) {
    let error = #expect(throws: Piece.Refusal.self) {
      try Piece.page.files(at: path, day: 0)
        + Piece.decision.files(at: path, day: 0)
    }
    #expect(error?.description == message)
  }
}
