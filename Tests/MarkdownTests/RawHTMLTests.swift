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

  @Test func showsOtherTagsAsText() {
    #expect(
      fragment("<script>alert('1 < 2')</script>\n\na <iframe src=\"b\"> c </style>\n") == """
        &lt;script>alert('1 &lt; 2')&lt;/script>
        <p>a &lt;iframe src="b"> c &lt;/style></p>

        """)
  }

  @Test func namesTagsAndAttributesThatItRefuses() {
    let text = "> a\n> <script>x</script>\n\n- <div\n  onclick=\"a\">\n  <Blink>\n\n<?php ?>\n"
    #expect(
      parse(text).messages == [
        "2:3: tag <script> is shown as text", "2:12: tag </script> is shown as text",
        "4:3: attribute 'onclick' of <div> is left out", "6:3: tag <Blink> is shown as text",
        "8:1: this declaration is shown as text", "4:3: tag <div> is never closed",
      ])
  }

  @Test func keepsAnotherPictureForTheDark() {
    let text = "<picture><source media=\"(a: b)\" srcset=\"d.svg\"><img src=\"l.svg\"></picture>\n"
    #expect(references(text).map { $0.split(separator: " ").last } == ["d.svg", "l.svg"])
    #expect(fragment(text).contains("<source media=\"(a: b)\" srcset=\"d.svg\">"))
    #expect(
      parse("<img srcset=\"a.png, b.png 2x\">\n").messages == [
        "1:1: attribute 'srcset' of <img> is left out"
      ])
  }

  @Test func opensSlotsForURLs() {
    let (document, messages) = parse("<a href='b.md?x=1&amp;y' title=t>c</a> <img src=d.png>\n")
    #expect(messages.isEmpty)
    #expect(document.body.slots == [.url(0), .url(1), .size(1)])
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
    #expect(fragment("<!--><script>-->\n") == "<!-->&lt;script>-->\n")
    #expect(fragment("<!-- --!><script> -->\n") == "<!-- --!>&lt;script> -->\n")
    #expect(fragment("<!-- never closed <b>\n") == "&lt;!-- never closed <b>\n</b>\n")
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
