import Testing

@testable import Markdown

/// Boxes that are written as code, and containers of Pandoc and MyST.
struct BoxFenceTests {
  @Test func readsTheBoxesOfMdBook() {
    let html = fragment(
      "```admonish warning \"Data *loss*\"\nA **bold** [link](x.md).\n```\n\nText\n")
    #expect(
      html
        == "<aside class=\"alert alert-warning\" role=\"note\">\n"
        + "<p class=\"alert-title\"><span>Data <em>loss</em></span></p>\n"
        + "<p>A <strong>bold</strong> <a href=\"x.md\">link</a>.</p>\n</aside>\n<p>Text</p>\n")
    let folded = fragment("````admonish bug collapsible=true, title='X'\n```js\nx\n```\n````\n")
    #expect(folded.contains("<details class=\"alert alert-caution\">\n<summary>X</summary>\n<pre"))
    #expect(
      fragment("~~~admonish\nx\n~~~\n").contains("<p class=\"alert-title\">Note</p>\n<p>x</p>"))
    #expect(fragment("```admonish tip title=\"\"\nx\n```\n").contains("alert-tip alert-bare"))
  }

  @Test func readsABoxInAListItemAndInAQuote() {
    let html = fragment("1. a\n\n   ```admonish tip\n   b\n   ```\n\n2. c\n")
    #expect(html.contains("<aside class=\"alert alert-tip\" role=\"note\">"))
    #expect(html.contains("<p>b</p>\n</aside>\n</li>\n<li>\n<p>c</p>"))
    #expect(fragment("> ```{note}\n> b\n> ```\n").contains("<p>b</p>\n</aside>\n</blockquote>"))
    let windows = fragment("```admonish tip\r\nx\r\n```\r\n")
    #expect(windows.contains("<p>x</p>\n</aside>"))
  }

  @Test func keepsWhatIsNoBox() {
    #expect(fragment("```admonish tip\nx\n").contains("<code class=\"language-admonish\">x"))
    #expect(fragment("    ```admonish tip\n    x\n").contains("```admonish tip"))
    #expect(fragment("```md\n```admonish tip\n```\n").contains("```admonish tip"))
    #expect(
      parse("```admonish custom\nx\n```\n").messages == ["1:1: no kind of alert is called 'custom'"]
    )
  }

  @Test func readsTheDirectivesOfMyST() {
    let html = fragment("```{admonition} Title **b**\n:class: tip\n\nx\n```\n")
    #expect(
      html.contains("<p class=\"alert-title\"><span>Title <strong>b</strong></span></p>\n<p>x</p>"))
    #expect(
      parse("```{admonition} Title\n:class: tip\n\nx\n```\n").messages
        == ["2:1: attributes in braces are left out"])
    #expect(fragment("```{tip} One *two*\nthree\n```\n").contains("<p>One <em>two</em>\nthree</p>"))
    #expect(fragment("```{dropdown} More\nx\n```\n").contains("<summary>More</summary>"))
    #expect(
      fragment(":::{admonition} Title\n:class: tip\n\nx\n:::\n")
        .contains("<p class=\"alert-title\">Title</p>\n<p>x</p>\n</aside>"))
    #expect(
      fragment("```{code-cell} python\nx\n```\n").contains("<code class=\"language-python\">x"))
    #expect(
      parse("```{code-block} python\n:linenos:\n\nx\n```\n").messages
        == ["1:1: a directive of another tool is shown as it is written"])
    #expect(
      parse("```{figure} x.png\n```\n").messages
        == ["1:1: a directive of another tool is shown as it is written"])
  }

  @Test func readsTheDivisionsOfPandoc() {
    #expect(fragment("::: {#special .sidebar}\ntext\n:::\n") == "<p>text</p>\n")
    #expect(
      parse("::: {#special .sidebar}\ntext\n:::\n").messages
        == ["1:1: a container that means nothing here is shown without its box"])
    #expect(
      fragment("::: Warning ::::::\ntext\n::::::::::::::::::\n")
        .contains("<p class=\"alert-title\">Warning</p>\n<p>text</p>\n</aside>"))
    #expect(fragment("::: {.callout-tip #x}\ntext\n:::\n").contains("alert-tip"))
  }

  @Test(arguments: [
    ("```rust,ignore (needs a network)\nx\n```\n", []),
    ("```rust,compile_fail,E0716\nx\n```\n", []), ("```rust ,ignore\nx\n```\n", []),
    ("```rust,ignore-windows,edition2024\nx\n```\n", []),
    ("```js (x)\nx\n```\n", ["1:7: '(x)' means nothing behind a fence"]),
    ("```rust,E07\nx\n```\n", ["1:9: 'E07' means nothing behind a fence"]),
    ("~~~ {#id .haskell}\nx\n~~~\n", []),
  ])
  func knowsTheWordsOfRustdoc(_ text: String, _ messages: [String]) {
    #expect(parse(text).messages == messages, "\(text)")
  }

  @Test func readsALanguageBehindAnId() {
    #expect(fragment("~~~ {#id .haskell}\nx\n~~~\n").contains("<code class=\"language-haskell\">"))
  }
}
