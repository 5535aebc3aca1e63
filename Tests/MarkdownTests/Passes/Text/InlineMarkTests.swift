import Testing

@testable import Markdown

struct InlineMarkTests {
  @Test(arguments: [
    (
      "==marked== and ==**two** words==",
      "<mark>marked</mark> and <mark><strong>two</strong> words</mark>"
    ),
    ("^^new^^, ~~old~~", "<ins>new</ins>, <del>old</del>"),
    ("==a ~~b~~ ^^c^^==", "<mark>a <del>b</del> <ins>c</ins></mark>"),
    ("E = mc^2^, A^T^A, Na^+^", "E = mc<sup>2</sup>, A<sup>T</sup>A, Na<sup>+</sup>"),
    ("H~2~O, SO~4~^2-^", "H<sub>2</sub>O, SO<sub>4</sub><sup>2-</sup>"),
    ("Press ++ctrl+alt+page-up++.", "Press <kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>Page Up</kbd>."),
    (
      "++ctrl+\"Ü key\"++ ++\"+\"++",
      "<kbd>Ctrl</kbd>+<kbd>Ü key</kbd> <kbd>+</kbd>"
    ),
    ("++num0++ ++backslash++", "<kbd>Num0</kbd> <kbd>Backslash</kbd>"),
    ("++enter++ ++f12++", "<kbd>Enter</kbd> <kbd>F12</kbd>"),
  ])
  func readsMarks(_ text: String, _ html: String) {
    #expect(fragment("\(text)\n") == "<p>\(html)</p>\n")
    #expect(parse("\(text)\n").messages == [], "\(text)")
  }

  @Test func readsMarksInCellsThatHoldNothingElse() {
    let rows = "a | ++a++\nb | ==x==\nc | ^^y^^\nd | x^2^\ne | an API\n"
    let html = fragment("k | v\n--- | ---\n\(rows)\n*[API]: interface\n")
    for cell in [
      "<kbd>A</kbd>", "<mark>x</mark>", "<ins>y</ins>", "x<sup>2</sup>",
      "an <abbr title=\"interface\">API</abbr>",
    ] { #expect(html.contains("<td>\(cell)</td>"), "\(cell)") }
    let named = parse("k | v\n--- | ---\na | 5 %% b %%\n").messages
    #expect(named == ["3:7: a comment of another tool is shown as text"])
  }

  @Test(arguments: [
    "a == b and c == d", "a==b==c", "x === y, x !== y", "`==a==` \\==b==", "==a", "== a ==",
    "C++ and i++ and ++j", "++counter++ x", "C++14 or C++17", "2^10 and 2^20", "^_^ and ^^",
    "/^a$/ ^b^",
    "a^ b^", "100%% of 50%%", "for %%i in x do %%i", "x^^y^^z", "+++ a +++",
  ])
  func keepsWhatIsNoMark(_ text: String) {
    let html = fragment("\(text)\n")
    for tag in ["<mark>", "<ins>", "<sup>", "<sub>", "<kbd>"] {
      #expect(!html.contains(tag), "\(text)")
    }
    #expect(parse("\(text)\n").messages == [], "\(text)")
  }

  @Test func keepsSingleTildesAsGitHubHasThem() {
    #expect(fragment("a ~b~ c, d~e~f\n") == "<p>a <del>b</del> c, d<del>e</del>f</p>\n")
    #expect(
      parse("a ~b~ c\n\nx d~e~f\n").messages == ["3:4: a single tilde strikes out, as on GitHub"])
  }

  @Test func pairsMarksWithinTheirParent() {
    #expect(fragment("==a *b== c*\n") == "<p>==a <em>b== c</em></p>\n")
    #expect(fragment("==a ^^b== c^^\n") == "<p><mark>a ^^b</mark> c^^</p>\n")
  }

  @Test func tellsTheTextOfMarks() {
    #expect(parse("# ==A== ++ctrl+b++ x^2^\n").document.headings.map(\.text) == ["A Ctrl+B x2"])
    #expect(parse("# A <Badge text=\"^1\" />\n").document.headings.map(\.text) == ["A"])
  }

  @Test(arguments: [
    ("a {++b++} c", "1:3: marks of a review are shown as text"),
    ("a {>>b<<} {~~c~>d~~}", "1:3: marks of a review are shown as text"),
    ("a %%b c%% d", "1:3: a comment of another tool is shown as text"),
    ("a %% b %%", "1:3: a comment of another tool is shown as text"),
    ("a [=50% \"half\"]", "1:3: a component of another tool is shown as text"),
    ("a {ref}`b`", "1:3: a directive of another tool is shown as it is written"),
    ("import A from '@theme/A';", "1:1: an import or export of another tool is shown as text"),
    ("export const a = 1", "1:1: an import or export of another tool is shown as text"),
  ])
  func namesWhatItDoesNotRead(_ text: String, _ message: String) {
    #expect(parse("\(text)\n").messages == [message])
  }

  @Test(arguments: [
    "import goods from abroad", "Export const is a keyword.", "export goods", "a {--b} {x--}",
    "{id}`x`", "import ", "export \nconst",
  ])
  func namesNoProse(_ text: String) {
    #expect(parse("\(text)\n").messages == [], "\(text)")
  }

  @Test func explainsAbbreviations() {
    let text = "HTML and XHTML, the HTML5.\n\n*[HTML]: Hyper \"Text\"\n*[W3C]: World\n"
    #expect(
      fragment(text)
        == "<p><abbr title=\"Hyper &quot;Text&quot;\">HTML</abbr> and XHTML, the HTML5.</p>\n")
    #expect(parse(text).messages == [])
    #expect(
      fragment(".NET API, the API key\n\n*[API]: a\n*[API key]: b\n*[.NET]: c\n")
        == "<p><abbr title=\"c\">.NET</abbr> <abbr title=\"a\">API</abbr>, the "
        + "<abbr title=\"b\">API key</abbr></p>\n")
    #expect(fragment("*[a] b*: c\n") == "<p><em>[a] b</em>: c</p>\n")
    #expect(fragment("```\n*[A]: b\n```\n").contains("*[A]: b"))
  }

  // Quadratic work on any of these takes minutes; the limit only ends the wait.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "x^[a", "==a ", "^^a ", "++a+", "a^b", "a~b", "%% ", "{++", "[=5", "<div markdown>\n",
      "/// note\n", "<TabItem value=\"a\">\n", "*[A b]: c\n", "a // [!code hl:9999]\n", "`#!a ",
      "~~**x~~** ", "~~*a*~~b* ", "[@a ",
    ])
  func endsOnHostileText(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    _ = fragment(text)
    _ = fragment("```\n\(text)\n```\n")
    _ = fragment("*[a]: b\n\n\(text)\n\n///\n</div>\n")
  }
}
