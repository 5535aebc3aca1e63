import Content
import Diagnostics
import Handbook
import Markdown
import Planning
import TestSupport
import Testing

@testable import Checks

/// Addresses of an earlier site at which nothing is.
@Suite struct GonePagesTests {
  /// What is said of pages with these texts after a site that is described as JSON.
  private func lines(_ pages: [String: String], after earlier: String) throws -> [String] {
    let addresses = PageAddresses(of: pages.keys.sorted())
    var content = ParsedContent(name: "Content", configuration: Configuration())
    content.pages = pages.map { path, text in
      let source = SourceFile(path: "Content/\(path)", text: text)
      return Page.parse(
        ContentFile(path: path, source: source), address: addresses[path],
        options: MarkdownOptions()
      ).page
    }
    let links = try #require(Permalinks(Array("{\"pages\": [\(earlier)]}".utf8)))
    let plan = SitePlan(Handbook.link(content).handbook)
    return Checker(plan, after: links).diagnostics()
      .filter { $0.code == .gonePage || $0.code == .goneAnchor }
      .map { "\($0.place?.file ?? "-"): \($0.message) | \($0.fix?.advice ?? "")" }
  }

  @Test func findsThePageByItsTitle() throws {
    #expect(
      try lines(
        ["b.md": "# The same\n", "c.md": "# Other\n"],
        after: #"{"url": "a.html", "markdown": "a.md", "title": "The same"}"#) == [
          "Content/b.md: nothing is at 'a.html' any more, where 'The same' was | begin the page with "
            + "three lines: ---, aliases: [a.md], ---"
        ])
  }

  @Test func findsThePageByItsSections() throws {
    let found = try lines(
      ["b.md": "# New\n\n## One\n\n## Two\n", "c.md": "# Other\n\n## Three\n"],
      after: #"{"url": "a.html", "title": "Old", "anchors": ["one", "two"]}"#)
    #expect(found.map { $0.prefix { $0 != ":" } } == ["Content/b.md"])
  }

  @Test func takesNoPageThatWasThereBefore() throws {
    let found = try lines(
      ["b.md": "# The same\n"],
      after: #"{"url": "a.html", "title": "The same"}, {"url": "b.html", "title": "The same"}"#)
    #expect(found.map { $0.prefix { $0 != ":" } } == ["-"])
  }

  @Test func acceptsWhatAnAliasKeeps() throws {
    let text = "---\naliases: [a.md, \"old place.md\", {\"#x\": \"#one\"}]\n---\n# New\n\n## One\n"
    #expect(
      try lines(
        ["b.md": text],
        after: #"""
          {"url": "a.html", "title": "A", "anchors": ["x", "one"], "aliases": ["old%20place.html"]}
          """#) == [])
  }

  @Test func pairsAnchorsByTheirPlaces() throws {
    let found = try lines(
      ["a.md": "# A\n\n## Zero\n\n## First\n\n## Second\n\n## Last\n"],
      after: #"{"url": "a.html", "title": "A", "anchors": ["zero", "one", "two", "last", "gone"]}"#)
    #expect(
      found.map { $0.split(separator: " | ").last.map(String.init) } == [
        // (One line brings back both.)
        "begin the page with three lines: ---, aliases: [{\"#one\": \"#first\"}, "
          + "{\"#two\": \"#second\"}], ---",
        "begin the page with three lines: ---, aliases: [{\"#one\": \"#first\"}, "
          + "{\"#two\": \"#second\"}], ---",
        "give the section that has its text the id, as in '## Title {#gone}'",
      ])
  }
}
