import Testing

@testable import Markdown

struct HumpsTests {
  @Test func letsLongNamesInHeadingsBreakAtTheirHumps() {
    #expect(
      fragment("# `AsyncIteratorProtocol`") == """
        <h1 id="asynciteratorprotocol"><code>Async<wbr />Iterator<wbr />Protocol</code></h1>

        """)
  }

  @Test(arguments: ["`AsyncIterator`", "`asynciteratorprotocol`", "`ASYNC_ITERATOR_PROTOCOL`"])
  func leavesOthersAsTheyAre(code: String) {
    #expect(!fragment("# \(code)").contains("<wbr"))
    #expect(!fragment("`AsyncIteratorProtocol`").contains("<wbr"))
  }

  @Test func keepsThePlainTextAndEscapes() {
    let document = parse("## `AsyncSequence<Element>Type` here\n").document
    #expect(document.headings[0].text == "AsyncSequence<Element>Type here")
    #expect(
      fragment("## `AsyncSequence<Element>Type`").contains(
        "<code>Async<wbr />Sequence&lt;Element&gt;Type</code>"))
  }
}
