import Content
import Markdown
import TestSupport
import Testing

@testable import Checks

/// A page that readers meet by chance alone.
@Suite struct OrphanPageTests {
  /// What is said of `a/index.md` and `a/x.md`, where the latter has this text and these link.
  private func lines(
    text: String = "", links: [String: String] = [:],
    options: [String] = [], configuration: Configuration = Checked.written
  ) -> [String] {
    let decision = Fixture.decision(
      "d", at: "d.decision.yml", options: options.map { Fixture.option("o", page: $0) })
    let handbook = Fixture.handbook(
      ["a/index.md", "a/x.md", "index.md"], texts: ["a/x.md": text],
      references: links.mapValues { [Fixture.reference(.link, $0)] },
      decisions: options.isEmpty ? [] : [decision], configuration: configuration)
    return Checked(handbook).handbook.filter { $0.contains("[orphan-page]") }
  }

  private let orphan = [
    "Content/a/x.md: warning: no page links to 'a/x.md' [orphan-page] | link to it where its "
      + "readers come from, or give it an 'order'"
  ]

  @Test func namesThePageThatNoneLinksTo() {
    #expect(lines() == orphan)
  }

  @Test func doesNotCountALinkOfThePageToItself() {
    #expect(lines(links: ["a/x.md": "x.md"]) == orphan)
  }

  @Test func acceptsWhatAPageLinksToOrAnOptionNames() {
    #expect(lines(links: ["index.md": "a/x.md"]) == [])
    #expect(lines(options: ["a/x.md"]) == [])
  }

  @Test func acceptsAPageWithAnOrder() {
    #expect(lines(text: "---\norder: 1\n---\n") == [])
  }

  @Test func saysNothingOfAHandbookMadeForAnotherTool() {
    #expect(lines(configuration: Configuration()) == [])
  }
}
