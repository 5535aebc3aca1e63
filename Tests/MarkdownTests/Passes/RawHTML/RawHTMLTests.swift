import Diagnostics
import Testing

@testable import Markdown

struct RawHTMLTests {
  @Test func letsHarmlessTagsThrough() {
    #expect(
      fragment(
        "<details open>\n<summary>A <b>b</b></summary>\n\nc<br/>d <kbd>e</kbd>\n\n</details>\n")
          == """
          <details open>
          <summary>A <b>b</b></summary>
          <p>c<br />d <kbd>e</kbd></p>
          </details>

          """)
  }

  @Test func putsTablesIntoABoxThatScrolls() {
    #expect(
      fragment("<table><tr><td>a</td></tr></table>\n")
        == "<div class=\"table-scroll\" tabindex=\"0\"><table><tr><td>a</td></tr></table></div>\n")
    // What is left open is closed with its box, and what closes nothing closes none.
    #expect(
      fragment("<div><table><tr><td>a\n</div>\n\nb</table>\n") == """
        <div><div class="table-scroll" tabindex="0"><table><tr><td>a
        </table></div></div>
        <p>b</p>

        """)
  }

  @Test func letsCodeThatScrollsTakeTheFocus() {
    #expect(
      fragment("<pre class=\"a\">b <b>c</b></pre>\n")
        == "<pre class=\"a\" tabindex=\"0\">b <b>c</b></pre>\n")
  }

  @Test(arguments: [("a <x b=\"\0\0\">", 2..<12), ("a <b onclick=\"\0\">", 2..<17)])
  func placesATagWithZeroBytesWithinItsFile(text: String, range: Range<Int>) {
    // (libcmark writes three bytes for one that is zero.)
    let file = SourceFile(path: "page.md", text: text)
    let (_, diagnostics) = MarkdownParser.parse(file, options: MarkdownOptions())
    #expect(Set(diagnostics.compactMap(\.place?.range)) == [range])
  }

  @Test func showsOtherTagsAsText() {
    #expect(
      fragment("<object>1 &lt; 2</object>\n\na <iframe src=\"b\"> c </style>\n") == """
        <p>&lt;object&gt;1 &lt; 2&lt;/object&gt;</p>
        <p>a &lt;iframe src=&quot;b&quot;&gt; c &lt;/style&gt;</p>

        """)
  }

  @Test func showsTagsAsTextWhereADefinitionHasNoDestination() {
    #expect(fragment("[<script>]:\n") == "<p>[&lt;script&gt;]:</p>\n")
    #expect(fragment("[a <img src=x onerror=b>]:\n").contains("onerror") == false)
    #expect(fragment("> [<iframe>]: \n").contains("<iframe") == false)
  }

  @Test func makesTextOfWhatNoPassHasTaken() {
    let html = Array("<script>a</script>\n\nb <img src=x onerror=y> *<i>*\n".utf8)
      .withUnsafeBufferPointer { bytes in
        var rewriter = Rewriter(
          path: "page.md", bytes: bytes, lines: SourceLines(bytes, from: 0),
          options: MarkdownOptions(), keepsText: false)
        let tree = Tree(bytes, isSmart: false)
        rewriter.finish(tree)
        return tree.withHTML(isSafe: false) { String(decoding: $0, as: UTF8.self) }
      }
    #expect(
      html == """
        <p>&lt;script&gt;a&lt;/script&gt;
        </p>
        <p>b &lt;img src=x onerror=y&gt; <em>&lt;i&gt;</em></p>

        """)
  }

  @Test func leavesScriptsAndStyleSheetsOut() {
    #expect(
      fragment("<script>\nalert('</p>')\n\nb()\n</script> a\n\n<STYLE>b {}</style>\n\nc\n")
        == " a\n\n<p>c</p>\n")
    #expect(fragment("<script>a\n\nb\n") == "<p>&lt;script&gt;a\n\nb</p>\n")
    #expect(
      parse("<style>\na {}\n</style>\n").messages == [
        "1:1: <style> is left out, with all that is in it"
      ])
  }

  @Test func takesTheAttributeThatReadsMarkdownForGranted() {
    #expect(
      fragment("<div class=\"a\" markdown>\n\n*b*\n\n</div>\n")
        == "<div class=\"a\">\n<p><em>b</em></p>\n</div>\n")
    #expect(parse("<div markdown=\"1\">\n\n*b*\n\n</div>\n").messages == [])
    #expect(
      parse("> <div markdown>\n> *b*\n> </div>\n").messages == [
        "1:3: Markdown in <div> is read behind an empty line only"
      ])
  }

  @Test func showsRefusedTagsFromTheFirstToTheLastCharacter() {
    for inner in ["<script>alert(1)</script>", "<!--", "-->", "&lt;b&gt;", "<b>"] {
      for quote in ["\"", "'"] {
        let tag = "<x y=\(quote)\(inner)\(quote)>"
        for text in [tag, "a \(tag) b", "<div>\n\(tag)\n</div>", "| \(tag) |\n|-|\n", "# \(tag)"] {
          #expect(fragment(text).contains(escaped(tag)), "\(text)")
        }
      }
    }
    #expect(fragment("a <x\ny='<b>'> b") == "<p>a &lt;x\ny=&#39;&lt;b&gt;&#39;&gt; b</p>\n")
  }

  @Test func showsDeclarationsAsTextToTheirEnd() {
    for text in [
      "<?php \"<b>\" ?>", "<!DOCTYPE html \"<b\">", "<![CDATA[ <b> & ]]>", "<!X '<!--'>",
    ] {
      #expect(fragment(text) == "<p>\(escaped(text))</p>\n", "\(text)")
    }
    #expect(fragment("<?never <b>x</b>\n") == "<p>&lt;?never <b>x</b></p>\n")
  }

  /// A text with everything escaped that HTML could read as markup.
  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  @Test func turnsZerosIntoReplacementCharacters() {
    let texts = [
      "<b title=\"a&#0;b\" lang=\"c\">d</b>", "<b title='a&#x0;b' lang='c'>d</b>",
      "<div title=a&#X00;b lang=c>d</div>", "<a href=\"a&#0;b\" lang=c>d</a>",
      "<img src=\"a&#0;b\" alt=\"&#0;\" lang=c>", "[a&#0;b](c&#0;d 'e&#0;f')",
      "![a&#0;b](c&#0;d 'e&#0;f')",
      "```x title=\"a&#0;b\"\nc\n```", "# a&#0;b", "a\0b `c\0d` https://a.b/__\0__c",
      "[^a\0b]\n\n[^a\0b]: c",
      "| &#0; |\n|-|\n| `\0` |", "<b title=\"a\0b\" lang=c>d</b>",
    ]
    for text in texts {
      let html = fragment(text)
      #expect(!html.utf8.contains(0), "\(text)")
      #expect(html.contains("\u{FFFD}") || html.contains("%EF%BF%BD"), "\(text)")
      if text.contains("lang") { #expect(html.contains("lang=\"c\""), "\(text)") }
      for reference in parse(text).document.references {
        #expect(!reference.destination.utf8.contains(0) && !reference.text.utf8.contains(0))
      }
    }
  }

  @Test func resolvesNumbersOfAnyLength() {
    #expect(
      fragment("<a href=\"javascript&#0000000000000058;x\" title=\"&#x1F600;&#99999999999;\">b</a>")
        == "<p><a title=\"😀\u{FFFD}\">b</a></p>\n")
    #expect(fragment("<b title=\"&# &#x; &#xg;\">a</b>").contains("\"&amp;# &amp;#x; &amp;#xg;\""))
  }

  @Test func keepsNamesOnlyAsAnchors() {
    #expect(fragment("<img name=\"currentScript\" src=\"a\">") == "<img src=\"a\">\n")
    #expect(
      parse("a <img name=x src=a>").messages == [
        "1:3: attribute 'name' of <img> is left out: only <a> and <details> may have a name"
      ])
    #expect(fragment("<details name=\"x\"><summary>a</summary></details>").contains("name=\"x\""))
    #expect(fragment("<a name=\"history\"></a>").contains("id=\"history\""))
  }

  @Test func refusesIDsThatScriptsUse() {
    for id in Safelist.scriptNames.union(["fingerpost", "fingerpostSearch", "page.main", "tab.1.1"])
    {
      for text in ["<p id=\"\(id)\">", "<a name='\(id)'></a>", "## b {#\(id)}"] {
        let (document, messages) = parse(text)
        #expect(!document.anchors.map(\.id).contains(id), "\(text)")
        #expect(!fragment(text).contains("id=\"\(id)\""), "\(text)")
        #expect(
          messages.contains { $0.contains("'\(id)' is a name that the page's own scripts use") })
      }
    }
    #expect(fragment("## A b {#querySelector}") == "<h2 id=\"a-b\">A b</h2>\n")
  }

  @Test func knowsTheNamesThatScriptsUse() throws {
    for name in try ThemeScripts.names() {
      #expect(Safelist.objection(toID: name) != nil, "'\(name)' is used by a script of the theme")
    }
  }

  @Test func namesTagsAndAttributesThatItRefuses() {
    let text = "> a\n> <x-y>x</x-y>\n\n- <div\n  onclick=\"a\">\n  <Blink>\n\n<?php ?>\n"
    #expect(
      parse(text).messages == [
        "2:3: tag <x-y> is shown as text", "2:9: tag </x-y> is shown as text",
        "4:3: attribute 'onclick' of <div> is left out", "6:3: tag <Blink> is shown as text",
        "8:1: this declaration is shown as text", "4:3: tag <div> is never closed",
      ])
  }

  @Test func keepsAnotherPictureForTheDark() {
    let text = "<picture><source media=\"(a: b)\" srcset=\"d.svg\"><img src=\"l.svg\"></picture>\n"
    #expect(references(text).map { $0.split(separator: " ").last } == ["d.svg", "l.svg"])
    #expect(fragment(text).contains("<source media=\"(a: b)\" srcset=\"d.svg\">"))
    #expect(
      parse("<img srcset=\"a.png, b.png 2y\">\n").messages == [
        "1:1: attribute 'srcset' of <img> is left out: '2y' is no width like 480w and no density like 2x"
      ])
  }

  @Test func opensSlotsForURLs() {
    let (document, messages) = parse("<a href='b.md?x=1&amp;y' title=t>c</a> <img src=d.png>\n")
    #expect(messages.isEmpty)
    #expect(document.body.placeholders == [.url(0), .url(1), .size(1)])
    #expect(document.references.map(\.destination) == ["b.md?x=1&y", "d.png"])
    #expect(
      document.references.map(\.kind) == [.rawHTML(attribute: "href"), .rawHTML(attribute: "src")])
    #expect(
      fragment("<a href='b.md?x=1&amp;y' title=t>c</a>")
        == "<p><a href=\"b.md?x=1&amp;y\" title=\"t\">c</a></p>\n")
  }

  @Test func findsIDs() {
    let (document, _) = parse("<a name=\"x y\"></a>\n\n# H\n\n<div id='z&amp;'>\n<p id=q>\n")
    #expect(document.anchors.map(\.id) == ["x y", "h", "z&", "q"])
    #expect(fragment("<a name=x></a>") == "<p><a id=\"x\"></a></p>\n")
  }

  @Test func closesWhatTheAuthorLeftOpen() {
    #expect(
      fragment("<details><summary>a\n\n*b*\n")
        == "<details><summary>a\n<p><em>b</em></p>\n</summary></details>\n")
    #expect(fragment("| <b>a | <i>b</i> |\n|-|-|\n").contains("<b>a</b></th>"))
    #expect(fragment("a[^1]\n\n[^1]: <u>b\n\nc").contains("</u>\n <a href=\"#fnref-1\""))
    let text = "<p align=center>\n\n<span>a\n\n<div/> <br> </br>\n"
    #expect(parse(text).messages == ["3:1: tag <span> is never closed"])
    #expect(fragment(text).contains("<div></div> <br> <br>"))
  }

  @Test func closesWhatCrosses() {
    #expect(fragment("<b><i>a</b></i>") == "<p><b><i>a</i></b></p>\n")
    #expect(
      parse("<b><i>a</b></i>").messages == [
        "1:4: tag <i> is never closed", "1:12: tag </i> closes nothing and is left out",
      ])
    #expect(parse("<ul><li>a<li>b</ul>").messages.isEmpty)
  }

  @Test func closesNothingThatIsNotTheAuthors() {
    #expect(fragment("<div>a</div></div>\n") == "<div>a</div>\n")
    #expect(fragment("> <b>a\n\n</b>\n") == "<blockquote>\n<p><b>a</p>\n</blockquote>\n</b>\n")
    #expect(
      parse("a </p> b\n").messages == ["1:3: tag </p> closes nothing and is left out"])
  }

  @Test func leavesTagsAsTheyAreWhereItIsTold() {
    var options = MarkdownOptions()
    options.balancesTags = false
    #expect(fragment("<div>a</p>\n", options) == "<div>a</p>\n")
    #expect(fragment("<u>a</i> <b/>", options) == "<p><u>a</i> <b /></p>\n")
  }

  @Test func leavesOutURLsThatRunScripts() {
    for url in [
      "javascript:x", " JavaScript:x", "java&#10;script:x", "vbscript&colon;x", "data:text/html,x",
    ] {
      #expect(fragment("<a href=\"\(url)\">b</a>") == "<p><a>b</a></p>\n", "\(url)")
    }
  }

  @Test func endsCommentsWhereBrowsersDo() {
    #expect(fragment("<!-- <script> -->\n") == "<!-- <script> -->\n")
    #expect(fragment("<!--><script>-->\n") == "<!-->&lt;script&gt;-->\n")
    #expect(fragment("<!-- --!><script> -->\n") == "<!-- --!>&lt;script&gt; -->\n")
    #expect(fragment("<!-- never closed <b>\n") == "<p>&lt;!-- never closed &lt;b&gt;</p>\n")
  }

  @Test func turnsAlignIntoAClass() {
    #expect(fragment("<p align=\"center\">a</p>") == "<p class=\"align-center\">a</p>\n")
    #expect(
      fragment("<p class=\"b\" align=RIGHT>a</p>") == "<p class=\"b align-right\">a</p>\n")
  }

  @Test func letsEverythingThroughWhereItIsTold() {
    var options = MarkdownOptions()
    options.allowsUnsafeHTML = true
    let text = "<script>\na\n</script>\n\nb <x-y ONCLICK='c'> [d](javascript:e)\n"
    #expect(fragment(text, options) == fragment(text, .plain))
    #expect(parse(text, options).messages.isEmpty)
  }
}
