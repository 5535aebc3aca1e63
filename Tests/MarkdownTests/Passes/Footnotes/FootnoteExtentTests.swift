import Testing

@testable import Markdown

struct FootnoteExtentTests {
  /// What the first footnote of a page holds, without the link back and line ends, and what the page
  /// holds behind the paragraph that refers to it.
  private func note(_ text: String) -> (note: String, page: String) {
    let html = fragment("a[^n]\n\n" + text).split(separator: "\n").joined(separator: " ")
    let parts = html.split(separator: "<section class=\"footnotes\" role=\"doc-endnotes\"> <ol> ")
    guard parts.count == 2, let page = parts.first?.split(separator: "</sup></p> ").dropFirst()
    else { return (html, "") }
    let note =
      parts[1].split(separator: "</li>").dropLast().joined(separator: "</li>")
      .split(separator: "<li id=\"fn-n\"> ").joined()
      .split(separator: " <a href=\"#fnref-n\" class").first ?? ""
    return (note.last == " " ? String(note.dropLast()) : String(note), page.joined())
  }

  @Test(arguments: [
    // The text may begin behind blank lines.
    ("[^n]:\n\n    b", "<p>b"), ("[^n]:  \n\n\n    b\n\n    c", "<p>b</p> <p>c"),
    ("[^n]:\n    b", "<p>b"), ("  [^n]:\n\n    - b", "<ul> <li>b</li> </ul>"),
    ("[^n]:\n\n        b", "<pre tabindex=\"0\"><code>b </code></pre>"),
    // It is indented by four columns, however far the mark is.
    ("   [^n]: b\n\n    c", "<p>b</p> <p>c"), (" [^n]: b\n\n    c", "<p>b</p> <p>c"),
    ("[^n]: b\n\n       c", "<p>b</p> <p>c"), ("[^n]: b\n\n\tc", "<p>b</p> <p>c"),
    ("  [^n]: b\n\n        c", "<p>b</p> <pre tabindex=\"0\"><code>c </code></pre>"),
    ("[^n]:     b\n     c", "<p>b c"),
    // Lists and quotes are in it, and footnotes.
    ("[^n]: b\n\n    1. c\n    2. d", "<p>b</p> <ol> <li>c</li> <li>d</li> </ol>"),
    ("[^n]: - b\n    - c", "<ul> <li>b</li> <li>c</li> </ul>"),
    ("[^n]: > b\n    > c", "<blockquote> <p>b c</p> </blockquote>"),
  ])
  func readsTheTextOfAFootnote(text: String, expected: String) {
    #expect(note(text).note == expected)
    #expect(note(text).page == "")
  }

  @Test func endsWithItsIndent() {
    #expect(note("[^n]:\n\nb").page == "<p>b</p> ")
    #expect(note("[^n]: b\n\n   c").page == "<p>c</p> ")
    #expect(note("[^n]: b\n# c").page == "<h1 id=\"c\">c</h1> ")
  }

  @Test(arguments: [
    "[^n]: |k|\n    |-|\n    |[v](w)|", "  [^n]:\n\n    |k|\n    |-|\n    |[v](w)|",
    "[^n]: b\n\n\t|k|\n\t|-|\n\t|[v](w)|",
  ])
  func holdsTables(text: String) {
    let (note, page) = note(text)
    #expect(note.contains("<td><a href=\"w\">v</a></td>"))
    #expect(page == "")
    #expect(references("[^n]\n\n" + text).last?.hasSuffix("[v](w) → w") == true)
  }

  @Test func beginsWithAFootnote() {
    let html = fragment("a[^m][^n]\n\n[^m]: [^n]: [b](c)\n")
    #expect(html.contains("<li id=\"fn-m\">\n <a"))
    #expect(html.contains("<li id=\"fn-n\">\n<p><a href=\"c\">b</a> <a"))
    #expect(references("a[^m][^n]\n\n- [^m]: > [^n]: [b](c)\n") == ["3:17 [b](c) → c"])
  }

  @Test func placesWhatIsMoved() {
    #expect(
      references("[^n][^o]\n\n   [^n]: [b](c)\n\n    [d](e)\n\n[^o]:\n\n    [f](g)\n") == [
        "3:10 [b](c) → c", "5:5 [d](e) → e", "9:5 [f](g) → g",
      ])
    #expect(
      parse("[^n]\n\n  [^n]: b\n\n  [^o]: c\n").messages == [
        "5:3: nothing refers to footnote 'o'"
      ])
  }
}
