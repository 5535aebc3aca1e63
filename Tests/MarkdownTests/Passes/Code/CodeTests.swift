import HTML
import Testing

@testable import Markdown

struct CodeTests {
  @Test func readsTheInfoString() {
    var info = CodeInfo("python title=\"a b\" {2,4-6} lines=3-9 diff tab='x' more")
    #expect(info.language == "python")
    #expect(info.title == "a b")
    #expect(info.marked == [2...2, 4...6])
    #expect(info.lines == 3...9)
    #expect(info.isDiff)
    #expect(info.tab == "x")
    info = CodeInfo("js{1} src=\"a/b.js#main\"")
    #expect(info.language == "js")
    #expect(info.marked == [1...1])
    #expect(info.source == "a/b.js")
    #expect(info.region == "main")
    #expect(CodeInfo("title=\"open").language == "")
    #expect(CodeInfo("a {9-3,x,0}").marked == [])
  }

  @Test func writesCodeAsLibcmarkDoesInABoxThatTakesTheFocus() {
    #expect(
      fragment("``` x<y&amp; z\na < \"b\"\n```\n")
        == "<pre tabindex=\"0\"><code class=\"language-x&lt;y&amp;\">a &lt; &quot;b&quot;\n</code></pre>\n"
    )
    #expect(fragment("    a\n") == "<pre tabindex=\"0\"><code>a\n</code></pre>\n")
    #expect(fragment("```\n```\n") == "<pre tabindex=\"0\"><code></code></pre>\n")
  }

  @Test func putsTheTitleAboveIt() {
    #expect(
      fragment("```x title=\"a <b>.x\"\nc\n```\n") == """
        <figure class="code">
        <figcaption>a &lt;b&gt;.x</figcaption>
        <pre tabindex="0"><code class="language-x">c
        </code></pre>
        </figure>

        """)
  }

  @Test func marksLines() {
    #expect(
      fragment("```x {1,3} diff\na\n-b\n+c\n```\n") == """
        <pre tabindex="0"><code class="language-x"><span class="line-marked">a
        </span><span class="line-removed">-b
        </span><span class="line-marked line-added">+c
        </span></code></pre>

        """)
  }

  @Test(arguments: [("2-3", "b\nc\n"), ("1-1", "a\n"), ("4-9", "d\n"), ("7-8", ""), ("2", "b\n")])
  func showsSomeLines(lines: String, code: String) {
    #expect(
      fragment("```x lines=\(lines)\na\nb\nc\nd\n```\n")
        == "<pre tabindex=\"0\"><code class=\"language-x\">\(code)</code></pre>\n")
  }

  @Test func groupsTabs() {
    let html = fragment(
      "```x tab=\"X <1>\"\na\n```\n\n```y tab=Y title=t\nb\n```\n\n```z\nc\n```\n\n```x tab=X\nd\n```\n"
    )
    #expect(
      html == """
        <div class="tabs">
        <input type="radio" name="tab.1" id="tab.1.1" checked="" />\
        <label for="tab.1.1">X &lt;1&gt;</label>
        <div class="tab-panel">
        <pre tabindex="0"><code class="language-x">a
        </code></pre>
        </div>
        <input type="radio" name="tab.1" id="tab.1.2" /><label for="tab.1.2">Y</label>
        <div class="tab-panel">
        <figure class="code">
        <figcaption>t</figcaption>
        <pre tabindex="0"><code class="language-y">b
        </code></pre>
        </figure>
        </div>
        </div>
        <pre tabindex="0"><code class="language-z">c
        </code></pre>
        <div class="tabs">
        <input type="radio" name="tab.2" id="tab.2.1" checked="" /><label for="tab.2.1">X</label>
        <div class="tab-panel">
        <pre tabindex="0"><code class="language-x">d
        </code></pre>
        </div>
        </div>

        """)
  }

  @Test func leavesASlotForTheTextOfAnotherFile() throws {
    let (document, _) = parse("a\n\n> ```x src=\"b/c.x#main\" {1}\n> ```\n")
    #expect(document.body.placeholders == [.include(0)])
    #expect(document.includes.map(\.path) == ["b/c.x"])
    #expect(document.includes.map(\.range) == [5..<30])
    let file =
      "one\r\n# fingerpost:begin main\r\ntwo\r\n# fingerpost:begin other\r\nthree\r\n# fingerpost:end main\r\nfour"
    let html = try #require(document.includes[0].html(for: Array(file.utf8)))
    #expect(
      html.string
        == "<pre tabindex=\"0\"><code class=\"language-x\"><span class=\"line-marked\">two\n</span>three\n</code></pre>"
    )
    #expect(document.includes[0].html(for: Array("no region".utf8)) == nil)
  }

  @Test func marksBlocksOfOneLine() {
    let html = body("```sh\nmake site\n```\n\n    make test\n\n```sh title=\"Once\"\nmake\n```")
    #expect(html.contains("<pre class=\"line\" tabindex=\"0\"><code class=\"language-sh\">"))
    #expect(html.contains("<pre class=\"line\" tabindex=\"0\"><code>make test\n</code></pre>"))
    #expect(html.contains("</figcaption>\n<pre tabindex=\"0\">"))
    #expect(fragment("    make test") == "<pre tabindex=\"0\"><code>make test\n</code></pre>\n")
  }

  @Test func leavesBlocksOfMoreLinesAndOfNone() {
    #expect(!body("```sh\nmake\nmake test\n```\n\n```sh\n```").contains("class=\"line\""))
    #expect(!body("<pre class=\"wide\"><code>make\n</code></pre>").contains("class=\"line\""))
  }
}
