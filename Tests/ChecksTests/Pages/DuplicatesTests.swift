import Content
import Markdown
import TestSupport
import Testing

@testable import Checks

/// Two pages of one title, which readers cannot tell apart.
@Suite struct DuplicatesTests {
  /// Pages under one title, each linked from the home page.
  private func titles(
    _ pages: [String: String], configuration: Configuration = Checked.written
  ) -> [String] {
    let texts = pages.mapValues { "---\ntitle: \($0)\n---\n" }
    let links = pages.keys.sorted().map { Fixture.reference(.link, $0) }
    let handbook = Fixture.handbook(
      pages.keys + ["index.md"], texts: texts, references: ["index.md": links],
      configuration: configuration)
    return Checked(handbook).handbook
  }

  @Test func pointsFromTheSecondPageOfATitleToTheFirst() {
    #expect(
      titles(["a/split-2.md": "Split", "a/split.md": "Split", "a/other.md": "Other"]) == [
        "Content/a/split-2.md: warning: 'Split' is the title of two pages in this folder "
          + "[duplicate-title] | the other one (Content/a/split.md)"
      ])
  }

  @Test func acceptsOneTitleInTwoFolders() {
    #expect(titles(["a/split.md": "Split", "b/split.md": "Split"]) == [])
  }

  @Test func saysNothingOfAHandbookMadeForAnotherTool() {
    #expect(titles(["a/x.md": "Split", "a/y.md": "Split"], configuration: Configuration()) == [])
  }
}
