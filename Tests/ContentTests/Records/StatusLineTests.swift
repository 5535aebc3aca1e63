import Testing

@testable import Content

@Suite struct StatusLineTests {
  @Test(arguments: [
    ("Accepted", "Accepted"), ("**Accepted**", "Accepted"), ("✅ accepted (2026-11-01)", "accepted"),
    ("Accepted on 2026-11-01", "Accepted"), ("* In review", "In review"),
    ("superseded by ADR-0005", "superseded"), ("Accepted, supersedes ADR 3", "Accepted"),
    ("on hold", "on hold"), ("Deprecated. Superseded by 4", "Deprecated"),
  ]) func readsTheWord(line: String, word: String) {
    #expect(StatusLine(line).word == word)
  }

  @Test(arguments: ["", "Supersedes [1](0001-a.md)", "We agreed on this in the meeting", "---"])
  func findsNoWord(line: String) {
    #expect(StatusLine(line).word == nil)
  }

  @Test(arguments: [
    ("Superseded by [9. Help](0009-help.md)", ["0009-help.md"]),
    ("Superceded by ADR-0005", ["ADR-0005"]), ("superseded by 0005-a.md, 6", ["0005-a.md", "6"]),
    ("Replaced by [a](a.md) and [b](b.md)", ["a.md", "b.md"]), ("Superseded by the new one", []),
    ("Accepted", []),
  ]) func readsWhatTookItsPlace(line: String, names: [String]) {
    #expect(StatusLine(line).supersededBy == names)
    #expect(StatusLine(line).supersedes == [])
  }

  @Test func readsBothDirections() {
    let line = StatusLine("Supersedes ADR-1, superseded by ADR-3")
    #expect(line.supersedes == ["ADR-1"])
    #expect(line.supersededBy == ["ADR-3"])
  }
}
