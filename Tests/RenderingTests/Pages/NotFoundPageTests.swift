import Content
import TestSupport
import Testing

/// The page for what is not found.
@Suite struct NotFoundPageTests {
  private func page(_ others: [String: String] = [:], basePath: String? = nil) -> String {
    var configuration = Configuration()
    configuration.basePath = basePath
    return Sample.site(adding: others, configuration: configuration).text(at: "404.html")
  }

  @Test func leadsToTheHostsRootWhereItsPlaceIsNotKnown() {
    let page = page()
    #expect(page.contains("<a class=\"button\" href=\"/\">Home</a>"))
    #expect(page.contains("<a class=\"name\" href=\"/\">"))
    #expect(page.contains("data-map=\"map.html\""))
  }

  @Test func beginsAllAddressesAtTheBasePath() {
    let page = page(basePath: "/deep/handbook/")
    for text in [
      "<link rel=\"stylesheet\" href=\"/deep/handbook/assets/fingerpost.css\">",
      "<a class=\"button\" href=\"/deep/handbook/index.html\">Home</a>",
      "data-root=\"/deep/handbook/\"", "data-map=\"/deep/handbook/map.html\"",
      "src=\"/deep/handbook/assets/nearest.js\"",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(page.firstMatch(of: #/ (href|src)="(?![#\/]|https?:)/#) == nil)
  }

  @Test func sizesItsDrawingsInTheMarkup() {
    for drawing in page().matches(of: #/<svg[^>]*>/#) {
      #expect(drawing.output.contains(" width=\"") && drawing.output.contains(" height=\""))
    }
  }

  @Test func showsWhatTheAuthorSays() {
    let own = [
      "404.md": "# Not here\n\nAsk [the team](languages/go.md).\n\n## Perhaps {#perhaps}\n"
    ]
    let site = Sample.site(adding: own)
    let page = site.text(at: "404.html")
    #expect(page.contains("Not here</h1>") && !page.contains("There is no page at this address"))
    #expect(page.contains("<a href=\"languages/go.html\">the team</a>"))
    #expect(page.contains("data-page=\"404\"") && page.contains("id=\"nearest\""))
    // It is in no list.
    #expect(!site.paths.contains("404.md"))
    for path in ["index.html", "map.html", "llms.txt", "handbook.json"] {
      #expect(!site.text(at: path).contains("404."), "\(path)")
    }
    #expect(
      self.page(own, basePath: "/x/").contains("<a href=\"/x/languages/go.html\">the team</a>"))
  }
}
