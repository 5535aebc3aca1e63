import Testing

@testable import Markdown

/// Where long names break in a narrow window, and which do not.
@Suite struct NamesTests {
  private func plainText(_ text: String) -> String {
    String(decoding: parse(text).document.text.bytes, as: UTF8.self)
  }

  @Test func letsLongNamesInHeadingsBreakAtTheirHumps() {
    #expect(
      body("# `AsyncIteratorProtocol`") == """
        <h1 id="asynciteratorprotocol"><code>Async<wbr />Iterator<wbr />Protocol</code></h1>

        """)
    #expect(
      body("# **`AsyncIteratorProtocol`** `some_module.long_name(x)`").contains(
        """
        <strong><code>Async<wbr />Iterator<wbr />Protocol</code></strong> \
        <code>some<wbr />_module<wbr />.long<wbr />_name<wbr />(x)</code>
        """))
  }

  @Test(arguments: ["`AsyncIterator`", "`asynciteratorprotocol`", "`ASYNC_ITERATOR`"])
  func leavesOthersAsTheyAre(code: String) {
    #expect(!body("# \(code)").contains("<wbr"))
    #expect(!body("`AsyncIteratorProtocol`").contains("<wbr"))
  }

  @Test func keepsThePlainTextAndEscapes() {
    let document = parse("## `AsyncSequence<Element>Type` here\n").document
    #expect(document.headings[0].text == "AsyncSequence<Element>Type here")
    #expect(
      body("## `AsyncSequence<Element>Type`").contains(
        "<code>Async<wbr />Sequence&lt;Element&gt;Type</code>"))
  }

  @Test func letsLongWordsOfHeadingsBreak() {
    let text = "Move UnsafePointer.initialize(from:) *to* `code` and JavaScript"
    let html = body("## \(text)")
    #expect(html.contains(">Move Unsafe<wbr />Pointer<wbr />.initialize<wbr />(from:) <em>to</em>"))
    #expect(html.contains("</code> and JavaScript"))
    #expect(
      parse("## \(text)\n").document.headings.map(\.text) == [
        "Move UnsafePointer.initialize(from:) to code and JavaScript"
      ])
    #expect(!body("#### \(text)").contains("<wbr"))
    #expect(!body("## ![UnsafePointer.initialize(from:)](x.png)").contains("<wbr"))
  }

  @Test func keepsWordsOfCodeWithHyphensWhole() {
    let html = body("Run `build --keep-going -q` or `-` or `2026-11-29 <a-b>`.")
    #expect(
      html.contains(
        "<code>build <span class=\"flag\">--keep-going</span> <span class=\"flag\">-q</span></code>"
      ))
    #expect(
      html.contains(
        """
        <code>-</code> or <code><span class="flag">2026-11-29</span> \
        <span class="flag">&lt;a-b&gt;</span></code>
        """))
    #expect(plainText("`build --keep-going`\n").contains("build --keep-going"))
  }

  @Test func letsLongOnesBreakAndLeavesBlocksAlone() {
    let long = "--a-name-that-is-longer-than-a-phone"
    let html = body("`\(long)` `a-name-of-parts`\n\n    --in-a-block\n\n```sh\n--in-another\n```")
    #expect(html.contains("<code>\(long)</code> <code>a-name-of-parts</code>"))
    #expect(!html.contains("class=\"flag\""))
  }

  @Test func marksNothingInAFragmentOfNoHandbook() {
    #expect(fragment("`--keep-going`") == "<p><code>--keep-going</code></p>\n")
    #expect(!fragment("# `AsyncIteratorProtocol`").contains("<wbr"))
  }
}
