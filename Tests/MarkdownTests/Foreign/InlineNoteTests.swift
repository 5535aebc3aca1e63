import Testing

@testable import Markdown

struct InlineNoteTests {
  @Test func readsFootnotesWithinText() {
    let document = parse("A word^[See [this](x.md), *p.* 3.] and another^[B].\n\nC.\n").document
    let html = fragment("A word^[See [this](x.md), *p.* 3.] and another^[B].\n\nC.\n")
    #expect(html.contains("A word<sup"))
    #expect(html.contains("See <a href=\"x.md\">this</a>, <em>p.</em> 3."))
    #expect(!html.contains("^["))
    #expect(document.references.map(\.destination) == ["x.md"])
    #expect(references("A word^[See [this](x.md).]\n") == ["1:13 [this](x.md) → x.md"])
  }

  @Test func numbersThemWithTheOthers() {
    let html = fragment("a^[x] b[^1] c^[y]\n\n[^1]: z\n")
    let starts = [">x", ">z", ">y"].map { html.firstRange(of: $0)?.lowerBound ?? html.endIndex }
    #expect(starts == starts.sorted() && starts[2] < html.endIndex)
    #expect(html.split(separator: "<sup", omittingEmptySubsequences: false).count == 4)
    #expect(parse("a^[x] b[^1] c^[y]\n\n[^1]: z\n").messages == [])
  }

  @Test func leavesTheNameOfALanguageOutOfCode() {
    #expect(fragment("Use `#!python print(1)`.\n") == "<p>Use <code>print(1)</code>.</p>\n")
    for text in ["#!/bin/sh x", "#!python", "#! a", "a #!b c"] {
      #expect(fragment("`\(text)`\n") == "<p><code>\(text)</code></p>\n", "\(text)")
    }
  }

  @Test(arguments: ["`a^[b]`", "/^[a-z]+$/", "x^[0-9]", "a^[b](c)", "a \\^[b]", "[^[a]]", "a ^[b]"])
  func keepsWhatIsNoFootnote(_ text: String) {
    #expect(!fragment("\(text)\n").contains("<sup"), "\(text)")
  }
}
