import HTML
import Testing
import Words

@testable import Markdown

struct ForeignTextTests {
  @Test func readsEmoji() {
    #expect(
      fragment("Go :rocket: :white_check_mark: :+1:, `:rocket:` at 10:30:15 :nothing:\n")
        == "<p>Go 🚀 ✅ 👍, <code>:rocket:</code> at 10:30:15 :nothing:</p>\n")
    #expect(fragment("|a|\n|-|\n|:tada:|\n").contains("<td>🎉</td>"))
  }

  @Test func readsEmojiInHeadings() {
    let document = parse("# :rocket: Launch\n").document
    #expect(document.headings.map(\.text) == ["🚀 Launch"])
    #expect(document.headings.map(\.id) == ["rocket-launch"])
  }

  @Test func leavesIconsOut() {
    #expect(
      fragment("[:octicons-file-code-24:](a.md), [:material-x: b](c.md)\n")
        == "<p><a href=\"a.md\">file code</a>, <a href=\"c.md\"> b</a></p>\n")
    #expect(fragment("a :material-check: b\n") == "<p>a  b</p>\n")
    #expect(
      parse("a\n:material-check:\n:octicons-x-24:\n").messages == [
        "2:1: an icon of another tool is left out"
      ])
  }

  /// The line that mkdocstrings reads, with its options.
  @Test func showsWhatAPluginWouldWriteAsItsCode() {
    let text = "a\n\n::: pkg.mod.Class\n    options:\n\n      members: [b]\n\nc\n"
    #expect(
      fragment(text) == """
        <p>a</p>
        <pre tabindex="0"><code>::: pkg.mod.Class
            options:

              members: [b]
        </code></pre>
        <p>c</p>

        """)
    #expect(
      parse(text).messages == [
        "3:1: what a plugin would write in the place of this line is not read"
      ])
    #expect(parse(text).document.isPartial)
    #expect(
      fragment("- ::: a.b")
        == "<ul>\n<li>\n<pre tabindex=\"0\"><code>::: a.b\n</code></pre>\n</li>\n</ul>\n")
    #expect(parse("::: mkdocs-click\n    :depth: 0").document.isPartial)
    #expect(!parse("::: note\na.b\n:::\n").document.isPartial)
    #expect(!parse("::: note a.b\nc\n:::\n").document.isPartial)
  }

  @Test(arguments: ["a. b\nb. c\n", "A) b\n  B) c\n", "i. b\nii. c\n", "#. b\n#. c\n"])
  func namesListsWithLetters(_ text: String) {
    #expect(parse("x\n\n\(text)").messages == ["3:1: a list with letters is shown as text"])
  }

  @Test(arguments: ["a. b\nc. d\n", "a. b\nb c\n", "I. am\nI) c\n", "e.g. b\n", "a) b\nb. c\n"])
  func takesNoOtherTextForAListWithLetters(_ text: String) {
    #expect(parse(text).messages == [])
  }

  @Test func findsWhatComesAfterZeros() {
    #expect(
      parse("<b title='a\0b'>x\ny</b> {{ a }} b\n").messages.last
        == "2:7: a template of another tool is shown as text")
    #expect(fragment("a <?\0?> b\nc é{\n").contains("c é{"))
    #expect(fragment(":<?\0?>>\n]]>é{\n").contains("é{"))
  }

  @Test(arguments: [
    "## Ports { #ports }", "## Ports {#ports .wide}", "## Ports {: #ports }",
    "## Ports { id=\"ports\" }", "Ports { .a #ports }\n---",
  ])
  func readsTheIDsOfHeadings(_ text: String) {
    #expect(fragment("\(text)\n") == "<h2 id=\"ports\">Ports</h2>\n")
  }

  @Test func keepsBracesThatAreNoAttributes() {
    for text in ["## a {b}", "## a {}", "## f{x} y", "## a {{b}}"] {
      #expect(parse("\(text)\n").document.headings.first?.text == String(text.dropFirst(3)))
    }
    #expect(fragment("use {.a} here\n") == "<p>use {.a} here</p>\n")
  }

  @Test func leavesAttributesOut() {
    #expect(fragment("[a](b){ .c } d\n") == "<p><a href=\"b\">a</a> d</p>\n")
    #expect(
      parse("![](b.png){ width=\"3\" }\n").messages == ["1:11: attributes in braces are left out"])
  }

  @Test(arguments: ["$f$", "$x^2$", "$a_1$", "$e_G$", "$2^n$"])
  func readsSingleDollarsAroundALetterAPowerOrAnIndex(_ text: String) {
    #expect(fragment("x \(text), y\n").contains("<code>\(text.dropFirst().dropLast())</code>,"))
  }

  @Test func leavesNamesOfAttributesOut() {
    #expect(
      parse("- a\n{:wide}\n").messages == ["2:1: attributes in braces are left out"])
    #expect(fragment("a {toc} {:}\n") == "<p>a {toc} {:}</p>\n")
  }

  @Test func foldsAlertsOfObsidian() {
    #expect(
      fragment("> [!tip]- *More*\n> a\n")
        == "<details class=\"alert alert-tip\">\n<summary><em>More</em></summary>\n<p>a</p>\n</details>\n"
    )
    #expect(fragment("> [!tip]+\n> a\n").hasPrefix("<details class=\"alert alert-tip\" open=\"\">"))
    #expect(fragment("> [!tip] - a\n> b\n").hasPrefix("<aside"))
  }

  @Test func leavesIconsOutWithTheirAttributes() {
    #expect(
      fragment("a :material-b:{ .c title=\"d\" } **e**\n") == "<p>a  <strong>e</strong></p>\n")
  }

  @Test func namesEachKindOnce() {
    let text = """
      [[Page]] and {{ x }} and {% y %} and {{< z >}} and [[Other]]

      ```mermaid
      {{ x }}
      ```

      ```dot
      a
      ```

      `[[x]]` [[1]] [a][[b]] [[c]](d)
      """
    #expect(
      parse(text).messages == [
        "1:1: a wiki link is shown as text", "1:14: a template of another tool is shown as text",
        "1:38: a shortcode of another tool is shown as text",
        "3:1: a diagram is shown as its code",
      ])
  }

  @Test func saysWhatADiagramIs() {
    let text = "```mermaid\na\n```\n\n```dot\nb\n```\n\n```puml title=\"c\"\nd\n```\n"
    let document = parse(text).document
    #expect(
      document.body.placeholders == [.word(.diagram, "mermaid"), .word(.diagram, "graphviz")])
    #expect(fragment(text).contains("<figcaption>Mermaid diagram</figcaption>"))
    #expect(fragment(text).contains("<figcaption>c</figcaption>"))
    let include = parse("```mermaid src=\"a.mmd\"\n```\n").document.includes[0]
    let words = Words(language: "de")
    #expect(
      include.html(for: Array("a\n".utf8), in: words)?.string
        .contains("<figcaption>Mermaid-Diagramm</figcaption>") == true)
  }

  @Test func keepsMathematicsAsCode() {
    #expect(
      fragment("See \\(a_1 * b_1 \\frac{x}{y}\\) and $$x^2 * y * z$$.\n")
        == "<p>See <code>a_1 * b_1 \\frac{x}{y}</code> and <code>x^2 * y * z</code>.</p>\n")
    #expect(
      fragment("a\n\n$$\nx * y * z\n$$\n\n\\[\ny\n\\]\n\n$$ z $$\n")
        == """
        <p>a</p>
        <pre tabindex="0"><code class="language-math">x * y * z
        </code></pre>
        <pre tabindex="0"><code class="language-math">y
        </code></pre>
        <pre tabindex="0"><code class="language-math"> z\u{20}
        </code></pre>

        """)
    #expect(fragment("costs $$ and \\(see below\\)\n") == "<p>costs $$ and (see below)</p>\n")
    #expect(
      parse("x\n\n$$\ny\n$$\n").messages == ["3:1: mathematics is shown as its code"])
  }

  @Test func readsSingleDollarsThatHoldACommand() {
    #expect(
      fragment("| $\\nabla\\, *x* +\\, y$ |\n|---|\n| \\\\( \\int x_1 \\\\) |\n")
        == """
        <div class="table-scroll" tabindex="0">
        <table>
        <thead>
        <tr>
        <th><code>\\nabla\\, *x* +\\, y</code></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><code>\\int x_1</code></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(
      fragment("\\\\[\nx * y * z\n\\\\]\n") == """
        <pre tabindex="0"><code class="language-math">x * y * z
        </code></pre>

        """)
    for text in [
      "$5 and \\alpha is $6", "a$\\b$", "$ \\b$", "`$\\b$`", "$5 to $6", "$PATH and $HOME", "$a b$",
    ] {
      #expect(!parse("x \(text) x\n").messages.contains { $0.contains("math") }, "\(text)")
    }
  }

  @Test(arguments: [
    ("See <rule: x>.", "1:5"), ("A ![](chart:a, b)", "1:6"), ("*<term: x y>*", "1:2"),
  ])
  func namesCitationsThatHaveASpace(text: String, place: String) {
    #expect(
      parse(text).messages == ["\(place): a citation that has a space in it is shown as text"])
  }

  @Test(arguments: [
    "<rule:x>", "A rule: x", "(rule: x)", "`<rule: x>`", "![](chart:a,b)", "[a](rule:b)",
    "<rule: x", "(note: the rule: x)",
  ])
  func saysNothingOfOtherColons(text: String) {
    #expect(!parse(text).messages.contains { $0.contains("citation") }, "\(text)")
  }
}
