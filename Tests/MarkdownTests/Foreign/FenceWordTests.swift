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
    "rust,ignore,editable", "js{1}", "ts:line-numbers {1}", "ts:line-numbers=2 {1}",
    "py title=\"a\" linenums=\"1\" hl_lines=\"1\"", "{ .yaml .annotate title=\"x\" }",
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
