import Content
import Markdown
import TestSupport
import Testing

@testable import Checks

/// Addresses that are nearly citations, embeds or includes.
@Suite struct WrongSchemeTests {
  /// What is said of a page with one reference, without its name.
  private func lines(_ kind: Reference.Kind, _ destination: String) -> [String] {
    let reference = Fixture.reference(kind, destination)
    return Checked(
      Fixture.handbook(["index.md"], references: ["index.md": [reference]])
    ).page("index.md").map { String($0.dropFirst("Content/index.md: ".count)) }
  }

  @Test(arguments: [
    ("evidnce:a", "evidnce", "evidence"), ("rul:c", "rul", "rule"), ("Rule:c", "Rule", "rule"),
    ("decison:e", "decison", "decision"), ("pge:x.md", "pge", "page"),
    ("chrat:a", "chrat", "chart"),
  ])
  func namesTheSchemeThatWasMeant(_ destination: String, _ scheme: String, _ meant: String) {
    for kind in [Reference.Kind.link, .image] {
      #expect(
        lines(kind, destination) == [
          "error: there is no scheme '\(scheme):' [wrong-scheme] | did you mean '\(meant):'?"
        ])
    }
  }

  @Test(arguments: [
    "https://example.org/", "HTTP://example.org", "mailto:a@b.example", "tel:+491", "ftp://a.b",
    "irc:a", "tag:a", "sms:+49", "data:image/png;base64,x", "pages://x", "vscode:extension/x",
    "action:x", "notion:x", "revision:x", "compose:x", "steam:run", "rules-of-thumb:x", "c:x",
  ])
  func leavesOtherSchemesAlone(_ destination: String) {
    #expect(!lines(.link, destination).contains { $0.contains("wrong-scheme") }, "\(destination)")
    #expect(lines(.rawHTML(attribute: "href"), "rul:x") == [])
  }

  @Test func saysWhereAnIncludeStands() {
    #expect(
      lines(.image, "page:part.md") == [
        "error: an include stands alone on its line: this one is not read [wrong-scheme] | put it on "
          + "a line of its own, outside of tables, or write '[words](part.md)'"
      ])
    #expect(
      lines(.image, "page:my part.md") == [
        "error: no page is included whose path holds a space [wrong-scheme] | rename the file, or "
          + "write '[words](<my part.md>)'"
      ])
    #expect(
      lines(.image, "page:") == [
        "error: an include names no page [wrong-scheme] | write '![words](page:part.md)'"
      ])
    #expect(
      lines(.link, "page:part.md") == [
        "error: 'page:' includes a page: no link leads there [wrong-scheme] | "
          + "write '[words](part.md)'"
      ])
  }

  @Test func saysThatChartsAreWrittenAsImages() {
    #expect(
      lines(.link, "chart:a,b") == [
        "error: 'chart:' is written as an image [wrong-scheme] | write '![words](chart:a,b)'"
      ])
    #expect(
      lines(.link, "compare:") == [
        "error: 'compare:' is written as an image [wrong-scheme] | write '![words](compare:id)'"
      ])
  }

  @Test(arguments: ["", " , "])
  func asksAChartForIts(evidence: String) {
    #expect(
      lines(.embed(.chart), evidence) == [
        "error: a chart names no evidence [empty-link] | write the ids of what it is to show: "
          + "'![words](chart:a,b)'"
      ])
  }
}
