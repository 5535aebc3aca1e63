import Testing

@testable import Markdown

struct CodeMarkTests {
  @Test(arguments: [
    ("a // [!code ++]", "line-added", "a"), ("a # [!code --]", "line-removed", "a"),
    ("a <!-- [!code highlight] -->", "line-marked", "a"),
    ("a /* [!code focus] */", "line-marked", "a"),
    ("a // b [!code hl]", "line-marked", "a // b"), ("a // [!code warning]", "line-marked", "a"),
  ])
  func readsMarksOfVitePress(_ line: String, _ name: String, _ shown: String) {
    #expect(
      fragment("```\n\(line)\nz\n```\n").contains("<span class=\"\(name)\">\(shown)\n</span>z\n"))
    #expect(self.text("", "\(line)\n") == "\(shown)\n")
  }

  @Test func marksSeveralLines() {
    #expect(marks("// [!code focus:2]\na\nb\nc\n") == ["a", "b"])
    #expect(marks("a // [!code hl:2]\nb\nc\n") == ["a", "b"])
    #expect(marks("a // [!code word:a]\n") == [])
  }

  @Test func showsWhatIsEscaped() {
    #expect(fragment("```\na // [!!code ++]\n```\n").contains("a // [!code ++]\n"))
    #expect(fragment("```\na // [!code other]\n```\n").contains("a // [!code other]\n"))
  }

  @Test func readsMarksOfDocusaurus() {
    #expect(marks("// highlight-next-line\na\nb\n") == ["a"])
    #expect(marks("a\n# highlight-start\nb\nc\n# highlight-end\nd\n") == ["b", "c"])
    #expect(marks("<!-- highlight-next-line -->\na\n") == ["a"])
    #expect(fragment("```\na highlight-start\n```\n").contains("a highlight-start\n"))
  }

  @Test func hidesWhatMdBookHides() {
    let code = "# use a;\n#[b]\n#![c]\n  # d\n## e\n#\nf\n"
    #expect(text("rust", code) == "#[b]\n#![c]\n# e\nf\n")
    #expect(text("rust,ignore", code) == "#[b]\n#![c]\n# e\nf\n")
    #expect(text("sh", "# a\n") == "# a\n")
    #expect(text("python,hidelines=~", "~a\nb\n") == "b\n")
    #expect(parse("```python,hidelines=!!!\na\n```\n").messages == [])
  }

  private func marks(_ code: String) -> [String] {
    let html = fragment("```\n\(code)```\n")
    let parts = html.split(
      separator: "<span class=\"line-marked\">", omittingEmptySubsequences: false)
    return parts.dropFirst().map { String($0.prefix { $0 != "\n" }) }
  }

  private func text(_ language: String, _ code: String) -> String {
    let text = parse("```\(language)\n\(code)```\n").document.text.bytes
    return String(decoding: text, as: UTF8.self)
  }
}
