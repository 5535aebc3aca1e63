import Diagnostics
import HTML
import Testing

@testable import Markdown

/// Hostile pages end soon, with a document or with a mistake that is named.
struct LimitTests {
  private func codes(_ text: String) -> [Code] {
    MarkdownParser.parse(SourceFile(path: "page.md", text: text)).diagnostics.map(\.code)
  }

  private func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test func refusesImagesThatNeverCloseAmongLinks() {
    #expect(codes(times(160_000, "![[]()")) == [.tooDeep])
    #expect(codes(times(20_000, "![a](b) [c](d)\n\n")) == [])
  }

  @Test func refusesListsNestedInOneLineBeforeManyLines() {
    #expect(codes(times(30_000, "- ") + times(30_000, "\n")) == [.tooDeep])
  }

  @Test func namesThePlaceWhereNestingGetsTooDeep() {
    #expect(
      parse("a\n\n" + times(2_000, "> ") + "b").messages == [
        "3:999: blocks or inlines nest more than 500 deep"
      ])
    #expect(codes(times(2_000, "*a **b ") + "[c](d)" + times(2_000, "***")) == [.tooDeep])
  }

  @Test func showsATooDeepPageAsLibcmarkHasIt() {
    let text = times(600, "> ") + "[a](javascript:b) <b>"
    let html = fragment(text)
    #expect(html.hasPrefix("<blockquote>\n<blockquote>\n"))
    #expect(html.contains("<a href=\"\">a</a> <!-- raw HTML omitted -->"))
  }

  @Test func replacesWhatIsNoText() {
    let bytes: [UInt8] = [0x61, 0x00, 0xFF, 0x6C, 0x30, 0xFF, 0x62]
    let file = SourceFile(path: "-", bytes: bytes)
    #expect(MarkdownParser.fragment(file).html.string == "<p>a\u{FFFD}\u{FFFD}l0\u{FFFD}b</p>\n")
    #expect(
      MarkdownParser.fragment(file, options: .plain).html.string
        == "<p>a\u{FFFD}\u{FFFD}l0\u{FFFD}b</p>\n")
  }

  // Quadratic work on any of these takes hours; the limit only ends the wait.
  @Test(.timeLimit(.minutes(5))) func endsOnHostileText() {
    for text in [
      times(50_000, "[a](b)"), times(50_000, "["), times(50_000, "a]"), times(100_000, "`a``"),
      times(100_000, "<a href=\""), times(100_000, "&amp;"), times(20_000, "[a]: b\n"),
      times(100_000, "# a\n"), times(20_000, "|a|\n|-|\n"), times(20_000, "|[a]|"),
      times(20_000, "- [a](b)\n"), times(300_000, "x"), times(100_000, "\\"),
      times(2_000, "| [a] |\n|---|\n\n[a]: b\n\n"), times(1_000_000, "\n"),
      times(100_000, "<script>"), times(100_000, "<style>a</b>"),
      times(50_000, "<div markdown>"), times(300_000, "$ a"), times(300_000, "$\\a "),
      times(100_000, "a\n: b\n\n"), "a\n" + times(100_000, "\n: b\n"),
    ] {
      #expect(!fragment(text).isEmpty || text.allSatisfy(\.isWhitespace) || text.hasPrefix("[a]:"))
    }
  }
}
