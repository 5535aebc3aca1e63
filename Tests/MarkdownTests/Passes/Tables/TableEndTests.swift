import Testing

@testable import Markdown

struct TableEndTests {
  /// A fragment with its tables as `{head/row/row}` and without line ends.
  private func shape(_ text: String) -> String {
    var html = fragment(text)
    for (from, to) in [
      ("\n", " "), ("<div class=\"table-scroll\" tabindex=\"0\"> <table> <thead> <tr> ", "{"),
      (" </tbody>", ""), (" </table> </div>", "}"), ("</tr> </thead>", ""), (" <tbody>", ""),
      (" <tr> ", "/"), (" </tr>", ""), ("<th>", ""), ("<td>", ""), ("</th> ", ""),
      ("</td>", ""), ("<pre tabindex=\"0\"><code>", "<code>"), ("</code></pre>", "</code>"),
    ] { html = html.split(separator: from, omittingEmptySubsequences: false).joined(separator: to) }
    for (from, to) in [("> <", "><"), (" {", "{"), ("{ ", "{"), (" }", "}"), ("} ", "}")] {
      html = html.split(separator: from, omittingEmptySubsequences: false).joined(separator: to)
    }
    while html.last == " " { html.removeLast() }
    return html
  }

  @Test(arguments: [
    // Four columns are code.
    ("|k|\n|-|\n|v|\n     w", "{k/v}<code> w </code>"),
    ("|k|\n|-|\n \t|v|\n|w|", "{k}<code>|v| </code><p>|w|</p>"),
    ("1. |k|\n   |-|\n   |v|\n\t\tw", "<ol><li>{k/v}<code> w </code></li></ol>"),
    // A line that does not go on with the containers is in none of them.
    ("> |k|\n> |-|\n> |v|\n|w|", "<blockquote>{k/v}</blockquote><p>|w|</p>"),
    (
      "> > |k|\n> > |-|\n> w",
      "<blockquote><blockquote>{k}</blockquote><p>w</p></blockquote>"
    ),
    ("+ |k|\n  |-|\n |v|", "<ul><li>{k}</li></ul><p>|v|</p>"),
    ("+ > |k|\n  > |-|\n  v", "<ul><li><blockquote>{k}</blockquote> v</li></ul>"),
    // So are lists that could not interrupt a paragraph, and a tag alone on its line.
    ("|k|\n|-|\n|v|\n+\n|w|", "{k/v}<ul><li></li></ul><p>|w|</p>"),
    ("|k|\n|-|\n-", "{k}<ul><li></li></ul>"),
    ("|k|\n|-|\n|v|\n3) w", "{k/v}<ol start=\"3\"><li>w</li></ol>"),
    ("> |k|\n> |-|\n> 1.", "<blockquote>{k}<ol><li></li></ol></blockquote>"),
    ("|k|\n|-|\n<kbd>\nw", "{k}<kbd> w </kbd>"),
    // One bar is no row; what follows it is no row either.
    ("|k|\n|-|\n|\nw", "{k}<p>| w</p>"),
    // Equals signs and two hyphens are rows, three hyphens are a break.
    ("|k|\n|-|\n===\n|v|", "{k/===/v}"),
    (
      "> |k|\n> |-|\n> --\nw\n> ---",
      "<blockquote>{k/--}</blockquote><p>w</p><blockquote><hr /></blockquote>"
    ),
    ("|k|\n|-|\n|v|\n---\nw", "{k/v}<hr /><p>w</p>"),
    // One end shows the next.
    (
      "> |k|\n> |-|\n|l|\n|-|\n|v|\n    w",
      "<blockquote>{k}</blockquote>{l/v}<code>w </code>"
    ),
  ])
  func endsWhereAnotherBlockBegins(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test(arguments: [
    ("- a\n\n\t|k|\n\t|-|\n\t|v|", "<ul><li><p>a</p>{k/v}</li></ul>"),
    (
      "* a\n\t* b\n\n\t\t|k|\n\t\t|-|\n\t\t|v|",
      "<ul><li>a <ul><li><p>b</p>{k/v}</li></ul></li></ul>"
    ),
    ("10. a\n\n    |k|\n\t|-|\n    |v|", "<ol start=\"10\"><li><p>a</p>{k/v}</li></ol>"),
    (
      "> - a\n>\n> \t|k|\n> \t|-|\n> \t|v|",
      "<blockquote><ul><li><p>a</p>{k/v}</li></ul></blockquote>"
    ),
    (">\t|k|\n>\t|-|\n>\t|v|", "<blockquote>{k/v}</blockquote>"),
  ])
  func countsTabsAsColumns(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test func keepsPlacesBehindWhatWasReadAnew() {
    #expect(
      references("|[a](1)|\n|-|\n|[b](2)|\n    code\n\n> |k|\n> |-|\n> |[c](3)|\n[d](4)\n") == [
        "1:2 [a](1) → 1", "3:2 [b](2) → 2", "8:4 [c](3) → 3", "9:1 [d](4) → 4",
      ])
    #expect(parse("|[a]|\n|-|\n|v|\n*\n\n[a]: b\n").document.references.count == 1)
  }

  @Test func losesNoWord() {
    let v = UInt8(ascii: "v")
    let lines = ["|v|", "    v", "+", "2. v", "<b>", "|", "===", "--", "> v", "v", "\tv", "> --"]
    for first in lines {
      for second in lines {
        for third in lines {
          for (mark, next) in [("", ""), ("> ", "> "), ("- ", "  ")] {
            let text = "\(mark)|k|\n\(next)|-|\n\(first)\n\(second)\n\(third)\n"
            let document = parse(text).document
            let words = document.text.bytes + document.headings.flatMap(\.text.utf8)
            let lost = text.utf8.count { $0 == v } - words.count { $0 == v }
            #expect(lost == 0, "\(text)")
          }
        }
      }
    }
  }
}
