import Content
import Decisions
import Diagnostics
import Handbook
import TestSupport
import Testing

/// The navigation that `nav:` of `fingerpost.yml` gives a handbook.
@Suite struct WrittenNavigationTests {
  private let paths = [
    "404.md", "index.md", "a.md", "b.md", "x/index.md", "x/1.md", "x/2.md", "y/z.md",
  ]

  private func handbook(_ nav: String, texts: [String: String] = [:]) throws -> Handbook {
    let file = SourceFile(path: "Content/fingerpost.yml", text: nav)
    let (configuration, diagnostics) = Configuration.parse(file)
    #expect(diagnostics.isEmpty)
    let navigation = Navigation.written(
      try #require(configuration.navigation), at: try #require(configuration.navigationPlace),
      after: Navigation(), isPage: paths.contains)
    return Fixture.handbook(
      paths, texts: texts, decisions: [Fixture.decision("d", at: "x/d.decision.yml")],
      configuration: configuration, navigation: navigation)
  }

  private func tree(_ handbook: Handbook, of folder: Int = 0) -> String {
    handbook.folders[folder].children.map { child in
      switch child {
      case .page(let index): handbook.pages[index].navTitle
      case .folder(let index): "\(handbook.folders[index].title) [\(tree(handbook, of: index))]"
      case .decision(let index): handbook.decisions[index].decision.id
      case .label(let label): "(\(label.title))"
      }
    }.joined(separator: ", ")
  }

  @Test func nestsGroupsUnderTheirTitlesInTheirOrder() throws {
    let handbook = try handbook(
      """
      nav:
        - b.md
        - Deciding:
            - x/d.decision.yml
            - First: a.md
            - More: [y/z.md, x/2.md]
        - Source: https://example.org
        - x
      """)
    #expect(
      tree(handbook) == "B, Deciding [d, First, More [Z, 2]], (Source), X [1]")
    #expect(handbook.unlistedPages.isEmpty)
  }

  @Test func takesNoOrderFromFrontMatter() throws {
    let handbook = try handbook(
      "nav: [b.md, a.md, ...]\n", texts: ["a.md": "---\norder: 1\n---\n"])
    #expect(tree(handbook).hasPrefix("B, A"))
    // (The page for what is not found is in no list.)
    #expect(tree(handbook) == "B, A, X [1, 2, d], Y [Z]")
  }

  @Test func namesWhatItLeavesOut() throws {
    let handbook = try handbook("nav: [a.md, x]\n")
    #expect(handbook.unlistedPages.map { handbook.pages[$0].path } == ["b.md", "y/z.md"])
    #expect(handbook.navigationSource?.place?.file == "Content/fingerpost.yml")
  }
}
