import TestSupport
import Testing

@testable import Content
@testable import Handbook

@Suite struct ReadingOrderTests {
  @Test func readsFolderByFolderAsNavigationShowsThem() {
    let handbook = Fixture.handbook(
      ["index.md", "b.md", "m/z.md", "m/README.md", "m/a/x.md", "c/y.md", "z.md"],
      texts: ["z.md": "---\norder: 1\n---\n"],
      decisions: [Fixture.decision("d", at: "m/d.decision.yml")])
    let order = handbook.readingOrder.map { handbook.pages[$0].path }
    #expect(order == ["index.md", "z.md", "b.md", "c/y.md", "m/README.md", "m/a/x.md", "m/z.md"])
    let folders = handbook.folderOfPage.map { handbook.folders[$0].path }
    let pages = handbook.pages.map(\.path)
    #expect(pages == ["b.md", "c/y.md", "index.md", "m/README.md", "m/a/x.md", "m/z.md", "z.md"])
    #expect(folders == ["", "c", "", "m", "m/a", "m", ""])
  }
}
