import Testing

@testable import Markdown

struct ForeignTagTests {
  @Test func readsTabsOfDocusaurus() {
    let text = """
      <Tabs>
        <TabItem value="a" label="Apple" default>
          An *apple*

          - one
        </TabItem>
        <TabItem value="b" label="Banana">

      A banana

        </TabItem>
      </Tabs>

      <Tabs groupId="x">
      <TabItem value="c">

      C

      </TabItem>
      </Tabs>

      End.
      """
    let html = fragment(text)
    #expect(parse(text).messages == [])
    #expect(
      html.split(separator: "<div class=\"tabs\">", omittingEmptySubsequences: false).count == 3)
    #expect(html.contains("Apple</label>"))
    #expect(html.contains("<p>An <em>apple</em></p>\n<ul>\n<li>one</li>\n</ul>"))
    #expect(html.contains("<p>A banana</p>"))
    #expect(html.contains("c</label>"))
    #expect(html.hasSuffix("</div>\n<p>End.</p>\n"))
  }

  @Test func keepsTabsInTheirListItem() {
    let html = fragment(
      "1. a\n\n   <Tabs>\n     <TabItem value=\"b\">\n       c\n     </TabItem>\n   </Tabs>\n\n2. d\n"
    )
    #expect(html.contains("<div class=\"tab-panel\">\n<p>c</p>\n</div>\n</div>\n</li>\n<li>"))
  }

  @Test func readsMarkdownInTags() {
    let figure = """
      <figure markdown="span">
          ![Image](a.png){ width="300" }
        <figcaption>Words</figcaption>
      </figure>
      """
    #expect(
      fragment(figure).contains("<img src=\"a.png\" alt=\"Image\" />"))
    #expect(fragment(figure).contains("<figcaption>Words</figcaption>"))
    #expect(fragment("<div markdown>\n*a*\n</div>\n").contains("<em>a</em>"))
    #expect(!fragment("<div markdown=\"0\">\n*a*\n</div>\n").contains("<em>a</em>"))
    #expect(
      fragment("<div markdown>\n  <div markdown>\n\n- a\n\n  </div>\n</div>\nb\n").contains(
        "<li>a</li>"))
  }

  @Test func readsWhatFollowsTheEndOfATagWithMarkdown() {
    #expect(
      fragment("[a]\n\n<div markdown>\n\nb\n\n</div>\n  [a]: c.md\n*d*\n")
        == "<p><a href=\"c.md\">a</a></p>\n<div>\n<p>b</p>\n</div>\n<p><em>d</em></p>\n")
    #expect(fragment("<div markdown>\n\nb\n").contains("<p>b</p>"))
  }

  @Test func readsBlocksBetweenSlashes() {
    let text = """
      /// warning | Careful
          attrs: {class: x}

      Some *text*

      //// details | More
          open: true
      Inside
      ////
      ///

      /// caption
      Words
      ///
      """
    let html = fragment(text)
    #expect(parse(text).messages.count == (text.contains("attrs") ? 1 : 0))
    #expect(html.contains("<aside class=\"alert alert-warning\" role=\"note\">"))
    #expect(html.contains("Careful"))
    #expect(html.contains("<p>Some <em>text</em></p>"))
    #expect(html.contains("<details class=\"alert alert-note\" open=\"\">"))
    #expect(html.hasSuffix("<p>Words</p>\n</figcaption>\n</figure>\n"), "\(html)")
    #expect(!html.contains("attrs") && !html.contains("///"))
  }

  @Test func readsBlocksBetweenMoreSlashesInOthers() {
    let nested = "/// html | div\n//// note | N\na\n////\n\nb\n///\n\nc\n"
    #expect(
      fragment(nested) == """
        <aside class="alert alert-note" role="note">
        <p class="alert-title">N</p>
        <p>a</p>
        </aside>
        <p>b</p>
        <p>c</p>

        """)
    let other = "/// collapse-code\na\n///\n"
    #expect(fragment(other) == "<p>a</p>\n")
    #expect(
      parse(other).messages == [
        "1:1: a container that means nothing here is shown without its box"
      ])
  }

  @Test func readsTabsBetweenSlashes() {
    let html = fragment("/// tab | One\na\n///\n/// tab | Two\nb\n///\n")
    #expect(
      html.split(separator: "<div class=\"tabs\">", omittingEmptySubsequences: false).count == 2)
    #expect(html.contains("One</label>") && html.contains("Two</label>"))
  }

  @Test(arguments: [
    "/// A comment of a program", "///", "/// note", "/// note\ntext", "//// a | b",
  ])
  func keepsSlashesThatAreNoBlock(_ text: String) {
    #expect(fragment("\(text)\n").contains("///"))
    #expect(parse("\(text)\n").messages == [])
  }

  @Test func readsCodeOfVuePress() {
    let includes = parse("@[code](./a.js)\n\n@[code js{2}](@/b.ts)\n").document.includes
    #expect(includes.map(\.path) == ["./a.js", "/b.ts"])
    #expect(includes.map(\.info.language) == ["js", "js"])
    #expect(includes.map(\.info.marked) == [[], [2...2]])
  }

  @Test func namesDirectivesAndWordsInBraces() {
    #expect(
      parse("```{toctree}\nx\n```\n").messages == [
        "1:1: a directive of another tool is shown as it is written"
      ])
    #expect(parse("```{python}\nx\n```\n").messages == [])
    #expect(
      parse("``` py {no-title}\nx\n```\n").messages == [
        "1:9: 'no-title' means nothing behind a fence"
      ])
    #expect(parse("``` py {.cls #id title=\"x\"}\nx\n```\n").messages == [])
  }
}
