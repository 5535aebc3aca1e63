import Diagnostics
import Testing

@testable import Markdown

/// Comments that nothing ends, and that would be published as text.
struct CommentTests {
  private static let open = "this comment is never closed: it is shown as text"

  private func diagnostics(_ text: String) -> [Diagnostic] {
    MarkdownParser.parse(SourceFile(path: "page.md", text: text)).diagnostics
  }

  @Test(arguments: [
    ("<!-- todo: secret\n\nText <foo> [a]().\n", "1:1"), ("- a\n\n  <!-- b\n", "3:3"),
    ("Public. <!-- internal: salary band\nis 100k -> more\n", "1:9"),
    ("> a\n> b <!-- c\n> d <!-- e\n\nText\n", "2:5"), ("# On <!-- this\n", "1:6"),
    ("k | v\n--- | ---\na | <!-- b |\n", "3:5"), ("a <!-- b\n\nc --> d\n", "1:3"),
    ("<div>\n<!-- a\n</div>\n", "2:1"), ("<!-- a --> b\n\n<!-- c\n", "3:1"),
  ])
  func reportsACommentThatNothingEnds(_ text: String, at place: String) {
    #expect(parse(text).messages == ["\(place): \(Self.open)"], "\(text)")
  }

  @Test func reportsHyphensThatKeepACommentFromBeingOne() {
    #expect(
      parse("Fine <!-- a -- b --> that.\n").messages == [
        "1:6: a comment within a line that holds '--' is shown as text"
      ])
  }

  @Test func saysWhatEndsIt() {
    func notes(_ text: String) -> [String] {
      diagnostics(text).flatMap { $0.notes.map(\.message) }
    }
    #expect(notes("<!-- a\n") == ["end it with '-->', or write '\\<!--' where it is meant as text"])
    #expect(
      notes("a <!-- b\n") == [
        "end it with '-->' before the next blank line, or write '\\<!--' where it is meant as text"
      ])
    #expect(diagnostics("a <!-- b\n").map(\.severity) == [.error])
  }

  @Test func showsAllThatFollowsAsText() {
    #expect(
      fragment("<!-- a <b>\n\n[c](d.md)\n")
        == "<p>&lt;!-- a &lt;b&gt;\n\n[c](d.md)</p>\n")
  }

  @Test(arguments: [
    "`<!-- a`", "```\n<!-- a\n```", "    <!-- a", "\\<!-- a", "&lt;!-- a", "a <!-- b --> c",
    "<!-- a\n\nb -->", "<!-- a -- b -->", "a <!-- b\nc --> d", "<!-- a --!>", "a < !-- b",
    "<pre>\n&lt;!-- a\n</pre>", "a <! -- b",
  ])
  func leavesOtherTextAlone(_ text: String) {
    let messages = parse("\(text)\n").messages.filter { $0.contains("comment") }
    #expect(messages == [], "\(text)")
  }
}
