import Diagnostics
import Testing

@testable import Markdown

struct FenceWordTests {
  @Test func namesWordsThatMeanNothing() {
    #expect(
      parse("```go tittle=\"main.go\" {99}\nx\n```\n").messages == [
        "1:7: 'tittle' means nothing behind a fence",
        "1:1: line 99 is marked, and the code has 1 line",
      ])
    #expect(
      parse("- ```go what {1-2}\n  x\n  y\n  ```\n").messages == [
        "1:9: 'what' means nothing behind a fence"
      ])
  }

  @Test(arguments: [
    ("py lines=99", "line 99 is to be shown, and the code has 2 lines", ""),
    (
      "py lines=2-99", "line 99 is to be shown, and the code has 2 lines",
      "write 'lines=2' for what is there"
    ),
    ("py lines=9-5", "'lines=9-5' names no lines to show", "write '5-9'"),
    ("py lines=0", "'lines=0' names no lines to show", "lines count from 1"),
    (
      "py lines=foo", "'lines=foo' names no lines to show",
      "write the number of a line, or a range such as '3-9'"
    ),
    (
      "py lines=1,2", "'lines=1,2' names more than one range, and the first is shown",
      "'lines' takes a line or a range, as in 'lines=3-9'"
    ),
    ("py {5-2}", "'5-2' names no lines to mark", "write '2-5'"),
    ("{2-1}", "'2-1' names no lines to mark", "write '1-2'"),
    ("py hl_lines=\"1 2-1\"", "'2-1' names no lines to mark", "write '1-2'"),
    ("py lines=1-1 {2}", "line 2 is marked, and the code has 1 line", ""),
    (
      "py src=\"a.py\"", "the code of this block is not shown: 'src' shows a file in its place",
      "take out the code, or 'src'"
    ),
  ])
  func namesLinesThatAreNone(info: String, message: String, advice: String) {
    let text = "x\n\n```\(info)\na\nb\n```\n"
    let file = SourceFile(path: "page.md", text: text)
    let diagnostics = MarkdownParser.parse(file).diagnostics
    #expect(diagnostics.map(\.code) == [.missingLine])
    #expect(parse(text).messages == ["3:1: \(message)"])
    #expect(diagnostics.flatMap(\.notes).map(\.message) == [advice].filter { !$0.isEmpty })
  }

  @Test(arguments: [
    "py lines=1", "py lines=1-2", "py lines=2 {1}", "py {1,2}", "py { 1 - 2 , }", "py {}",
    "{1}", "{r}", "py {.class}", "py {*}",
  ])
  func leavesLinesThatAreThere(_ info: String) {
    #expect(parse("```\(info)\na\nb\n```\n").messages == [], "\(info)")
  }

  @Test(arguments: [
    "rust,ignore,editable", "js{1}", "ts:line-numbers {1}", "ts:line-numbers=2 {1}",
    "py title=\"a\" linenums=\"1\" hl_lines=\"1\"", "{ .yaml .annotate title=\"x\" }",
    "py lines=true",
    "jsx showLineNumbers title=\"a\"", "sh [npm]", "go diff", "python {1}", "js-vue",
  ])
  func knowsTheWordsOfOtherTools(_ info: String) {
    #expect(parse("```\(info)\nx\n```\n").messages == [], "\(info)")
  }

  @Test func readsTheWordsOfOtherTools() {
    #expect(CodeInfo("rust,ignore").language == "rust")
    #expect(CodeInfo("{ .yaml .copy title=\"x y\" }").title == "x y")
    #expect(CodeInfo("{ .yaml .copy }").language == "yaml")
    #expect(CodeInfo("py hl_lines=\"2 4-5\"").marked == [2...2, 4...5])
    #expect(CodeInfo("js [a.js]").title == "a.js")
    let braced = CodeInfo("js {title=\"A b, c\" .x,linenums=2 {3}")
    #expect(braced.title == "A b, c" && braced.firstNumber == 2 && braced.unknown == [])
    #expect(CodeInfo("js {1,3 on}").unknown == ["on"] && CodeInfo("js {1,3}").marked.count == 2)
    #expect(CodeInfo("ts:line-numbers=2 {1}").language == "ts")
  }

  @Test func namesTabsThatAreMisspelt() {
    let group = "```py tab=\"Python\"\na\n```\n\n"
    #expect(
      parse("\(group)x\n\n\(group)x\n\n```py tab=\"Pyton\"\na\n```\n").messages == [
        "13:1: no other group has a tab 'Pyton'"
      ])
    #expect(parse("\(group)x\n\n\(group)x\n\n```go tab=\"Go\"\na\n```\n").messages == [])
  }

  @Test func takesNoGroupOfOtherTabsForMisspelt() {
    let group = "=== \"Tab 1\"\n\n    a\n\n=== \"Tab 2\"\n\n    b\n\nx\n\n"
    let other = group.replacing("Tab 1", with: "Tab A").replacing("Tab 2", with: "Tab B")
    #expect(parse(group + group + other).messages == [])
    let near = group.replacing("Tab 1", with: "Tab l")
    #expect(parse(group + group + near).messages == ["21:1: no other group has a tab 'Tab l'"])
  }
}
