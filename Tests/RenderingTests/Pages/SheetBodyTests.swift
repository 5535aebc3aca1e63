import HTML
import Testing

@testable import Rendering

@Suite struct SheetBodyTests {
  private func onSheet(_ body: String) -> String {
    var html: HTML = "<article>"
    SheetBody.append(HTML(trusted: Array(body.utf8)), of: "p2.", to: &html)
    return String(html.string.dropFirst("<article>".count))
  }

  @Test func appendsWhatNeedsNoChange() {
    for body in [
      "", "words", "<p>a &lt; b</p>\n", "<em title=\"h2 id=\">x</em>", "a <", "<p", "</",
    ] {
      #expect(onSheet(body) == body)
    }
  }

  @Test func lowersEachHeadingByALevel() {
    #expect(onSheet("<h1>A</h1><h5 class=\"x\">B</h5>") == "<h2>A</h2><h6 class=\"x\">B</h6>")
    #expect(onSheet("<h6>A</h6><hr /><header>") == "<h6>A</h6><hr /><header>")
  }

  @Test func putsTheNameBeforeEachID() {
    #expect(onSheet("<b id=\"x\" class=\"y\">") == "<b id=\"p2.x\" class=\"y\">")
    #expect(
      onSheet("<td headers=\"a b  c\" aria-details=\"d\">")
        == "<td headers=\"p2.a p2.b p2. p2.c\" aria-details=\"p2.d\">")
    #expect(
      onSheet("<input name=\"n\"><label for=\"f\">") == "<input name=\"p2.n\"><label for=\"p2.f\">")
    #expect(onSheet("<b id=\"x") == "<b id=\"p2.x")
  }

  @Test func leadsFragmentsToThePageUnlessTheyNameAnother() {
    #expect(onSheet("<a href=\"#x\">") == "<a href=\"#p2.x\">")
    #expect(onSheet("<a href=\"#\">") == "<a href=\"#p2.\">")
    #expect(onSheet("<a href=\"#p31.x\">") == "<a href=\"#p31.x\">")
    #expect(onSheet("<a href=\"#p.x\">") == "<a href=\"#p2.p.x\">")
    #expect(onSheet("<a href=\"#p3x\">") == "<a href=\"#p2.p3x\">")
    #expect(onSheet("<a href=\"#p3") == "<a href=\"#p2.p3")
    #expect(onSheet("<a href=\"x.html#y\">") == "<a href=\"x.html#y\">")
  }

  @Test func letsImagesComeBeforeTheyAreSeen() {
    #expect(
      onSheet("<img src=\"a\" loading=\"lazy\" alt=\"b\" />") == "<img src=\"a\" alt=\"b\" />")
    #expect(onSheet("<img loading=\"eager\" />") == "<img loading=\"eager\" />")
  }

  @Test func leavesValuesAndCommentsAsTheyAre() {
    for body in ["<p title=\"<h2 id=\">x</p>", "<!-- a id=\"x\" -->", "<p data-x=\"a > b\">"] {
      #expect(onSheet(body) == body)
    }
  }
}
