import Testing

@testable import Markdown

/// What would be a link or an image but for a space.
struct SpacedLinkTests {
  private static let within =
    "an address with a space in it makes no link and no image: it is shown as text"
  private static let before =
    "an address behind a space makes no link and no image: it is shown as text"

  @Test(arguments: [
    ("See [the guide](my file.md) now", "1:5"), ("![pic](my pic.PNG)", "1:2"),
    ("![](my pic.svg)", "1:2"), ("> - [a](../some where/b.md#my part)", "1:5"),
    ("[a](b.md#Some Words)", "1:1"), ("[a](my file.md \"Title\")", "1:1"),
    ("k | v\n--- | ---\na | [x](b c.html)", "3:5"), ("[a `b]`](./c d)", "1:1"),
    ("[a](https://example.org/a b)", "1:1"), ("# On [a](b (c).md)", "1:6"),
  ])
  func namesAnAddressWithASpace(_ text: String, at place: String) {
    #expect(parse("\(text)\n").messages == ["\(place): \(Self.within)"], "\(text)")
  }

  @Test(arguments: [
    ("See [a] (index.md).", "1:5"), ("![b] (c.png)", "1:2"), ("- [c d] (e.md \"T\")", "1:3"),
    ("[a] (https://example.org/)", "1:1"),
  ])
  func namesAnAddressBehindASpace(_ text: String, at place: String) {
    #expect(parse("\(text)\n").messages == ["\(place): \(Self.before)"], "\(text)")
  }

  @Test(arguments: [
    "[a](<my file.md>) [b](my%20file.md)", "[a](b.md \"c d.md\")", "`[a](my file.md)`",
    "```\n[a](my file.md)\n```", "    [a](my file.md)", "<p>[a](my file.md)</p>",
    "<div>\n![a](my pic.png)\n</div>", "\\[a](my file.md)", "[a\\](my file.md)",
    "[a]\\(my file.md)", "[a](of the files)", "f[i](x, y)", "[optional](and so on)",
    "[a](b c.md", "[a](my\nfile.md)", "[x] (done.md)", "- [ ] (todo.md)\n- [x] (done.md)",
    "[1] (a.md)", "[a] (see below)", "[a] (b c.md)", "[a](.md)", "a](my file.md)",
    "f[i](x y.md)", "`x`[a](b c.md)", "[1, 2] (https://a.b)", "[2019-01-02] (https://a.b)",
    "[^1] (a.md)", "[b] (c.md)\n\n[b]: b.md",
  ])
  func takesNoOtherBracketsForOne(_ text: String) {
    let messages = parse("\(text)\n").messages.filter { $0.contains("address") }
    #expect(messages == [], "\(text)")
  }
}
