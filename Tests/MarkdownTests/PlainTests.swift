import Foundation
import Testing

@testable import Markdown

/// With every extension off, the output is libcmark's own.
struct PlainTests {
  @Test(
    .enabled(if: Suite.isPresent, "../shared/suites is not there"),
    arguments: [
      ("core/commonmark-0.30.json", 652, false), ("core/cmark-0.30-regression.json", 16, false),
      ("core/smart-punct.json", 16, true),
    ])
  func passesEveryCase(path: String, count: Int, isSmart: Bool) throws {
    var options = MarkdownOptions.plain
    options.isSmart = isSmart
    let cases = try Suite.cases(path)
    #expect(cases.count == count)
    for example in cases {
      #expect(
        fragment(example.markdown, options) == example.html,
        "case \(example.number ?? 0) of \(path)"
      )
    }
  }

  @Test func leavesExtensionsAlone() {
    #expect(
      fragment("# A\n\n|a|\n|-|\n\n<b>x</b>", .plain)
        == "<h1>A</h1>\n<p>|a|\n|-|</p>\n<p><b>x</b></p>\n")
  }

  @Test func readsNoBytesAtAll() {
    #expect(fragment("", .plain) == "")
    #expect(fragment("") == "")
  }
}
