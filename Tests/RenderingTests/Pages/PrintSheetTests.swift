import Content
import Planning
import TestSupport
import Testing

/// The sheet of a section.
@Suite struct PrintSheetTests {
  private let pages = [
    "guides/index.md": "# Guides\n\nBegin with [one](one.md#setup).\n",
    "guides/one.md":
      "---\norder: 1\nowner: We\n---\n# One\n\n## Setup\n\nSee [above](#setup), "
      + "[two](two.md), [deep](deep/three.md#end), [out](../languages/go.md).[^n]\n\n[^n]: Note.\n",
    "guides/two.md": "---\norder: 2\ntitle: Two\n---\n## Setup\n\n![A](a.png)\n",
    "guides/deep/three.md": "# Three\n\n## End\n\n![Which?](decision:language)\n",
    "guides/deep/four.md": "# Four\n",
  ]

  private func sheet(_ path: String = "guides/print.html") -> String {
    Sample.site(adding: pages).text(at: path)
  }

  @Test func listsAllPagesFirstAndThenShowsThemInOrder() throws {
    let sheet = sheet()
    let places = try [
      "<h1>Guides</h1>", "<a href=\"#p1.\">Guides</a>", "<a href=\"#p2.\">One</a>",
      "<a href=\"#p3.\">Two</a>", "Four</a>", "Three</a>", "id=\"p1.\"", "id=\"p2.\"", "id=\"p3.\"",
      ">Four", ">Three",
    ].map { try #require(sheet.firstRange(of: $0), "\($0)").lowerBound }
    #expect(Array(places.prefix(9)) == places.prefix(9).sorted())
    #expect(sheet.contains("<li class=\"level-1\"><a href=\"#p"))
  }

  @Test func leadsLinksToPagesOfTheSheetToTheirPlacesOnIt() {
    let sheet = sheet()
    for text in [
      "<a href=\"#p2.setup\">one</a>", "<a href=\"#p2.setup\">above</a>",
      "<a href=\"#p3.\">two</a>",
      "<a href=\"../languages/go.html\">out</a>", "id=\"p2.setup\"", "id=\"p3.setup\"",
      "href=\"#p2.fn-n\"", "id=\"p2.fn-n\"", "href=\"#p2.fnref-n\"",
    ] { #expect(sheet.contains(text), "\(text)") }
    #expect(sheet.firstMatch(of: #/<a href="#p[0-9]+\.end">deep<\/a>/#) != nil)
  }

  @Test func hasEachIdOnceAndEachThatALinkNames() {
    let sheet = sheet()
    let ids = sheet.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    for link in sheet.matches(of: #/ href="#([^"]+)"/#) {
      #expect(ids.contains(String(link.1)), "\(link.1)")
    }
  }

  @Test func lowersHeadingsAndAsksNothing() {
    let sheet = sheet()
    #expect(sheet.matches(of: #/<h1[ >]/#).count == 1)
    #expect(sheet.contains("<h2>Two</h2>"))
    #expect(sheet.firstMatch(of: #/<h3 id="p3\.setup"/#) != nil)
    #expect(!sheet.contains("loading=\"lazy\"") && !sheet.contains("data-decision"))
    #expect(sheet.contains("Owner: We"))
    #expect(sheet.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test func isLinkedFromTheSectionsPageAndInNoOtherList() {
    let site = Sample.site(adding: pages)
    let section = site.text(at: "guides/index.html")
    #expect(section.contains("<a href=\"print.html\">This section on one"))
    // (A section without a page of its own.)
    #expect(site.text(at: "guides/deep/index.html").contains("href=\"print.html\""))
    #expect(site.paths.contains("guides/deep/print.html"))
    #expect(!site.paths.contains("print.html"))
    for path in ["map.html", "llms.txt", "handbook.json"] {
      #expect(!site.text(at: path).contains("print.html"))
    }
  }

  @Test func leavesTheAddressToAPageOfTheAuthor() {
    let site = Sample.site(adding: pages.merging(["guides/print.md": "# Print\n"]) { $1 })
    #expect(site.text(at: "guides/print.html").contains("data-page=\"text\""))
    #expect(site.plan.clashes.isEmpty)
  }
}
