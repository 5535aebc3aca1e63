import Testing

@testable import Markdown

/// GitHub's own cases, with every extension on and raw HTML let through.
///
/// Footnotes are compared elsewhere: their markup differs too much to be levelled here.
struct GitHubSuiteTests {
  /// The tag filter, in whose place there is a safelist.
  private static let exceptions = [
    "gfm/gfm-spec-extensions.json 652", "gfm/gfm-extensions.json 22",
  ]

  @Test(
    .enabled(if: Suite.isPresent, "../shared/suites is not there"),
    arguments: [
      ("gfm/gfm-spec-extensions.json", 24), ("gfm/gfm-extensions.json", 30),
      ("gfm/gfm-regression.json", 26),
    ])
  func passesEveryCaseButTheTagFilter(path: String, count: Int) throws {
    var options = MarkdownOptions()
    options.allowsUnsafeHTML = true
    let cases = try Suite.cases(path)
    #expect(cases.count == count)
    for example in cases {
      let name = "\(path) \(example.number ?? 0)"
      if example.html == "<IGNORE>\n" || example.html.contains("<section") { continue }
      if Self.exceptions.contains(name) { continue }
      let html = fragment(example.markdown, options)
      #expect(Leveller.level(html) == Leveller.level(example.html), "\(name)")
    }
  }
}
