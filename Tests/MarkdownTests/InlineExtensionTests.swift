import Testing

@testable import Markdown

struct InlineExtensionTests {
  @Test func strikesBetweenEqualRunsOfTildes() {
    #expect(
      fragment("~a~ ~~b *c*~~ **~~d~~** ~e~~ ~~~f~~~ \\~g~ ~ h ~\n") == """
        <p><del>a</del> <del>b <em>c</em></del> <strong><del>d</del></strong> ~e~~ ~~~f~~~ ~g~ ~ h ~</p>

        """)
  }

  @Test func linksBareAddresses() {
    #expect(
      fragment("See https://a.b/c_d?e=(f). (www.g.h) i@j.kl, http\\://m.n `www.o.p`\n") == """
        <p>See <a href="https://a.b/c_d?e=(f)">https://a.b/c_d?e=(f)</a>. \
        (<a href="http://www.g.h">www.g.h</a>) <a href="mailto:i@j.kl">i@j.kl</a>, \
        http://m.n <code>www.o.p</code></p>

        """)
    #expect(
      fragment("[https://a.b](c) ![www.d.e](f)\n")
        == "<p><a href=\"c\">https://a.b</a> <img src=\"f\" alt=\"www.d.e\" /></p>\n")
  }

  @Test func placesBareAddresses() {
    #expect(
      references("> a &amp; https://b.c\n> | x |\n\n| \\| www.d.e |\n|-|\n") == [
        "1:11 https://b.c → https://b.c", "4:6 www.d.e → http://www.d.e",
      ])
  }

  @Test func checksTasks() {
    #expect(
      fragment("- [ ] a [b](c)\n- [x] d\n- \\[ ] e\n- [y] f\n") == """
        <ul>
        <li><input type="checkbox" disabled="" aria-label="to do" /> a <a href="c">b</a></li>
        <li><input type="checkbox" checked="" disabled="" aria-label="done" /> d</li>
        <li>[ ] e</li>
        <li>[y] f</li>
        </ul>

        """)
    #expect(references("- [ ] a [b](c)\n") == ["1:9 [b](c) → c"])
  }

  @Test func switchesOffOneByOne() {
    let text = "~~a~~ www.b.c\n\n- [ ] d\n\n> [!NOTE]\n> e\n\nf[^g]\n\n[^g]: h i\n"
    var options = MarkdownOptions()
    options.hasStrikethrough = false
    options.hasAutolinks = false
    options.hasTaskLists = false
    options.hasAlerts = false
    options.hasFootnotes = false
    #expect(fragment(text, options) == fragment(text, .plain))
  }
}
