import Testing

@testable import Markdown

/// What Pandoc, MyST, kramdown, MDX and GitHub write that is only named, or left out.
struct ForeignOpeningTests {
  @Test(arguments: [
    ("See [@knuth84, pp. 33].\n", "1:5: a citation of Pandoc is shown as text"),
    ("x [see @doe99; also -@roe] y\n", "1:3: a citation of Pandoc is shown as text"),
    ("As @knuth1984 says, and [@roe]\n", "1:4: a citation of Pandoc is shown as text"),
    ("![a|100](x.png)\n", "1:1: the size of an image is not read"),
    ("So: ![a|100x20](x.png)\n", "1:5: the size of an image is not read"),
    ("![a b](x.png =100x20)\n", "1:2: the size of an image is not read"),
    ("> ![a](x.png =x20)\n", "1:4: the size of an image is not read"),
    ("In (@fig:one) and\n", "1:5: a citation of Pandoc is shown as text"),
    (
      "| line one\n|   line two\n",
      "1:1: lines behind bars are shown as one paragraph, bars and all"
    ),
    (
      "> +---+---+\n> | a | b |\n> +---+---+\n",
      "1:3: a table that is drawn with plus signs is shown as text"
    ),
    ("(@good) example\n", "1:1: a list with letters is shown as text"),
    ("\\begin{table}\nx\n\\end{table}\n", "1:1: TeX is shown as it is written"),
    ("- \\newpage\n", "1:3: TeX is shown as it is written"),
    ("::: *odd*\ntext\n", "1:1: a container that means nothing here is shown without its box"),
    ("Text\n\n% a remark\n", "3:1: a comment of another tool is shown as text"),
    ("% tool(1)\n\n# Name\n", "1:1: a title line of Pandoc is shown as text"),
    ("{::comment}\nhidden\n{:/comment}\n", "1:1: a comment of another tool is shown as text"),
    ("{::options x=\"y\" /}\n", "1:1: a template of another tool is shown as text"),
    ("{frontMatter.title}\n", "1:1: a template of another tool is shown as text"),
    ("<Tabs\n  values={[\n    1,\n  ]}>\n", "1:1: a component of another tool is shown as text"),
    ("{kbd}`x`\n", "1:1: a directive of another tool is shown as it is written"),
    ("```geojson\n{}\n```\n", "1:1: a diagram is shown as its code"),
    (
      "```dataview\nTABLE\n```\n",
      "1:1: what a plugin would write in the place of this line is not read"
    ),
    (
      "<img class=\"right\" src=\"x.png\" alt=\"x\">\n",
      "1:1: a box that stands beside the text elsewhere is shown in its place"
    ),
    ("<div>\nVersion: {{ x }}\n</div>\n", "2:10: a template of another tool is shown as text"),
    ("Ask :octocat: of it\n", "1:5: an icon of another tool is left out"),
  ])
  func namesWhatIsNotRead(_ text: String, _ message: String) {
    #expect(parse(text).messages == [message], "\(text)")
  }

  @Test(arguments: [
    "Ask @octocat1995 of it\n", "![a|b](x.png) ![a|](x.png) ![|x|](x.png)\n",
    "![a](x.png) and (b =1)\n", "[a](x =100x20)\n", "`![a](x.png =100x20)`\n",
    "Ask @octocat or @user2 or [@octocat](https://github.com/octocat).\n",
    "[@octocat]\n\n[@octocat]: https://github.com/octocat\n",
    "Use @babel/core and `@knuth1984` and a@b1984.org and \\@knuth1984.\n",
    "_crate_[@_version_] and [labels of @rustbot]\n", "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "| a |\n", "\\newcommander\n", "%20 x\n", "a {user.name} b\n", "+ item\n",
    "<div class=\"right-side\">x</div>\n", "<pre>{ a: 1 }</pre>\n",
    "\\[[words](https://example.org/a_b)\\]\n",
  ])
  func leavesOtherTextAlone(_ text: String) {
    #expect(parse(text).messages.isEmpty, "\(text) \(parse(text).messages)")
  }

  @Test func leavesOutWhatKramdownPutsThere() {
    #expect(fragment("* TOC\n{:toc}\n\nText\n") == "<p>Text</p>\n")
    #expect(fragment("1. Contents\n{:toc #id}\n").isEmpty)
    #expect(fragment("- a\n{:toc}\n- b\n").contains("<li>b</li>"))
    #expect(fragment("{: .note }\nA note\n") == "<p>\nA note</p>\n")
    #expect(fragment("Text\n\n{: .wide}\n") == "<p>Text</p>\n")
    let table = fragment("| a |\n|---|\n| 1 |\n{: .wide}\n")
    #expect(table.contains("<td>1</td>\n</tr>\n</tbody>\n</table>"))
    #expect(
      parse("| a |\n|---|\n| 1 |\n{: .wide}\n").messages
        == ["4:1: attributes in braces are left out"])
    #expect(fragment("# Title {-}\n") == "<h1 id=\"title\">Title</h1>\n")
    #expect(fragment("# Title {- #own}\n") == "<h1 id=\"own\">Title</h1>\n")
  }

  @Test func readsMathematicsBetweenDollarsAndBackticks() {
    #expect(fragment("Is $`x_1`$ so\n") == "<p>Is <code>x_1</code> so</p>\n")
    #expect(parse("Is $`x_1`$ so\n").messages == ["1:4: mathematics is shown as its code"])
    #expect(fragment("costs $`a` b\n") == "<p>costs $<code>a</code> b</p>\n")
  }

  @Test func takesTheBackslashOffADirectiveInCode() {
    #expect(fragment("`\\{{#include a.rs}}` x\n") == "<p><code>{{#include a.rs}}</code> x</p>\n")
    #expect(fragment("`\\{x}` x\n") == "<p><code>\\{x}</code> x</p>\n")
  }

  @Test func callsATabByTheFileThatIsImported() {
    let html = fragment("::: code-group\n\n<<< @/a/one.js\n\n<<< @/two.ts [Two]\n\n:::\n")
    #expect(html.contains(">one.js</label>") && html.contains(">Two</label>"))
  }

  @Test func strikesOutWhatEndsWithinEmphasis() {
    #expect(fragment("~~**x~~**\n") == "<p><del>**x</del>**</p>\n")
    #expect(fragment("a ~~__x~~__ b\n") == "<p>a <del>__x</del>__ b</p>\n")
    #expect(fragment("~~*a **b~~** c*\n") == "<p><del>*a **b</del>** c*</p>\n")
    #expect(fragment("**~~x**~~\n") == "<p><strong>~~x</strong>~~</p>\n")
    #expect(fragment("~~**x**~~\n") == "<p><del><strong>x</strong></del></p>\n")
    #expect(fragment("~~a [b~~](c) d\n") == "<p>~~a <a href=\"c\">b~~</a> d</p>\n")
    #expect(fragment("~~**x~~ y ~~z**~~\n") == "<p><del>**x</del> y <del>z**</del></p>\n")
  }
}
