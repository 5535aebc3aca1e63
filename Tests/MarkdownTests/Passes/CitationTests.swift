import HTML
import Testing

@testable import Markdown

struct CitationTests {
  @Test func citesByLinkAndEmbedsByImage() {
    let (document, _) = parse(
      "See <rule:a-b>, [*so* it](evidence:c/d \"t\") and ![w](term:e) here.\n")
    #expect(
      document.references.map(\.kind) == [.citation(.rule), .citation(.evidence), .embed(.term)])
    #expect(document.references.map(\.destination) == ["a-b", "c/d", "e"])
    #expect(document.references.map(\.text) == ["", "so it", "w"])
    #expect(document.references[1].title == "t")
    #expect(
      document.body.placeholders == [
        .citationStart(0), .citationEnd(0), .citationStart(1), .citationEnd(1),
        .embed(2, isInline: true),
      ])
    #expect(
      document.body.pieces.map(\.string) == [
        "<p>See ", "", ", ", "<em>so</em> it", " and ", " here.</p>\n",
      ])
  }

  @Test func putsAnEmbedOfItsOwnInThePlaceOfItsParagraph() {
    let (document, _) = parse("a\n\n![Which?](decision:backend)\n\n- ![](chart:x,y)\n")
    #expect(document.body.placeholders == [.embed(0, isInline: false), .embed(1, isInline: false)])
    #expect(
      document.body.pieces.map(\.string) == ["<p>a</p>\n", "\n<ul>\n<li>\n", "\n</li>\n</ul>\n"])
  }

  @Test func embedsChartsAndComparisonsOnly() {
    let (document, _) = parse("[a](chart:x) ![b](compare:y)")
    #expect(document.references.map(\.kind) == [.link, .embed(.compare)])
  }

  @Test func leavesCodeAlone() {
    let (document, _) = parse("`<rule:a>`\n\n    <rule:b>\n\n```\n[x](rule:c)\n```\n")
    #expect(document.references.isEmpty)
    #expect(document.body.placeholders.isEmpty)
  }

  @Test func printsCitationsAsPlainLinksInAFragment() {
    #expect(
      fragment("<rule:a> [b](term:c)\n\n![d](decision:e)") == """
        <p><a href="rule:a">rule:a</a> <a href="term:c">b</a></p>
        <p><img src="decision:e" alt="d" /></p>

        """)
  }
}
