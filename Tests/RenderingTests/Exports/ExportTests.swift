import Content
import Foundation
import TestSupport
import Testing
import Words

/// What a site holds for programs.
struct ExportTests {
  let site = Sample.site()

  @Test func tellsProgramsOfPagesRulesAndEvidence() throws {
    let data = Data(site.text(at: "handbook.json").utf8)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let pages = try #require(json["pages"] as? [[String: Any]])
    let python = try #require(pages.first { $0["url"] as? String == "languages/python.html" })
    #expect(python["markdown"] as? String == "languages/python.md")
    #expect(
      python["cites"] as? [String] == [
        "decisions/language/rules.html#ml-python", "evidence.html#speed", "glossary.html#gil",
      ])
    let decisions = try #require(json["decisions"] as? [[String: Any]])
    let rules = try #require(decisions[0]["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["load-go", "ml-python", "nothing"])
    #expect(rules[1]["citedBy"] as? [String] == ["index.html", "languages/python.html"])
    let evidence = try #require(json["evidence"] as? [[String: Any]])
    let speed = try #require(evidence.first { $0["id"] as? String == "speed" })
    #expect(speed["usedBy"] as? [String] == ["decisions/language/rules.html#load-go"])
    #expect(speed["status"] as? String == "disputed")
  }

  @Test func listsTheMarkdownOfEveryPageForLanguageModels() {
    let text = site.text(at: "llms.txt")
    #expect(text.hasPrefix("# Handbook\n"))
    for path in Sample.pages.keys { #expect(text.contains("](\(path))"), "\(path)") }
    #expect(text.contains("## Languages\n\n- [Languages](languages/index.md)\n"))
  }

  @Test func speaksTheLanguageOfTheHandbookInLists() {
    var configuration = Configuration()
    configuration.language = "de"
    configuration.words = Words(language: "de")
    let site = Sample.site(configuration: configuration)
    let rules = site.text(at: "decisions/language/rules.md")
    #expect(rules.contains("Jede Regel der Entscheidung `language`, die stärkste zuerst.\n"))
    #expect(rules.contains("\n- Stärke: "))
    #expect(!rules.contains("Strength"))
    let evidence = site.text(at: "evidence.md")
    #expect(evidence.hasPrefix("# Belege\n\nJede Zahl dieses Handbuchs"))
    #expect(evidence.contains("\n- Status: umstritten\n"))
    let list = site.text(at: "llms.txt")
    #expect(list.contains("\n## Regeln\n"))
    #expect(list.contains("\n## Optional\n\n- [Belege](evidence.md): Jede Zahl"))
  }

  @Test func leadsCrawlersToEveryPageWhereTheAddressIsKnown() {
    #expect(!site.paths.contains("sitemap.xml"))
    var configuration = Configuration()
    configuration.baseURL = "https://example.org/deep"
    let site = Sample.site(configuration: configuration)
    let map = site.text(at: "sitemap.xml")
    for path in [
      "index.html", "languages/go.html", "decisions/language/rules.html", "tags/speed.html",
    ] {
      #expect(map.contains("<url><loc>https://example.org/deep/\(path)</loc></url>"), "\(path)")
    }
    #expect(!map.contains("404.html") && !map.contains("ml.yes"))
    #expect(
      site.text(at: "robots.txt").contains("Sitemap: https://example.org/deep/sitemap.xml\n"))
  }
}
