import Testing

@testable import Rendering

struct ThemeTests {
  @Test func publishesScriptsWithoutLinesOfComment() {
    let scripts = [
      "// Head.\n(function () {\n  // Why.\n  a(\"// kept\"); // kept\n\n})();\n", "b();\n",
    ]
    let text = String(decoding: Theme.published(scripts.map { Array($0.utf8) }), as: UTF8.self)
    #expect(text == "(function () {\n  a(\"// kept\"); // kept\n})();\nb();\n")
  }
}
