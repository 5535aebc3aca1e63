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

  @Test func letsTildesPassByTheRuleOfThree() {
    #expect(fragment("~a~~b~c") == "<p><del>a~~b</del>c</p>\n")
    #expect(fragment("~~1~a~") == "<p>~~1<del>a</del></p>\n")
    #expect(fragment("~~a~ b") == "<p>~~a~ b</p>\n")
  }

  @Test func linksAddressesThatLookLikeEmphasis() {
    let text = "See https://a.b/c/__init__.py and *http://d.e/_f_/g*."
    #expect(
      fragment(text) == """
        <p>See <a href="https://a.b/c/__init__.py">https://a.b/c/__init__.py</a> and \
        <em><a href="http://d.e/_f_/g">http://d.e/_f_/g</a></em>.</p>

        """)
    #expect(
      references(text) == [
        "1:5 https://a.b/c/__init__.py → https://a.b/c/__init__.py",
        "1:36 http://d.e/_f_/g → http://d.e/_f_/g",
      ])
    #expect(
      fragment("http://a.b/_c_[d](e)_f_")
        == "<p><a href=\"http://a.b/\">http://a.b/</a><em>c</em><a href=\"e\">d</a><em>f</em></p>\n"
    )
  }

  @Test func leavesEntitiesBehindAnAddressAlone() {
    #expect(
      fragment("&lt;http://a.b&gt;. http://c.d&amp;")
        == "<p>&lt;<a href=\"http://a.b\">http://a.b</a>&gt;. "
        + "<a href=\"http://c.d\">http://c.d</a>&amp;</p>\n")
  }

  @Test func linksNoAddressWhereGitHubSeesNone() {
    for text in ["[http://a.b]", "[x *www.a.b*", "[c](d)www.a.b", "http://.a", "http://-", "www."] {
      #expect(!fragment(text).contains("a.b</a>"), "\(text)")
      #expect(!fragment(text).contains("href=\"http:"), "\(text)")
    }
    #expect(fragment("[a] http://b.c").contains("href=\"http://b.c\""))
  }

  /// The link that the author wrote stays the one that is followed.
  @Test func linksNoAddressWithinALinkOfRawHTML() {
    #expect(
      fragment("<a href=\"b.md\">https://c.d</a> www.e.f\n") == """
        <p><a href="b.md">https://c.d</a> <a href="http://www.e.f">www.e.f</a></p>

        """)
    #expect(
      fragment("<a href=\"b.md\">*i@j.kl*</a>\n") == "<p><a href=\"b.md\"><em>i@j.kl</em></a></p>\n"
    )
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
    for text in ["**a**", "`a`", "[a](b)", "![a](b)"] {
      #expect(fragment("- [x] \(text)").contains("aria-label=\"done\" /> <"), "\(text)")
    }
    #expect(fragment("- [ ] ").contains("aria-label=\"to do\""))
    #expect(fragment("- [ ]") == "<ul>\n<li>[ ]</li>\n</ul>\n")
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
