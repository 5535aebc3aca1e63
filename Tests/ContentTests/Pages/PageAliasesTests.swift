import Content
import Diagnostics
import Markdown
import Testing

/// What a page is to say so that older addresses lead to it.
@Suite struct PageAliasesTests {
  private func page(_ text: String) -> Page {
    let file = ContentFile(path: "a.md", source: SourceFile(path: "Content/a.md", text: text))
    return Page.parse(file, address: Address("a.html"), options: MarkdownOptions()).page
  }

  private func advice(_ text: String, _ aliases: [String] = ["old.md"]) -> (String, line: Int) {
    let (advice, place) = page(text).advice(adding: aliases)
    return (advice, LineTable(Array(text.utf8)).position(at: place.range.lowerBound).line)
  }

  @Test func namesTheLineBeforeWhichItGoes() {
    #expect(
      advice("---\ntitle: A\n\n---\n\nText\n")
        == ("add a line before this one: aliases: [old.md]", line: 4))
    #expect(
      advice("+++\ntitle = \"A\"\n+++\nText\n")
        == ("add a line before this one: aliases = [old.md]", line: 3))
    #expect(
      advice("# Title\n")
        == ("begin the page with three lines: ---, aliases: [old.md], ---", line: 1))
  }

  @Test func namesTheLineThatHasAliases() {
    let item = Page.item(ofAnchor: "old", now: "new")
    #expect(
      advice("---\ntitle: A\naliases:\n  - b.md\n---\n", ["old.md", item])
        == ("add to its 'aliases': old.md, {\"#old\": \"#new\"}", line: 3))
  }

  @Test func quotesWhatYAMLWouldReadOtherwise() {
    #expect(Page.item(ofPath: "a b, c.md") == "\"a b, c.md\"")
    #expect(Page.item(ofPath: "größe/a-b_c.md") == "größe/a-b_c.md")
    #expect(Page.item(ofPath: "a\"b.md") == "\"a\\\"b.md\"")
  }

  @Test func readsWhatItAdvises() {
    let items = [Page.item(ofPath: "a b, c.md"), Page.item(ofAnchor: "x", now: "y")]
    let (text, _) = advice("---\ntitle: A\n---\n\n# A\n\n## Y\n", items)
    let line = text.dropFirst("add a line before this one: ".count)
    let aliases = page("---\n\(line)\n---\n").frontMatter.aliases
    #expect(aliases.map(\.path) == ["a b, c.md", ""])
    #expect(aliases.map(\.anchor) == [nil, "x"])
  }

  @Test func listsTheIdsThatOthersMayLinkTo() {
    let text = """
      ---
      aliases: [{"#older": "#two"}]
      ---
      # Title

      ## One

      Text[^1]. <a name="raw"></a>

      ## Two {#two}

      [^1]: A note.
      """
    #expect(page(text).permanentAnchors == ["one", "raw", "two", "older"])
  }
}
