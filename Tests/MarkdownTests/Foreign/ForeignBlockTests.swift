import Testing

@testable import Markdown

struct ForeignBlockTests {
  @Test func readsAdmonitions() {
    #expect(
      fragment("!!! warning \"Not **now**\"\n    One\n    two.\n\n    - a\n    - b\n\nBehind.\n")
        == """
        <aside class="alert alert-warning" role="note">
        <p class="alert-title"><span>Not <strong>now</strong></span></p>
        <p>One
        two.</p>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        </aside>
        <p>Behind.</p>

        """)
  }

  @Test func foldsWhatFolds() {
    #expect(
      fragment("??? note\n    a\n\n???+ tip \"T\"\n    b\n") == """
        <details class="alert alert-note">
        <summary>Note</summary>
        <p>a</p>
        </details>
        <details class="alert alert-tip" open="">
        <summary>T</summary>
        <p>b</p>
        </details>

        """)
  }

  @Test func readsCodeAndBoxesInBoxes() {
    let text = """
      - item

          !!! info

              ```py
              !!! note

              x = 1
              ```

              ??? bug
                  deep

      """
    #expect(
      fragment(text) == """
        <ul>
        <li>
        <p>item</p>
        <aside class="alert alert-note" role="note">
        <p class="alert-title">Info</p>
        <pre tabindex="0"><code class="language-py">!!! note

        x = <span class="hl-n">1</span>
        </code></pre>
        <details class="alert alert-caution">
        <summary>Bug</summary>
        <p>deep</p>
        </details>
        </aside>
        </li>
        </ul>

        """)
  }

  @Test func readsContainers() {
    #expect(
      fragment(":::: tip[Hey]\n- a\n::: details More {open}\nb\n:::\n::::\nc\n") == """
        <aside class="alert alert-tip" role="note">
        <p class="alert-title">Hey</p>
        <ul>
        <li>a</li>
        </ul>
        <details class="alert alert-note" open="">
        <summary>More</summary>
        <p>b</p>
        </details>
        </aside>
        <p>c</p>

        """)
  }

  @Test func putsTabsThatFollowOneAnotherIntoOneGroup() {
    #expect(
      fragment("=== \"A\"\n\n    one\n\n=== \"B\"\n\n    two\n\n===! \"C\"\n\n    three\n") == """
        <div class="tabs">
        <input type="radio" name="tab.1" id="tab.1.1" checked="" />
        <label for="tab.1.1" id="a">A</label>
        <div class="tab-panel">
        <p>one</p>
        </div>
        <input type="radio" name="tab.1" id="tab.1.2" />
        <label for="tab.1.2" id="b">B</label>
        <div class="tab-panel">
        <p>two</p>
        </div>
        </div>
        <div class="tabs">
        <input type="radio" name="tab.2" id="tab.2.1" checked="" />
        <label for="tab.2.1" id="c">C</label>
        <div class="tab-panel">
        <p>three</p>
        </div>
        </div>

        """)
  }

  @Test func leavesCodeAndProseAlone() {
    for text in [
      "```\n!!! note\n    x\n```\n", "    !!! note\n        x\n", "!!! wow, look!\n",
      "??? why, x?\n",
      "a === \"b\"\n", ":::\n", "x\n=== y\n", "<pre>\n!!! note\n</pre>\n", "`:::note`\n",
      "text :: note\n", "\\!!! note\n",
    ] {
      #expect(fragment(text) == fragment(text, withoutForeignSyntax), "\(text)")
    }
  }

  @Test func dropsTheMarkOfTheContents() {
    #expect(fragment("# T\n\n[TOC]\n\n[[_TOC_]]\n\nx\n") == "<h1 id=\"t\">T</h1>\n<p>x</p>\n")
  }

  @Test func keepsPlaces() {
    let (document, messages) = parse(
      "!!! note\n    [a](b.md)\n\n    ## H { #h }\n\n    <b>\n\n    ??? tip\n        [c](d.md)\n")
    #expect(document.references.map(\.destination) == ["b.md", "d.md"])
    #expect(document.references.map(\.range) == [13..<22, 70..<79])
    #expect(document.headings == [Heading(level: 2, id: "h", text: "H", range: 28..<39)])
    #expect(messages == ["6:5: tag <b> is never closed"])
  }

  @Test func endsWhatNothingEnds() {
    #expect(
      fragment("::: note\na\n") == """
        <aside class="alert alert-note" role="note">
        <p class="alert-title">Note</p>
        <p>a</p>
        </aside>

        """)
  }

  @Test func namesUnknownBoxes() {
    #expect(
      parse("!!! warn\n    x\n").messages == ["1:1: no kind of alert is called 'warn'"])
    #expect(
      parse("a\n\n> [!INFO]\n> x\n").messages == ["3:3: no kind of alert is called 'INFO'"])
    #expect(
      parse("::: grid\nx\n:::\n").messages == [
        "1:1: a container that means nothing here is shown without its box"
      ])
  }

  @Test func readsGroupsOfCode() {
    #expect(
      fragment("::: code-group\n```js [npm]\na\n```\n```sh [yarn]\nb\n```\n:::\n")
        == fragment("```js tab=npm\na\n```\n```sh tab=yarn\nb\n```\n"))
  }

  @Test(arguments: [
    "!!! note\n", "!!! note\n\n", "=== \"\"\n    x\n", ":::note\n:::\n:::\n",
    "- !!! note\n      x\n",
    "> ::: note\n> x\n:::\n", "!!! a\n    !!! a\n        !!! a\n", "1. ::: tip\n",
    "!!! note\n\tx\n\n\t\ty\n", "!!! note\r\n    x\r\n", "$$\n$$\n", "--8<--\n--8<--\n",
  ])
  func losesNoTextOfOddBlocks(_ text: String) {
    let html = fragment(text)
    for letter in ["x", "y"] where text.contains(letter) { #expect(html.contains(letter)) }
    #expect(!html.contains("<h1"), "\(html)")
  }

  private var withoutForeignSyntax: MarkdownOptions {
    var options = MarkdownOptions()
    options.hasForeignSyntax = false
    return options
  }

  @Test func givesTabsTheIdsThatLinksLeadTo() {
    let text = """
      ## Ways in

      === "By *hand* ..."

          # Python

      === "Python"

          two
      """
    #expect(
      parse(text).document.anchors.map(\.id) == [
        "ways-in", "python", "ways-in-by-hand-", "by-hand-", "ways-in-python",
      ])
    #expect(
      fragment(text).contains(
        "<label for=\"tab.1.1\" id=\"ways-in-by-hand-\"><span id=\"by-hand-\"></span>By <em>hand</em>"
      ))
    #expect(fragment(text).contains("<label for=\"tab.1.2\" id=\"ways-in-python\">Python</label>"))
    // A heading further down keeps its own.
    #expect(
      parse("=== \"A\"\n\n    b\n\n# A\n\n# page.x\n\n=== \"!\"\n\n    c").document.anchors.map(
        \.id)
        == ["a", "pagex"])
    #expect(references("=== \"A\"\n\n    b\n\n[c](#a)\n").count == 1)
  }
}
