import Testing

@testable import Markdown

struct DefinitionBlockTests {
  @Test func readsMeaningsApartFromTheirTerms() {
    let text = """
      `One`

      :   A meaning
          of two lines.

      `Two`

      :   First
      goes on.

          Second *paragraph*.

      :   Another meaning.

      Behind.
      """
    #expect(
      fragment(text) == """
        <dl>
        <dt><code>One</code></dt>
        <dd>A meaning
        of two lines.</dd>
        <dt><code>Two</code></dt>
        <dd>
        <p>First
        goes on.</p>
        <p>Second <em>paragraph</em>.</p>
        </dd>
        <dd>Another meaning.</dd>
        </dl>
        <p>Behind.</p>

        """)
  }

  @Test func readsBoxesInMeanings() {
    let text = """
      `note`
      :   !!! note

              Text.

      `tip`
      :   Plain.

          ```py
          x = 1
          ```
      """
    #expect(
      fragment(text) == """
        <dl>
        <dt><code>note</code></dt>
        <dd>
        <aside class="alert alert-note" role="note">
        <p class="alert-title">Note</p>
        <p>Text.</p>
        </aside>
        </dd>
        <dt><code>tip</code></dt>
        <dd>
        <p>Plain.</p>
        <pre tabindex="0"><code class="language-py">x = <span class="hl-n">1</span>
        </code></pre>
        </dd>
        </dl>

        """)
  }

  @Test func joinsBothForms() {
    #expect(
      fragment("A\n: a\n\nB\n\n: b\n\nC\n: c\n") == """
        <dl>
        <dt>A</dt>
        <dd>a</dd>
        <dt>B</dt>
        <dd>b</dd>
        <dt>C</dt>
        <dd>c</dd>
        </dl>

        """)
  }

  @Test(arguments: [
    "# A\n\n: b\n", "- a\n\n: b\n", "| a |\n|---|\n\n: b\n", "    a\n\n: b\n", ": b\n",
    "***\n\n: b\n", "a\nb\nc\nd\n\n: e\n", "[a]: b\n\n: c\n", "a\n\n\\: b\n",
  ])
  func leavesColonsBelowAnythingElseAlone(text: String) {
    #expect(!fragment(text).contains("<dl>"), "\(text)")
  }

  @Test func keepsThePlacesOfWhatIsInThem() {
    #expect(
      references("A\n\n:   [b](c.md)\n\n    [d](e.md)\n") == [
        "3:5 [b](c.md) → c.md", "5:5 [d](e.md) → e.md",
      ])
  }
}
