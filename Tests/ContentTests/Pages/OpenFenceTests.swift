import Content
import Diagnostics
import Markdown
import Testing

/// The Markdown beside a page, where the last code block has no end.
@Suite struct OpenFenceTests {
  private func markdown(_ text: String) -> String {
    let file = ContentFile(path: "a.md", source: SourceFile(path: "Content/a.md", text: text))
    let page = Page.parse(file, address: Address("a.html"), options: MarkdownOptions()).page
    return String(decoding: page.markdown, as: UTF8.self)
  }

  @Test(arguments: [
    "# A\n\n```go\nx\n```\n", "# A\n\n~~~\n```\n~~~\n", "# A\n\n```` \n```\n````\n",
    "# A\n\n`a ``` b`\n",
    "# A\n\n``` a `b` ```\n",
  ]) func leavesWhatIsClosed(_ text: String) {
    #expect(markdown(text) == text)
  }

  @Test func closesWhatTheEndOfTheFileCloses() {
    #expect(markdown("# A\n\n```go\nx") == "# A\n\n```go\nx\n```\n")
    #expect(markdown("# A\n\n~~~~\n~~~\n") == "# A\n\n~~~~\n~~~\n~~~~\n")
  }
}
