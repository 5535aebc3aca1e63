import Diagnostics
import TestSupport
import Testing

@testable import Content

/// The `date` of front matter: other tools write it as they like.
@Suite struct RecordDateTests {
  private func parse(
    _ date: String
  ) -> (frontMatter: FrontMatter, lines: [String], diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "Content/a.md", text: "---\ntitle: A\ndate: \(date)\n---\n")
    let (frontMatter, _, diagnostics) = FrontMatter.parse(file)
    return (frontMatter, Fixture.lines(diagnostics, in: file), diagnostics)
  }

  @Test(arguments: [
    "tomorrow", "2026-02-30", "03.01.2026", "2024-1-5", "\"January 5, 2024\"", "20240105",
  ])
  func warnsOfADateThatIsNone(_ date: String) {
    let text = date.filter { $0 != "\"" }
    let (frontMatter, lines, diagnostics) = parse(date)
    #expect(
      lines == [
        "3:7: 'date' of the front matter is no date like 2026-11-23: '\(text)' [front-matter]"
          + " | the page is taken for one without a date"
      ])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(frontMatter.day == nil && frontMatter.title == "A")
  }

  @Test(arguments: [
    "2010-12-03", "2010-12-03 10:20", "2024-01-02T03:04:05+01:00", "2024-01-02T03:04:05Z",
    "2010-12-03 10:20:00 -0500", "{created: 2010-12-03, updated: 2011-01-01}",
  ])
  func takesDatesWithTimes(_ date: String) {
    let page = parse(date)
    #expect(page.lines == [])
    #expect(page.frontMatter.day == (date.contains("2024") ? "2024-01-02" : "2010-12-03"))
  }

  @Test(arguments: [
    "", "~", "null", "<date>",
    "YYYY-MM-DD", "\"{YYYY-MM-DD}\"", "\"{{ date }}\"",
    "{YYYY-MM-DD when it was decided}",
  ])
  func leavesPlaceholdersOfADateAlone(_ date: String) {
    let page = parse(date)
    #expect(page.lines == [])
    #expect(page.frontMatter.day == nil)
  }
}
