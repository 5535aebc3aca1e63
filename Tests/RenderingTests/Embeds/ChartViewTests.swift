import TestSupport
import Testing

@testable import Rendering

struct ChartViewTests {
  let page = Sample.site().text(at: "languages/go.html")

  @Test func writesTheWholeClaimAndItsNumbersAboveABarOnTheScale() throws {
    let row = try #require(
      page.firstMatch(of: #/<ul class="ledger">\n(<li>.*?<svg.*?</li>)\n</ul>/#))
    #expect(
      row.1 == """
        <li><p><a href="../evidence.html#speed">Go is fast.</a></p>\
        <span class="side">100,000 to 200,000 <span class="status disputed">disputed</span></span>\
        <svg aria-hidden="true"><line x1="0.0%" x2="0.0%" y1="-4" y2="100%"/>\
        <line x1="25.0%" x2="25.0%" y1="-4" y2="100%"/><line x1="50.0%" x2="50.0%" y1="-4" y2="100%"/>\
        <line x1="75.0%" x2="75.0%" y1="-4" y2="100%"/><line x1="100.0%" x2="100.0%" y1="-4" y2="100%"/>\
        <rect class="bar disputed" x="50.0%" y="2" width="50.0%" height="16" rx="3"/>\
        <text class="ends" x="50.0%" y="14" dx="-5" text-anchor="end">100K to 200K</text></svg></li>
        """)
  }

  @Test func labelsTheAxisOnceAndGivesTheNumbersAsATable() {
    let labels = page.matches(of: #/<text x[^>]*text-anchor="(\w+)">([^<]*)</#).map {
      "\($0.1) \($0.2)"
    }
    #expect(labels == ["start 0", "middle 50K", "middle 100K", "middle 150K", "end 200K"])
    let cells = page.matches(of: #/<td class="align-right">([^<]*)</#).map { String($0.1) }
    #expect(cells == ["100,000", "200,000"])
  }
}
