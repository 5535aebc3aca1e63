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

  private func mkdocs(_ text: String, docs: DocsFolder = DocsFolder()) -> Navigation? {
    Navigation.mkdocs(
      [SourceFile(path: "mkdocs.yml", text: text)], docs: docs, isPage: paths.contains)
  }

  /// The tree of navigation, a line for each entry, indented below its folder.
  private func tree(
    _ navigation: Navigation, _ paths: [String], texts: [String: String] = [:]
  ) -> [String] {
    let handbook = Fixture.handbook(paths, texts: texts, navigation: navigation)
    func lines(of folder: Int, indent: String) -> [String] {
      handbook.folders[folder].children.flatMap { child -> [String] in
        switch child {
        case .page(let index):
          return ["\(indent)\(handbook.pages[index].navTitle): \(handbook.pages[index].path)"]
        case .folder(let index):
          let folder = handbook.folders[index]
          let line = "\(indent)\(folder.title)/ \(folder.address.path)"
          return [line] + lines(of: index, indent: indent + "  ")
        case .decision(let index): return ["\(indent)\(handbook.decisions[index].path)"]
        case .label(let label):
          switch label.kind {
          case .part: return ["\(indent)# \(label.title)"]
          case .draft: return ["\(indent)(\(label.title))"]
          case .url(let url): return ["\(indent)\(label.title): \(url)"]
          }
        }
      }
    }
    return lines(of: 0, indent: "")
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

  @Test func readsTheSignsInTitlesThatMkdocsWritesAsTheyAre() throws {
    let text = "nav:\n  - Help &amp; more: [{A &lt;b&gt; & c: a.md}]\n  - '&quot;B&quot;': b.md\n"
    let navigation = try #require(mkdocs(text))
    let lines = tree(navigation, ["a.md", "b.md"])
    #expect(lines.first?.hasPrefix("Help & more/") == true)
    #expect(lines.dropFirst() == ["  A <b> & c: a.md", "\"B\": b.md"])
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
      tree(navigation, paths)
        == [
          "Home: README.md", "C: c.md", "Parts/ x/index.html", "  10: x/10.md", "  First: x/1.md",
          "Elsewhere: https://example.org/a.md", "A: a.md",
        ].map { $0.replacing("Home: ", with: "README: ") })
    #expect(
      order(navigation) == [
        "README.md", "c.md", "x/README.md", "x/10.md", "x/1.md", "a.md", "b.md", "x/2.md", "y/z.md",
      ])
    #expect(navigation.title(of: "x/1.md") == "First")
    #expect(navigation.title(of: "README.md") == nil)
  }

  @Test func readsAnMkdocsFileOfAnotherFolder() {
    #expect(mkdocs("nav: [1.md]", docs: DocsFolder(below: "x"))?.listedPaths == ["x/1.md"])
    #expect(mkdocs("nav: [g/b.md, c.md]", docs: DocsFolder(above: "g"))?.listedPaths == ["b.md"])
    #expect(mkdocs("site_name: x") == nil)
    #expect(mkdocs("nav: [\n") == nil)
    let file = SourceFile(path: "mkdocs.yml", text: "docs_dir: src\n")
    #expect(MkdocsFile.docs(file) == "src")
    #expect(MkdocsFile.docs(SourceFile(path: "mkdocs.yml", text: "")) == nil)
  }

  @Test func takesTheListOfTheFileThatAnotherInheritsFrom() {
    let files = [
      SourceFile(path: "mkdocs.yml", text: "INHERIT: base.yml\n"),
      SourceFile(path: "base.yml", text: "nav: [b.md]\n"),
    ]
    let navigation = Navigation.mkdocs(files, docs: DocsFolder(), isPage: paths.contains)
    #expect(navigation?.listedPaths == ["b.md"])
    #expect(MkdocsFile.inherited(files[0]) == "base.yml")
  }

  @Test func keepsGroupsThatHaveNoFolder() throws {
    let navigation = try #require(
      mkdocs(
        """
        nav:
          - First steps:
              - a.md
              - Deeper:
                  - b.md
                  - x/1.md
          - Über uns!: [c.md]
          - First steps: [y/z.md]
          - Nothing: [gone.md]
          - a.md
        """))
    #expect(
      tree(navigation, paths) == [
        "First steps/ first-steps/index.html", "  A: a.md",
        "  Deeper/ first-steps/deeper/index.html", "    B: b.md", "    1: x/1.md",
        "Über uns!/ über-uns/index.html", "  C: c.md", "First steps/ y/index.html", "  Z: y/z.md",
      ])
  }

  @Test func givesAGroupTheIndexWithWhichItBegins() throws {
    let navigation = try #require(
      mkdocs("nav: [{The X: [x/README.md, {Two: x/2.md}]}, {All of y: y/}, ...]"))
    #expect(
      tree(navigation, paths) == [
        "The X/ x/index.html", "  Two: x/2.md", "  1: x/1.md", "  10: x/10.md",
        "All of y/ y/index.html", "  Z: y/z.md", "A: a.md", "B: b.md", "C: c.md",
      ])
  }

  @Test func keepsPagesOutOfTheNavigation() throws {
    var navigation = Navigation()
    navigation.hidden.patterns = [Glob("x/"), Glob("c.md")]
    #expect(tree(navigation, paths) == ["A: a.md", "B: b.md", "Y/ y/index.html", "  Z: y/z.md"])
    let handbook = Fixture.handbook(paths, navigation: navigation)
    #expect(handbook.hiddenPages.map { handbook.pages[$0].path }.sorted().first == "c.md")
    #expect(handbook.unlistedPages == [])
    var listed = try #require(mkdocs("nav: [a.md]"))
    listed.hidden.patterns = [Glob("x/"), Glob("c.md")]
    let other = Fixture.handbook(paths, navigation: listed)
    #expect(other.unlistedPages.map { other.pages[$0].path } == ["b.md", "y/z.md"])
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

  @Test func followsTheFilesOfAwesomeNav() {
    let navigation = pages([".nav.yml": "nav:\n  - c.md\n  - x/*\n  - Why: a.md\n  - \"**\"\n"])
    let order = order(navigation)
    #expect(order.prefix(2) == ["README.md", "c.md"] && order.last == "y/z.md")
    #expect(order.firstIndex(of: "x/README.md") ?? 9 < order.firstIndex(of: "a.md") ?? 0)
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
      tree(navigation, paths) == [
        "Foreword: b.md", "Ten/ x/10.html", "  Two: x/2.md", "(Draft)",
        "Away: https://example.org", "Z: y/z.md",
      ])
    #expect(
      order(navigation).prefix(5) == ["README.md", "b.md", "x/10.md", "x/2.md", "y/z.md"])
    #expect(navigation.title(of: "x/2.md") == "Two")
  }

  @Test func keepsThePartsAndTheNestingOfABook() throws {
    let navigation = try #require(
      summary(
        """
        # Summary

        [Intro](README.md)

        # Part *one*

        - [A](a.md)
          - [B](b.md)
            - [1](x/1.md)
          - [Later]()
        - [C `code`](c.md)

        <!--
        - [Hidden](x/2.md)
        -->

        ## Part two

        - [Soon]()
        \t- [Z](y/z.md)
        - [A again](a.md)
        """))
    #expect(
      tree(navigation, paths) == [
        "Intro: README.md", "# Part one", "A/ a.html", "  B/ b.html", "    1: x/1.md",
        "  (Later)", "C code: c.md", "# Part two", "Soon/ y/index.html", "  Z: y/z.md",
      ])
  }

  @Test func readsTheSummaryOfABookBelowTheContent() throws {
    let file = SourceFile(path: "src/SUMMARY.md", text: "Words.\n\n- [A](a%20b.md)\n")
    let navigation = try #require(
      Navigation.summary(file, docs: DocsFolder(below: "src"), isBook: true))
    #expect(navigation.listedPaths == ["src/a b.md"])
    #expect(navigation.firstPage(among: ["src/a b.md"]) == "src/a b.md")
    #expect(navigation.source == Navigation.Source(file: "src/SUMMARY.md", isWhole: true))
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
