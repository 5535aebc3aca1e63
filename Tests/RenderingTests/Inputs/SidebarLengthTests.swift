import TestSupport
import Testing

/// How much of a handbook the navigation of a page shows.
struct SidebarLengthTests {
  @Test func keepsThePageSmallInALargeHandbook() {
    var others: [String: String] = [:]
    for section in 100..<400 { others["section-\(section)/page.md"] = "# Page \(section)\n" }
    let large = Sample.site(adding: others).text(at: "languages/python.html").utf8.count
    for section in 400..<900 { others["section-\(section)/page.md"] = "# Page \(section)\n" }
    let larger = Sample.site(adding: others).text(at: "languages/python.html").utf8.count
    #expect(larger == large)
  }

  @Test func showsThePlaceInALongSection() {
    var others: [String: String] = [:]
    for page in 100..<400 { others["long/page-\(page).md"] = "# Page \(page)\n" }
    let text = Sample.site(adding: others).text(at: "long/page-390.html")
    #expect(text.contains("<a aria-current=\"page\" href=\"page-390.html\">"))
    #expect(text.contains("<li class=\"more\"><a href=\"index.html\">282 earlier</a></li>"))
    #expect(text.contains("href=\"page-382.html\"") && text.contains("href=\"page-398.html\""))
    #expect(!text.contains("href=\"page-381.html\"") && text.contains(">1 later</a>"))
  }

  @Test func saysHowManyEntriesAFolderHasWhereItHasAny() {
    let site = Sample.site(adding: [
      "empty/index.md": "# Nothing below\n", "single/index.md": "# One below\n",
      "single/a.md": "# A\n",
    ])
    let text = site.text(at: "index.html")
    #expect(text.contains("<a href=\"empty/index.html\">Nothing below</a></li>"))
    #expect(text.contains("<a href=\"single/index.html\">One below</a><p>1 entry</p></li>"))
  }
}
