import HTML
import Testing

@Suite struct HTMLTests {
  @Test func keepsLiteralsAndEscapesText() {
    let title = "<b>\"Q&A\"</b>"
    let card: HTML = "<h3 title=\"\(title)\">\(title)</h3>"
    let escaped = "&lt;b&gt;&quot;Q&amp;A&quot;&lt;/b&gt;"
    #expect(card.string == "<h3 title=\"\(escaped)\">\(escaped)</h3>")
  }

  @Test func splicesMarkupAsItIs() {
    let name: HTML = "<em>Go</em>"
    let line: HTML = "<p>\(name) &amp; \([name, "<i>", HTML(text: "<i>")])</p>"
    #expect(line.string == "<p><em>Go</em> &amp; <em>Go</em><i>&lt;i&gt;</p>")
  }

  @Test func writesNumbers() {
    let line: HTML = "<ol start=\"\(-3)\">"
    #expect(line.string == "<ol start=\"-3\">")
  }

  @Test func writesAnAttributeOnlyWhereItHasAValue() {
    let none: String? = nil
    let tag: HTML =
      "<a\(attribute: "id", "a\"b")\(attribute: "title", none)\(attribute: "rel", "")>"
    #expect(tag.string == "<a id=\"a&quot;b\" rel=\"\">")
  }

  @Test func escapesNothingElse() {
    let text = "it's 3 / 4 = `x` – Größe 日本 \u{1F680}\n\t"
    #expect(HTML(text: text).string == text)
  }

  @Test(arguments: [
    ("&", "&amp;"), ("a&", "a&amp;"), ("&a", "&amp;a"), ("<<>>", "&lt;&lt;&gt;&gt;"),
    ("&amp;", "&amp;amp;"), ("", ""), ("é<é", "é&lt;é"),
  ])
  func escapesAtEveryPlace(text: String, expected: String) {
    #expect(HTML(text: text).string == expected)
    var html: HTML = "<p>"
    html.append(text: text)
    #expect(html.string == "<p>" + expected)
  }

  @Test func joinsPieces() {
    let pieces: [HTML] = ["<b>", HTML(text: "<"), "</b>"]
    #expect(pieces.joined().string == "<b>&lt;</b>")
    #expect(pieces.joined(separator: ", ").string == "<b>, &lt;, </b>")
    #expect([HTML]().joined(separator: ", ").isEmpty)
    #expect([HTML(), HTML()].joined(separator: "|").string == "|")
  }

  @Test func addsMarkupToMarkup() {
    var sum: HTML = "<a>" + HTML(text: "&")
    sum += "</a>"
    sum.append(trusted: Array("<br />".utf8)[...])
    #expect(sum.string == "<a>&amp;</a><br />")
    #expect(sum.bytes == Array("<a>&amp;</a><br />".utf8))
    #expect(!sum.isEmpty && HTML().isEmpty)
  }
}
