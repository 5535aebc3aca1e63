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
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
