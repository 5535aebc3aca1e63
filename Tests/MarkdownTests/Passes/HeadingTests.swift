import Testing

@testable import Markdown

struct HeadingTests {
  @Test func givesEachHeadingItsAnchor() {
    #expect(
      fragment("# One *two* `three`\n## One two three\n") == """
        <h1 id="one-two-three">One <em>two</em> <code>three</code></h1>
        <h2 id="one-two-three-1">One two three</h2>

        """)
  }

  @Test func listsHeadingsWithLevelTextAndPlace() {
    let text = "---\ntitle: x\n---\n# A & *b*\n\n> Under\n> lined\n> ===\n"
    let headings = parse(text, from: 17).document.headings
    #expect(headings.map(\.level) == [1, 1])
    #expect(headings.map(\.id) == ["a--b", "under-lined"])
    #expect(headings.map(\.text) == ["A & b", "Under lined"])
    #expect(headings.map(\.range.lowerBound) == [17, 30])
    #expect(headings[0].range == 17..<26)
  }

  @Test func takesTheAuthorsIDOffTheText() {
    let (document, _) = parse("## Why *not* {#why-not}\n### Plain {#}\n## Why not\n")
    #expect(document.headings.map(\.id) == ["why-not", "plain-", "why-not-1"])
    #expect(document.headings.map(\.text) == ["Why not", "Plain {#}", "Why not"])
    #expect(fragment("# T {#t.1}") == "<h1 id=\"t.1\">T</h1>\n")
  }

  @Test func givesAnIDOnceToHeadingsAndRawHTML() {
    let text = """
      # <a id="one"></a>One
      <a name="two" id="two"></a>
      ## Two
      <b id="two">x</b>
      """
    #expect(
      fragment(text) == """
        <h1 id="one"><a></a>One</h1>
        <p><a id="two"></a></p>
        <h2 id="two-1">Two</h2>
        <p><b>x</b></p>

        """)
  }

  @Test func takesTheDescriptionOfALogoForTheText() {
    let (document, _) = parse("# ![Our logo](logo.png)\n")
    #expect(document.headings.map(\.text) == ["Our logo"])
    #expect(document.headings.map(\.id) == ["section"])
    #expect(
      fragment("# ![Our logo](logo.png)")
        == "<h1 id=\"section\"><img src=\"logo.png\" alt=\"Our logo\" /></h1>\n")
  }

  @Test func givesAnAnchorToAHeadingWithoutWords() {
    #expect(fragment("# 🎉\n# 🎉\n") == "<h1 id=\"section\">🎉</h1>\n<h1 id=\"-1\">🎉</h1>\n")
  }
}
