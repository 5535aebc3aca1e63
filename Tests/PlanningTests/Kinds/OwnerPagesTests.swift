import Content
import Handbook
import TestSupport
import Testing

@testable import Planning

@Suite struct OwnerPagesTests {
  private func site(_ pages: [String: String], stale: String? = "12m") throws -> SampleSite {
    var configuration = Configuration()
    if let period = stale.flatMap(Period.init) {
      configuration.reviewLimit = ReviewLimit(period, asOf: try #require(Day("2026-11-29")))
    }
    return Sample.site(adding: pages, configuration: configuration)
  }

  private let pages = [
    "languages/go.md": "---\nowner: Ada\nreviewed: 2026-01-01\n---\n# Go\n\n## Two\n",
    "languages/python.md":
      "---\nowner: Ada\nreviewed: 2024-05-01\n---\n# Python\n\n## One\n\n## Two\n",
    "languages/index.md": "---\nowner: Data & co\n---\n# Languages\n\n[Python](python.md)\n",
  ]

  @Test func hasAPageForEachOwnerAndOneOfAll() throws {
    let site = try site(pages)
    #expect(
      site.paths.filter { $0.hasPrefix("owners/") }
        == ["owners/ada.html", "owners/data-co.html", "owners/index.html"])
    let page = site.text(at: "languages/go.html")
    #expect(page.contains("<span>Owner: <a href=\"../owners/ada.html\">Ada</a></span>"))
    #expect(page.contains("<a href=\"../owners/index.html\">Owners</a>"))
    #expect(try !self.site([:]).paths.contains { $0.hasPrefix("owners/") })
  }

  @Test func putsOverdueReviewsFirst() throws {
    let site = try site(pages)
    let ada = site.text(at: "owners/ada.html")
    let lists = ada.ranges(of: "review overdue")
    #expect(ada.contains("2 pages, 1 overdue for review."))
    #expect(
      ada.contains("As of 2026-11-29, a review is overdue where it is more than 12 months ago."))
    let (python, go) = (ada.ranges(of: ">Python</a>"), ada.ranges(of: ">Go</a>"))
    let first = try #require(python.last)
    let second = try #require(go.last)
    #expect(lists.count == 1 && first.upperBound < second.lowerBound)
    let all = site.text(at: "owners/index.html")
    let owners = ["ada.html\">Ada</a></h2>", "data-co.html\">Data &amp; co</a></h2>"]
    let places = try owners.map { try #require(all.firstRange(of: $0)?.lowerBound) }
    #expect(places[0] < places[1] && all.contains("<h2>Without an owner</h2>"))
  }

  @Test func marksOverduePagesWhereTheyAreCited() throws {
    let site = try site(pages)
    let index = site.text(at: "languages/index.html")
    #expect(index.contains("<h3>Pages to review</h3>"))
    // In the list of the section, and in that of what is cited.
    #expect(index.ranges(of: "review overdue").count == 2)
    #expect(site.text(at: "languages/python.html").contains("review overdue"))
    #expect(!site.text(at: "languages/go.html").contains("review overdue"))
    let unasked = try self.site(pages, stale: nil)
    #expect(!unasked.text(at: "languages/index.html").contains("overdue"))
    #expect(!unasked.text(at: "owners/index.html").contains("overdue"))
  }

  @Test func marksOverdueEvidenceWhereItIsCited() throws {
    var configuration = Configuration()
    configuration.reviewLimit = ReviewLimit(
      try #require(Period("1y")), asOf: try #require(Day("2026-11-29")))
    let evidence = Sample.evidence.replacing(
      "status: disputed", with: "status: disputed, reviewed: 2020-01-01, aliases: [older]")
    let site = Sample.site(adding: pages, configuration: configuration, evidence: evidence)
    let row = try #require(
      site.text(at: "evidence.html").split(separator: "\n").first { $0.contains("review overdue") })
    // (One heading and one part beside it: the row has two columns.)
    #expect(row.contains("<h3 class=\"claim\"><span id=\"older\"></span><a href="))
    #expect(
      row.hasSuffix("<span class=\"status overdue\">review overdue</span></span>"), "\(row)")
    #expect(site.text(at: "evidence.html").ranges(of: "review overdue").count == 1)
    #expect(site.text(at: "decisions/language/rules.html").contains("review overdue"))
    #expect(
      site.text(at: "owners/index.html").contains("<p class=\"note\">1 overdue for review</p>"))
  }

  @Test func leavesAFolderOfThatNameToItsAuthor() throws {
    let site = try site(pages.merging(["owners/us.md": "# Us\n"]) { $1 })
    #expect(site.plan.clashes.isEmpty && site.paths.contains("page-owners/ada.html"))
  }
}
