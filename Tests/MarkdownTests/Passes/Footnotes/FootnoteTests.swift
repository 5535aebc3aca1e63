import Testing
import Words

@testable import Markdown

struct FootnoteTests {
  @Test func readsDefinitionsInQuotesAndLists() {
    let quote = fragment("> a[^1]\n>\n> [^1]: b *c*\n>     d\n\ne\n")
    #expect(quote.contains("<blockquote>\n<p>a<sup"))
    #expect(quote.contains("</blockquote>\n<p>e</p>\n<section"))
    #expect(quote.contains("<p>b <em>c</em>\nd <a"))
    let list = fragment("- a\n  - b[^1]\n\n    [^1]: c\n")
    #expect(list.contains("<li id=\"fn-1\">\n<p>c <a"))
    #expect(
      references("> a[^1]\n>\n> [^1]: b [c](d)\n> [e](f)\n") == [
        "3:11 [c](d) → d", "4:3 [e](f) → f",
      ])
    #expect(fragment("- a\n\n      [^1]: b\n").contains("<code>[^1]: b"))
  }

  @Test func readsDefinitionsInOthersAndBehindMarks() {
    let html = fragment("a[^1]\n\n[^1]: b[^2]\n\n    [^2]: c[^3]\n\n        [^3]: d\n")
    #expect(html.contains("<p>b<sup"))
    #expect(html.contains("<li id=\"fn-2\">\n<p>c<sup"))
    #expect(html.contains("<li id=\"fn-3\">\n<p>d <a"))
    #expect(!html.contains("<ol start"))
    #expect(fragment("a[^1]\n\n> - [^1]: b\n").contains("<li id=\"fn-1\">\n<p>b <a"))
    #expect(fragment("a[^2]\n\n[^1]: b\n\n    [^2]: c\n").contains("<li id=\"fn-2\">\n<p>c <a"))
    #expect(references("[^1]\n\n- > [^1]: [b](c)\n") == ["3:11 [b](c) → c"])
  }

  @Test func isReferredToFromATable() {
    let html = fragment("| a[^1] |\n|---|\n\n[^1]: b\n")
    #expect(html.contains("<th>a<sup class=\"footnote-ref\"><a href=\"#fn-1\""))
  }

  @Test func numbersByFirstMentionAndLinksBack() {
    #expect(
      fragment(
        "a[^two] b[^One] c[^two]\n\n[^one]: First *x*.\n[^two]: Second\n    more.\n\n    > q\n")
          == """
          <p>a<sup class="footnote-ref"><a href="#fn-two" id="fnref-two" role="doc-noteref">1</a></sup> \
          b<sup class="footnote-ref"><a href="#fn-one" id="fnref-one" role="doc-noteref">2</a></sup> \
          c<sup class="footnote-ref"><a href="#fn-two" id="fnref-two-2" role="doc-noteref">1</a></sup></p>
          <section class="footnotes" role="doc-endnotes">
          <ol>
          <li id="fn-two">
          <p>Second
          more.</p>
          <blockquote>
          <p>q</p>
          </blockquote>
           <a href="#fnref-two" class="footnote-backref" role="doc-backlink" \
          aria-label="Back to reference 1">↩</a> \
          <a href="#fnref-two-2" class="footnote-backref" role="doc-backlink" \
          aria-label="Back to reference 1-2">↩<sup>2</sup></a>
          </li>
          <li id="fn-one">
          <p>First <em>x</em>. <a href="#fnref-one" class="footnote-backref" role="doc-backlink" \
          aria-label="Back to reference 2">↩</a></p>
          </li>
          </ol>
          </section>

          """)
  }

  @Test func followsMentionsInFootnotesAndCells() {
    let (document, messages) = parse(
      "x[^a]\n\n|t[^c]|\n|-|\n\n[^b]: B [l](m)\n[^a]: A[^b]\n[^c]: C [n](o)\n")
    #expect(messages.isEmpty)
    #expect(
      document.anchors.map(\.id) == [
        "fn-a", "fn-c", "fn-b", "fnref-a", "fnref-c", "fnref-b",
      ])
    #expect(document.references.map(\.destination) == ["m", "o"])
    #expect(
      document.body.placeholders == [
        .label(.backToReference, "1"), .url(1), .label(.backToReference, "2"), .url(0),
        .label(.backToReference, "3"),
      ])
  }

  @Test func reportsWhatNothingRefersTo() {
    let (document, messages) = parse("a[^x]\n\n[^x]: X\n[^y]: Y [l](m)\n  [^X]: again\n")
    #expect(
      messages == [
        "4:1: nothing refers to footnote 'y'", "5:3: footnote 'X' is defined already",
      ])
    #expect(document.references.isEmpty)
  }

  @Test func leavesCodeAndUnknownLabelsAlone() {
    #expect(
      fragment("[^no] `[^a]` \\[^a]\n\n```\n[^a]: b\n```\n") == """
        <p>[^no] <code>[^a]</code> [^a]</p>
        <pre tabindex="0"><code>[^a]: b
        </code></pre>

        """)
  }

  @Test func placesReferencesInFootnotes() {
    #expect(
      references("a[^long-label]\n\n[^long-label]: x [b](c)\n    d [e](f)\n\n    [g](h)\n") == [
        "3:18 [b](c) → c", "4:7 [e](f) → f", "6:5 [g](h) → h",
      ])
  }

  @Test func takesALabelForTextWhateverItHolds() {
    #expect(fragment("x[^_a_]y\n") == "<p>x[^_a_]y</p>\n")
    #expect(fragment("x[^*a*]y *z*\n\n[^*a*]: b\n").contains("href=\"#fn-*a*\""))
  }

  @Test(.timeLimit(.minutes(5))) func numbersManyFootnotes() {
    let count = 4_000
    let text =
      (0..<count).map { "a[^\($0)]\n" }.joined() + "\n"
      + (0..<count).map { "[^\($0)]: b[^\(($0 + 1) % count)]\n" }.joined()
    #expect(fragment(text).contains("id=\"fn-\(count - 1)\""))
  }
}
