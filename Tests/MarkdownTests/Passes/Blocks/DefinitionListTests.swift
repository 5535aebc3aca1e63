import Testing

@testable import Markdown

struct DefinitionListTests {
  @Test func readsTermsAndMeanings() {
    #expect(
      fragment("*Apple*\n: A fruit,\n  red or green.\n: A firm.\n\nPear\nQuince\n:   Fruits too.\n")
        == """
        <dl>
        <dt><em>Apple</em></dt>
        <dd>A fruit,
        red or green.</dd>
        <dd>A firm.</dd>
        <dt>Pear</dt>
        <dt>Quince</dt>
        <dd>Fruits too.</dd>
        </dl>

        """)
  }

  @Test func readsThemInOtherBlocks() {
    #expect(
      fragment("> - Apple\n>   : A fruit.\n") == """
        <blockquote>
        <ul>
        <li>
        <dl>
        <dt>Apple</dt>
        <dd>A fruit.</dd>
        </dl>
        </li>
        </ul>
        </blockquote>

        """)
  }

  @Test func takesAMeaningBehindABlankLineForTheListBefore() {
    #expect(
      fragment("Apple\n: A fruit.\n\n: A firm.\n") == """
        <dl>
        <dt>Apple</dt>
        <dd>A fruit.</dd>
        <dd>A firm.</dd>
        </dl>

        """)
  }

  @Test func leavesOtherColonsAlone() {
    for text in [
      ": no term\n", "term\n:none\n", "term\n\\: none\n", "term : none\n", "- term\n\n: x\n",
    ] {
      #expect(fragment(text) == fragment(text, .plain), "\(text)")
    }
  }

  @Test func losesNothingWhereCodeHoldsAColonAtTheStartOfALine() {
    #expect(fragment("``<`\n: `\n😀 abc\n").contains("😀 abc"))
    #expect(fragment("a `b\n: c`\n:d\n").contains(":d"))
  }

  @Test func keepsTheReferencesOfMeanings() {
    #expect(
      fragment("A\n: [b](c.md) and [d](e.md)\n") == """
        <dl>
        <dt>A</dt>
        <dd><a href="c.md">b</a> and <a href="e.md">d</a></dd>
        </dl>

        """)
  }
}
