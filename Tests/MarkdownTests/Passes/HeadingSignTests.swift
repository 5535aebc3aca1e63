import Testing

@testable import Markdown

/// Headings without a space behind their number signs.
struct HeadingSignTests {
  private static let message = "a heading without a space behind its number signs is shown as text"

  @Test(arguments: [
    ("#Setup", "1:1"), ("a\n\n##Two ##", "3:1"), ("> ###Three. And more,", "1:3"),
    ("##1. One", "1:1"),
    ("#Überblick", "1:1"), ("  #Setup #", "1:3"), ("##\u{A0}Two", "1:1"),
  ])
  func namesALineThatLooksLikeAHeading(_ text: String, at place: String) {
    #expect(parse("\(text)\n").messages == ["\(place): \(Self.message)"], "\(text)")
  }

  @Test(arguments: [
    "# Setup", "#123", "#", "#######Seven", "#one #two", "#general is where we meet.",
    "#Setup\nand more", "a\n#Setup", "- #general\n- #random", "\\#Setup", "`#Setup`",
    "```\n#Setup\n```", "    #Setup", "<p>\n#Setup\n</p>", "#!/bin/sh", "#\u{FE0F}\u{20E3} key",
    "#-1", "[#a](b.md)", "#hiring", "#a-channel", "#devops channel on Slack", "#general: we talk",
    "#FFF", "#include <stdio.h>", "#define X 1",
  ])
  func takesNoOtherLineForOne(_ text: String) {
    #expect(parse("\(text)\n").messages == [], "\(text)")
  }
}
