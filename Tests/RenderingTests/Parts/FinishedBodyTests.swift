import TestSupport
import Testing

/// What is settled once the text of a page is whole.
@Suite struct FinishedBodyTests {
  private func page(_ text: String) -> String {
    Sample.site(adding: ["t.md": "# T\n\n\(text)\n"]).text(at: "t.html")
  }

  @Test func keepsWordsOfCodeWithHyphensWhole() {
    let page = page("Run `build --keep-going -q` or `-` or `2026-11-29`.")
    #expect(
      page.contains(
        "<code>build <span class=\"flag\">--keep-going</span> <span class=\"flag\">-q</span></code>"
      ))
    #expect(
      page.contains(
        "<code>-</code> or <code><span class=\"flag\">2026-11-29</span></code>"))
  }

  @Test func letsLongOnesBreakAndLeavesBlocksAlone() {
    let long = "--a-name-that-is-longer-than-a-phone"
    let page = page("`\(long)` `a-name-of-parts`\n\n    --in-a-block\n\n```sh\n--in-another\n```")
    #expect(page.contains("<code>\(long)</code> <code>a-name-of-parts</code>"))
    #expect(!page.contains("class=\"flag\""))
  }

  @Test func marksBlocksOfOneLine() {
    let page = page("```sh\nmake site\n```\n\n    make test\n\n```sh title=\"Once\"\nmake\n```")
    #expect(page.contains("<pre class=\"line\" tabindex=\"0\"><code class=\"language-sh\">"))
    #expect(page.contains("<pre class=\"line\" tabindex=\"0\"><code>make test\n</code></pre>"))
    #expect(page.contains("</figcaption>\n<pre tabindex=\"0\">"))
  }

  @Test func leavesBlocksOfAnAuthorsHTML() {
    let page = page("<pre class=\"wide\"><code>make\n</code></pre>")
    #expect(!page.contains("class=\"line\""))
  }

  @Test func leavesBlocksOfMoreLinesAndOfNone() {
    let page = page("```sh\nmake\nmake test\n```\n\n```sh\n```")
    #expect(!page.contains("class=\"line\""))
  }

  @Test func letsLongNamesOfHeadingsBreak() {
    let page = page("## Move UnsafePointer.initialize(from:) *to* `code` and JavaScript\n\ntext")
    #expect(page.contains(">Move Unsafe<wbr />Pointer<wbr />.initialize<wbr />(from:) <em>to</em>"))
    #expect(page.contains("</code> and JavaScript"))
  }

  @Test func marksLinksThatShowTheirAddress() {
    let page = page(
      "<https://a.example/b>, [a.example/b](https://a.example/b/), [b](https://a.example/b)")
    #expect(page.contains("<a href=\"https://a.example/b\" class=\"address\">https://a"))
    #expect(page.contains("<a href=\"https://a.example/b/\" class=\"address\">a.example/b</a>"))
    #expect(page.contains("<a href=\"https://a.example/b\">b</a>"))
  }

  @Test func findsCodeInTablesThatStack() {
    let long = String(repeating: "much to say ", count: 6)
    let page = page("| A | B | C |\n|---|---|---|\n| `-v` | \(long)| `--x` |")
    #expect(page.contains("<td><code><span class=\"flag\">-v</span></code></td>"))
    #expect(page.contains("<td data-head=\"C\"><code><span class=\"flag\">--x</span></code></td>"))
  }
}
