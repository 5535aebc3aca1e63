import Testing

@testable import Markdown

/// Headings without a space behind their number signs.
struct TightHeadingTests {
  private static let message = "a heading without a space behind its number signs is shown as text"

  private var python: MarkdownOptions {
    var dialect = MarkdownDialect()
    dialect.isPython = true
    return MarkdownOptions(dialect: dialect)
  }

  @Test(arguments: [
    ("#Setup", "1:1"), ("a\n\n##Two ##", "3:1"), ("> ###Three. And more,", "1:3"), ("#tag", "1:1"),
    ("#Überblick", "1:1"), ("  #Setup #", "1:3"), ("##\u{A0}Two", "1:1"),
  ])
  func namesALineThatLooksLikeAHeading(_ text: String, at place: String) {
    #expect(parse("\(text)\n").messages == ["\(place): \(Self.message)"], "\(text)")
  }

  @Test(arguments: [
    "# Setup", "#123", "#", "#######Seven", "#one #two", "#general is where we meet.",
    "#Setup\nand more", "a\n#Setup", "- #general\n- #random", "\\#Setup", "`#Setup`",
    "```\n#Setup\n```", "    #Setup", "<p>\n#Setup\n</p>", "#!/bin/sh", "#\u{FE0F}\u{20E3} key",
    "#-1", "[#a](b.md)",
  ])
  func takesNoOtherLineForOne(_ text: String) {
    #expect(parse("\(text)\n").messages == [], "\(text)")
  }

  @Test func readsThemBesideAConfigurationOfMkDocs() {
    let text = "#Setup\n\nText\n##Two ##\n\n> ###Three\n"
    let (document, messages) = parse(text, python)
    #expect(messages == [])
    #expect(document.headings.map(\.level) == [1, 2, 3])
    #expect(document.headings.map(\.text) == ["Setup", "Two", "Three"])
    #expect(document.headings.map(\.id) == ["setup", "two", "three"])
    #expect(document.headings.map(\.range.lowerBound) == [0, 13, 25])
    #expect(fragment(text).contains("<p>#Setup</p>"))
  }

  @Test(arguments: ["```\n#Setup\n```\n", "    #Setup\n", "- #general\n", "#123\n", "a #b\n"])
  func readsNoOtherLineAsOne(_ text: String) {
    #expect(parse(text, python).document.headings.isEmpty, "\(text)")
  }
}
