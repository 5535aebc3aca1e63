import Content
import Testing

/// What is taken of an earlier `handbook.json`.
@Suite struct PermalinksTests {
  @Test func readsPagesDecisionsAndEvidence() throws {
    let text = """
      {"version": 1, "pages": [
      {"url": "a.html", "markdown": "a.md", "title": "A", "anchors": ["x"], "aliases": ["b.html"]},
      {"url": "c.html"}, {"title": "no address"}],
      "decisions": [{"id": "d", "url": "d/index.html", "rules": [{"id": "r", "aliases": ["q"]}]}],
      "evidence": [{"id": "e", "claim": "E."}], "more": 1}
      """
    let links = try #require(Permalinks(Array(text.utf8)))
    #expect(links.pages.map(\.url) == ["a.html", "c.html"])
    #expect(links.pages[0].anchors == ["x"] && links.pages[0].aliases == ["b.html"])
    #expect(links.pages[1].markdown == "c.html" && links.pages[1].title == "")
    #expect(links.decisions.map(\.id) == ["d"])
    #expect(links.decisions[0].rules.map(\.title) == ["r"])
    #expect(links.decisions[0].rules[0].aliases == ["q"])
    #expect(links.evidence.map(\.title) == ["E."])
  }

  @Test(arguments: ["", "[]", "{}", "{\"pages\": 1}", "<html>"]) func refusesOtherFiles(
    _ text: String
  ) {
    #expect(Permalinks(Array(text.utf8)) == nil)
  }
}
