import Testing

@testable import Rendering

struct StyleWriterTests {
  private func shortened(_ sheet: String) -> String {
    String(decoding: StyleWriter.shortened([Array(sheet.utf8)]), as: UTF8.self)
  }

  @Test func leavesOutCommentsAndWhiteSpaceThatSayNothing() {
    #expect(
      shortened("/* a; { */\na  b {\n  color: red;\n  & > c { margin: 0 auto; }\n}\n")
        == "a b{color: red;& > c{margin: 0 auto}}\n")
  }

  @Test func keepsWhatAStringSays() {
    #expect(
      shortened("a { content: \"/* ; } */  x\\\"  y\"; }")
        == "a{content: \"/* ; } */  x\\\"  y\"}\n")
  }

  @Test func keepsTheSpaceBetweenSelectors() {
    #expect(shortened("a :is(b, c) + d[e] { }") == "a :is(b, c) + d[e]{}\n")
    #expect(shortened("a/* */b { }") == "a b{}\n")
  }
}
