import Testing

@testable import Markdown

struct ReferenceTests {
  @Test func findsEveryKindOfLink() {
    #expect(
      references("[a](b) ![c](d \"t\") <https://e.org> [f][g] [g][] [g] <x@y.z>\n\n[g]: h 'i'\n")
        == [
          "1:1 [a](b) → b", "1:8 ![c](d \"t\") → d", "1:20 <https://e.org> → https://e.org",
          "1:36 [f][g] → h", "1:43 [g][] → h", "1:49 [g] → h", "1:53 <x@y.z> → mailto:x@y.z",
        ])
  }

  @Test func countsLinesInTheWholeFile() {
    #expect(references("---\na: b\n---\nx [a](b)\n", from: 13) == ["4:3 [a](b) → b"])
  }

  @Test func countsColumnsInScalarsBehindAByteOrderMark() {
    #expect(
      references("\u{FEFF}äö [ü](b)\r\n😀 [c](d)\r\n") == ["1:4 [ü](b) → b", "2:3 [c](d) → d"])
  }

  @Test func staysExactOnContinuationLines() {
    let text = """
      > quote [a](b)
      > more [c](d)
      lazy [e](f)

      - item
          deep [g](h)
         > - inner [i](j)
         >   next [k](l)
      """
    #expect(
      references(text) == [
        "1:9 [a](b) → b", "2:8 [c](d) → d", "3:6 [e](f) → f", "6:10 [g](h) → h",
        "7:14 [i](j) → j", "8:13 [k](l) → l",
      ])
  }

  @Test func staysExactBehindWhatSpansLines() {
    let text = """
      [a](b "title
      on") [c](d) `code
      span` [e](f) <b
      class="x"> [g](h)\\
      [i
      j](k) [l][m
      n] [o](p)

      [m n]: q
      """
    #expect(
      references(text) == [
        "1:1 [a](b \"title → b", "2:6 [c](d) → d", "3:7 [e](f) → f", "4:12 [g](h) → h",
        "5:1 [i → k", "6:7 [l][m → q", "7:4 [o](p) → p",
      ])
  }

  @Test func isNotMisledByTextThatLooksLikeALink() {
    let text = "\\[no](x) `[no](y)` &#91;no](z) [no] [yes](a) <i title=\"[no](w)\"> [yes](b)"
    #expect(references(text) == ["1:37 [yes](a) → a", "1:66 [yes](b) → b"])
  }

  @Test func followsEntitiesAndEscapes() {
    let text = "&amp;amp; &copy; &NotEqualTilde; &fjlig; &bogus; \\& & [a](b&amp;c\\_d) x"
    #expect(references(text) == ["1:55 [a](b&amp;c\\_d) → b&c_d"])
  }

  @Test func nestsImagesInLinks() {
    #expect(
      references("[![a](b) c](d) ![x [y](z)](w)") == [
        "1:1 [![a](b) c](d) → d", "1:2 ![a](b) → b", "1:16 ![x [y](z)](w) → w",
      ])
    #expect(
      fragment("[![a](b) c](d \"t\")")
        == "<p><a href=\"d\" title=\"t\"><img src=\"b\" alt=\"a\" /> c</a></p>\n")
  }

  @Test func skipsDefinitionsThatOpenAParagraph() {
    let text = "> [a]: b\n> [c]: d\n> \"t\"\n> x [a] [c]\n"
    #expect(references(text) == ["4:5 [a] → b", "4:9 [c] → d"])
  }

  @Test func givesTextAndTitle() {
    let reference = parse("[a *b*\n`c`](d 'e \"f\"')").document.references[0]
    #expect(reference.text == "a b c")
    #expect(reference.title == "e \"f\"")
  }

  @Test func fillsSlotsAsLibcmarkWould() {
    let texts = [
      "[a](b \"t<\")", "[a](/x?y=1&z='q' 'it\"s')", "![a *b* `c`\nd](e \"f\")", "[a](<b c>)",
      "[](x)",
      "<http://a.b/ü>", "[a](javascript:x)", "![](data:text/html,x)", "[é](ü \"ü\")",
    ]
    var safe = MarkdownOptions.plain
    safe.allowsUnsafeHTML = false
    for text in texts { #expect(fragment(text) == fragment(text, safe)) }
  }
}
