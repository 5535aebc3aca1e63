import Content
import Handbook
import TestSupport
import Testing

@testable import Planning

@Suite struct FeedsTests {
  private let pages = [
    "languages/go.md":
      "---\nreviewed: 2026-01-01\ndescription: Fast & small.\ntags: [Speed]\nowner: Ada\n---\n# Go\n",
    "languages/python.md": "---\ndate: 2026-02-03T10:00:00\n---\n# Python\n\n## One\n\n## Two\n",
    "records/0001-files.md":
      "---\nstatus: accepted\ndate: 2025-12-24\ndecision-makers: [Bea]\n---\n# Files\n",
  ]

  private func site(_ baseURL: String?) -> SampleSite {
    var configuration = Configuration()
    configuration.baseURL = baseURL
    return Sample.site(adding: pages, configuration: configuration)
  }

  @Test func hasReviewedAndNewPagesAndRecordsTheNewestFirst() throws {
    let feed = site("https://example.org/handbook").text(at: "feed.xml")
    let titles = feed.matches(of: /<entry>\n<id>([^<]+)<\/id>\n<title>([^<]+)<\/title>/)
    #expect(titles.map(\.output.2) == ["Python", "Go", "Files"])
    #expect(titles.first?.output.1 == "https://example.org/handbook/languages/python.html")
    #expect(feed.contains("<updated>2026-02-03T00:00:00Z</updated>\n<link rel=\"alternate\""))
    #expect(feed.contains("<category term=\"Speed\"/>\n<summary>Fast &amp; small.</summary>"))
    #expect(feed.contains("<author><name>Ada</name></author>"))
    #expect(feed.contains("<summary>Decision record, accepted</summary>"))
    #expect(
      feed.contains(
        "<link rel=\"self\" type=\"application/atom+xml\" "
          + "href=\"https://example.org/handbook/feed.xml\"/>"))
  }

  @Test func isNamedInTheHeadOfEachPage() {
    let site = site("https://example.org")
    for path in ["index.html", "languages/go.html", "decisions/language/rules.html"] {
      let root = String(repeating: "../", count: path.split(separator: "/").count - 1)
      #expect(
        site.text(at: path).contains(
          "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Handbook\" "
            + "href=\"\(root)feed.xml\">"), "\(path)")
    }
  }

  @Test func needsTheAddressOfTheSiteAndADay() {
    #expect(!site(nil).paths.contains("feed.xml"))
    #expect(!site(nil).text(at: "index.html").contains("atom+xml"))
    var configuration = Configuration()
    configuration.baseURL = "https://example.org"
    #expect(!Sample.site(configuration: configuration).paths.contains("feed.xml"))
  }
}
