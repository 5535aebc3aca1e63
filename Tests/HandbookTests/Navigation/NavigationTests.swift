import Diagnostics
import TestSupport
import Testing

@testable import Content
@testable import Handbook

@Suite struct NavigationTests {
  private let paths = [
    "README.md", "a.md", "b.md", "c.md", "x/README.md", "x/1.md", "x/2.md", "x/10.md", "y/z.md",
  ]

  /// The pages in reading order.
  private func order(_ navigation: Navigation, texts: [String: String] = [:]) -> [String] {
    let handbook = Fixture.handbook(paths, texts: texts, navigation: navigation)
    return handbook.readingOrder.map { handbook.pages[$0].path }
  }

  private func mkdocs(_ text: String, folder: String = "") -> Navigation? {
    Navigation.mkdocs(
      SourceFile(path: "mkdocs.yml", text: text), folder: folder, isPage: paths.contains)
  }

  private func pages(_ files: [String: String]) -> Navigation {
    Navigation.pages(
      files.keys.sorted().map { path in
        ContentFile(path: path, source: SourceFile(path: path, text: files[path] ?? ""))
      })
  }

  private func summary(_ text: String) -> Navigation? {
    Navigation.summary(SourceFile(path: "SUMMARY.md", text: text))
  }

  @Test func ordersByNameWhereNothingIsSaid() {
    #expect(
      order(Navigation()) == [
        "README.md", "a.md", "b.md", "c.md", "x/README.md", "x/1.md", "x/2.md", "x/10.md", "y/z.md",
      ])
  }

  @Test func followsTheListOfAnMkdocsFile() throws {
    let navigation = try #require(
      mkdocs(
        """
        site_name: Book
        plugins: [search, !!python/name:material.x.y ""]
        nav:
          - Home: README.md
          - c.md
          - Parts:
              - x/10.md
              - "First": x/1.md
          - Elsewhere: https://example.org/a.md
          - a.md#part
        """))
    #expect(
      order(navigation) == [
        "README.md", "c.md", "x/README.md", "x/10.md", "x/1.md", "x/2.md", "a.md", "b.md", "y/z.md",
      ])
    #expect(navigation.title(of: "x/1.md") == "First")
    #expect(navigation.title(of: "README.md") == nil)
  }

  @Test func readsAnMkdocsFileOfAnotherFolder() {
    #expect(mkdocs("nav: [b.md]", folder: "../docs")?.isEmpty == true)
    #expect(mkdocs("nav: [1.md]", folder: "x")?.rank(of: "x/1.md") == 0)
    #expect(mkdocs("site_name: x") == nil)
    #expect(mkdocs("nav: [\n") == nil)
    let file = SourceFile(path: "mkdocs.yml", text: "docs_dir: src\n")
    #expect(Navigation.mkdocsFolder(file) == "src")
    #expect(Navigation.mkdocsFolder(SourceFile(path: "mkdocs.yml", text: "")) == "docs")
  }

  @Test func followsPagesFiles() {
    let navigation = pages([
      ".pages": """
      nav:
        - c.md
        - ...
        - The X: x
        - Why: a.md
      """,
      "x/.pages": "title: Not this\nnav:\n  - 2.md\n  - ... | *.md\n",
      "y/.pages": "title: The Y\n",
    ])
    #expect(
      order(navigation) == [
        "README.md", "c.md", "b.md", "y/z.md", "x/README.md", "x/2.md", "x/1.md", "x/10.md", "a.md",
      ])
    let handbook = Fixture.handbook(paths, navigation: navigation)
    #expect(handbook.folders.map(\.title) == ["README", "The X", "The Y"])
    #expect(handbook.pages.map(\.navTitle).prefix(2) == ["README", "Why"])
  }

  @Test func followsASummary() throws {
    let navigation = try #require(
      summary(
        """
        # Summary

        [Foreword](b.md)

        - [Ten](x/10.md)
            - [Two](./x/2.md)
        * [Draft]()
        ---
        <!-- more -->
        1. [Away](https://example.org)
        [Z](y/z.md#top)
        """))
    #expect(
      order(navigation) == [
        "README.md", "b.md", "x/README.md", "x/10.md", "x/2.md", "x/1.md", "y/z.md", "a.md", "c.md",
      ])
    #expect(navigation.title(of: "x/2.md") == "Two")
  }

  @Test(arguments: [
    "# Summary\n\nWe won. [More](a.md)\n", "- [a](a.md) and more\n", "# Summary\n", "",
    "word [a](a.md)\n",
  ])
  func takesASummaryInWordsForAPage(text: String) {
    #expect(summary(text) == nil)
  }

  @Test func letsTheOrderOfFrontMatterWin() throws {
    let navigation = try #require(mkdocs("nav: [a.md, b.md, c.md]"))
    let paths = order(navigation, texts: ["c.md": "---\norder: 1\n---\n"])
    #expect(paths.prefix(4) == ["README.md", "c.md", "a.md", "b.md"])
  }

  @Test func letsTheNavTitleOfFrontMatterWin() {
    let navigation = pages([".pages": "nav: [{Given: a.md}, {Given: b.md}]"])
    let handbook = Fixture.handbook(
      paths, texts: ["a.md": "---\nnav_title: Own\n---\n"], navigation: navigation)
    #expect(handbook.pages.map(\.navTitle).dropFirst().prefix(2) == ["Own", "Given"])
  }
}
