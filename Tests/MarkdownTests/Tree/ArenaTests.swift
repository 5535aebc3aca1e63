import Testing

@testable import Markdown

struct ArenaTests {
  /// A page with what makes trees within trees and what makes nodes grow.
  private func page(_ sections: Int) -> String {
    (0..<sections).map { number in
      """
      ## Section \(number)

      | a *b* | [c](d\(number).md) |
      |---|:-:|
      | `x \\| y` | ~~\(String(repeating: "word ", count: 20))~~ |

      > [!NOTE] Title
      > Text with a footnote[^\(number)] and https://example.org/\(number).

      [^\(number)]: A **note**.


      """
    }.joined()
  }

  @Test func readsPagesOfEverySizeAlike() {
    // The last is beyond what an arena takes; none may differ but in its number of sections.
    for sections in [1, 40, 400, 1_000] {
      let html = fragment(page(sections))
      #expect(html.components(of: "<table>") == sections)
      #expect(html.components(of: "<code>x | y</code>") == sections)
      #expect(html.components(of: "<aside class=\"alert alert-note\"") == sections)
      #expect(html.components(of: "<strong>note</strong>") == sections)
    }
    #expect(page(1_000).utf8.count > Arena.largestPage && page(400).utf8.count < Arena.largestPage)
  }

  @Test func readsPagesSideBySide() async {
    let expected = [3, 30, 1_000].map { fragment(page($0)) }
    await withTaskGroup(of: (Int, String).self) { group in
      for task in 0..<12 {
        group.addTask { (task % 3, fragment(self.page([3, 30, 1_000][task % 3]))) }
      }
      for await (kind, html) in group { #expect(html == expected[kind]) }
    }
  }

  @Test func countsWhatIsTakenAndNotGivenBack() {
    #expect(Arena.liveBlocks(after: { _ = fragment("a *b* `c`") }) == 0)
    var leaked: [Node] = []
    // A node, and its text.
    #expect(
      Arena.liveBlocks(after: {
        leaked = [Node.make(.text)]
        leaked[0].setLiteral(Array("a".utf8))
      }) == 2)
    for node in leaked { node.free() }
  }

  @Test(arguments: Construct.all) func givesEverythingBack(_ construct: Construct) {
    #expect(Arena.liveBlocks(after: { _ = parse(construct.text) }) == 0)
    #expect(Arena.liveBlocks(after: { _ = fragment(construct.text, .plain) }) == 0)
  }

  /// A text that one pass, or one way out of a pass, is meant for.
  struct Construct: CustomTestStringConvertible {
    let text: String

    var testDescription: String { String(text.prefix(40)) }

    static let all =
      ([
        "> [!NOTE]\n", "> [!NOTE]\n\n> [!TIP]\n> a\n", "> [!WARNING] *b*\n> c\n",
        "> [!OTHER]\n> a\n",
        "- [ ] a\n- [x] b\n- [y] c\n", "a | b\n-|-\n`c \\| d` | ~~e~~\n",
        "a\nb | c\n- | -\nd\n\n***\n",
        "a | b\n-|-\nc | d\n---\n",
        "a[^1] [^2]\n\n[^1]: b\n\n    c[^3]\n\n[^3]: d\n[^1]: e\n[^4]: f\n",
        "[^a*b*c]\n\n[^a*b*c]: d\n", "- [^1]: a\n\n> [^2]: b\n\n[^1][^2]\n",
        "~a~ ~~b~~ ~~c~ *d~e*~\n",
        "https://a.b/__init__.py www.c.d x@y.z\n",
        "<rule:a> [b](rule:c) ![](rule:d)\n\n![](chart:e)\n",
        "[a](b \"c\") ![d](e \"f\") [g]\n\n[g]: h\n", "<b><i>c</b> <x y='z'>\n\n<div>\n\n<?x ?>\n",
        "# a {#b}\n\n<a name=\"c\"></a>\n\nd\n===\n", "```swift title=\"a\" {1}\nlet b\n```\n",
        "```a tab=\"b\"\nc\n```\n\n```d tab=\"e\"\nf\n```\n", "```text src=\"a.txt\"\n```\n",
      ] + tooDeep).map(Construct.init)

    /// Pages that are given up in the middle.
    private static let tooDeep = [
      String(repeating: "> ", count: 600) + "a\n",
      "[^1]: b\n\n" + String(repeating: "> ", count: 600) + "[^1]\n",
      "a[^1]\n\n[^1]: " + String(repeating: "*a **b ", count: 400)
        + String(repeating: "** *", count: 400),
      "a | b\n-|-\n" + String(repeating: "*a **b ", count: 400)
        + String(repeating: "** *", count: 400)
        + "| c\n",
    ]
  }
}

extension String {
  /// How often a text occurs in this one.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
