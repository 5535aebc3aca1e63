import Diagnostics
import HTML
import Testing

@testable import Markdown

struct PartTests {
  @Test func putsAFileInThePlaceOfALine() {
    for line in [
      "--8<-- \"parts/a.md\"", "{{#include parts/a.md}}", "![](page:parts/a.md)",
      "<!--@include: parts/a.md-->", "{!parts/a.md!}", "{! parts/a.md !}",
      "{% include-markdown 'parts/a.md' %}",
    ] {
      let document = read("# T\n\n\(line)\n\nEnd.\n", ["parts/a.md": "# A\n\n[x](b.md) [y](#t)\n"])
      #expect(document.headings.map(\.level) == [1, 2], "\(line)")
      #expect(document.references.map(\.destination) == ["/parts/b.md", "#t"], "\(line)")
      let place = 5..<5 + line.utf8.count
      #expect(document.references.map(\.range) == [place, place], "\(line)")
    }
  }

  @Test func putsAFileIntoCodeAndLists() {
    let parts = ["a.sh": "one\ntwo\nthree\n"]
    #expect(
      read("```sh\n{{#include a.sh:2}}\n```\n", parts).body.html
        == "<pre class=\"line\" tabindex=\"0\"><code class=\"language-sh\">two\n</code></pre>\n")
    #expect(
      read("- --8<-- \"a.sh:2:3\"\n", parts).body.html == "<ul>\n<li>two\nthree</li>\n</ul>\n")
  }

  @Test func readsRunsOfLines() {
    let parts = ["a.sh": "one\ntwo\nthree\nfour\nfive\n"]
    #expect(
      read("--8<-- \"a.sh:1:2,4:4\"\n", parts).body.html == "<p>one\ntwo\nfour</p>\n")
  }

  @Test func leavesAnIncludeWithOptionsToTheOtherTool() {
    let text = "{% include-markdown \"a.md\" start=\"x\" %}\n"
    #expect(
      parse(text).messages == ["1:1: a template of another tool is shown as text"])
  }

  @Test func readsRegions() {
    let parts = ["a.rs": "x\n// ANCHOR: it\ny\n// ANCHOR_END: it\nz\n"]
    #expect(read("{{#include a.rs:it}}\n", parts).body.html == "<p>y</p>\n")
    #expect(read("{{#include a.rs}}\n", parts).body.html == "<p>x\ny\nz</p>\n")
  }

  @Test func includesTheSectionBelowAHeading() {
    let parts = ["a.md": "# A\n\n## One {#first}\n\nx\n\n### Sub\n\ny\n\n## Two *b*\n\nz\n"]
    #expect(
      read("<!--@include: a.md#first-->\n", parts).body.html
        == "<p>x</p>\n<h3 id=\"sub\">Sub</h3>\n<p>y</p>\n"
        || read("<!--@include: a.md#first-->\n", parts).headings.map(\.text) == ["Sub"])
    #expect(read("<!--@include: a.md#first{1,2}-->\n", parts).body.html == "<p>x</p>\n")
    #expect(read("<!--@include: a.md#sub-->\n", parts).body.html == "<p>y</p>\n")
    #expect(read("<!--@include: a.md#none-->\n", parts).body.html.contains("@include"))
  }

  @Test func knowsTheRootOfVitePress() {
    #expect(
      read("<!--@include: @/parts/a.md-->\n", ["parts/a.md": "x\n"]).body.html == "<p>x</p>\n")
  }

  @Test func countsLinesWithinARegion() {
    let parts = ["a.md": "x\n<!-- #region it -->\none\ntwo\nthree\n<!-- #endregion it -->\n"]
    #expect(read("<!--@include: a.md#it{2,}-->\n", parts).body.html == "<p>two\nthree</p>\n")
    #expect(read("<!--@include: a.md#it{,1}-->\n", parts).body.html == "<p>one</p>\n")
  }

  @Test func includesAFileIntoCodeAsVitePressDoes() {
    #expect(
      read("```js\n<!--@include: a.js{2,2}-->\n```\n", ["a.js": "one\ntwo\n"]).body.html
        == "<pre class=\"line\" tabindex=\"0\"><code class=\"language-js\">two\n</code></pre>\n")
  }

  @Test func asksForFiles() {
    let document = parse("--8<-- \"a.md\"\n\n```\n{{#include b.rs}}\n```\n").document
    #expect(document.parts.map(\.key.path) == ["a.md", "b.rs"])
    #expect(document.parts.map(\.isInCode) == [false, true])
    #expect(document.body.html.contains("{{#include b.rs}}"))
  }

  @Test func keepsWhatIsEscaped() {
    let parts = ["a": "x\n"]
    #expect(
      read("```\n\\{{#include a}}\n;--8<-- \"a\"\n```\n", parts).body.html
        == "<pre tabindex=\"0\"><code>{{#include a}}\n--8&lt;-- &quot;a&quot;\n</code></pre>\n")
  }

  @Test func endsACycle() {
    let file = SourceFile(path: "page.md", text: "{{#include a.md}}\n")
    let part = Part(path: "a.md", text: Array("x\n{{#include a.md}}\n".utf8))
    let keys = [
      PartRequest.Key(path: "a.md", includer: nil),
      PartRequest.Key(path: "a.md", includer: "a.md"),
    ]
    let (_, diagnostics) = MarkdownParser.parse(
      file, parts: [keys[0]: part, keys[1]: part])
    #expect(diagnostics.map(\.code) == [.includeCycle])
    #expect(diagnostics.map(\.place?.range) == [0..<17])
  }

  private func read(_ text: String, _ files: [String: String]) -> Document {
    var parts: [PartRequest.Key: Part] = [:]
    for (path, text) in files {
      let key = PartRequest.Key(path: path, includer: nil)
      parts[key] = Part(path: path, text: Array(text.utf8))
    }
    return MarkdownParser.parse(SourceFile(path: "page.md", text: text), parts: parts).document
  }
}

extension Body {
  /// The markup alone.
  fileprivate var html: String { filled { _, _ in }.string }
}
