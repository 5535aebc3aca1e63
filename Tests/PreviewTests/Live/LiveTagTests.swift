import Preview
import Testing

/// Holds what the preview adds to a page, and what it tells one.
@Suite struct LiveTagTests {
  @Test func standsAtTheEndOfTheHead() {
    #expect(
      Self.page("<head><title>x</title></head><body></head></body>")
        == "<head><title>x</title>\(LiveTag.tag(version: "v"))</head><body></head></body>")
  }

  @Test func standsAtTheEndOfAPageWithoutHead() {
    #expect(Self.page("<p>x</p>") == "<p>x</p>\(LiveTag.tag(version: "v"))")
    #expect(Self.page("</hea") == "</hea\(LiveTag.tag(version: "v"))")
  }

  @Test func isTheTagThatIsAdded() {
    #expect(
      LiveTag.tag(version: "v") == "<script defer src=\"/.fingerpost/preview.js?v\"></script>\n")
  }

  @Test func tellsErrorsInOneLine() {
    let state = PreviewState(number: 3, site: nil, errors: "a.md:1:2: error: \"x\"\n\nnext\n")
    let text = String(decoding: LiveEvent(state).bytes, as: UTF8.self)
    #expect(
      text == """
        retry: 500
        data: {"number":3,"errors":"a.md:1:2: error: \\"x\\"\\n\\nnext\\n"}


        """)
  }

  private static func page(_ text: String) -> String {
    String(decoding: LiveTag.add(to: Array(text.utf8), version: "v"), as: UTF8.self)
  }
}
