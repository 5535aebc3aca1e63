import Testing

@testable import Markdown

struct AlertTests {
  @Test func namesTheKind() {
    #expect(
      fragment("> [!NOTE]\n> Mind *this*.\n>\n> - and [that](x)\n") == """
        <aside class="alert alert-note" role="note">
        <p class="alert-title">Note</p>
        <p>Mind <em>this</em>.</p>
        <ul>
        <li>and <a href="x">that</a></li>
        </ul>
        </aside>

        """)
  }

  @Test func keepsATitle() {
    #expect(
      fragment("> [!warning] Do *not* do\n> this\n") == """
        <aside class="alert alert-warning" role="note">
        <p class="alert-title"><span>Do <em>not</em> do</span></p>
        <p>this</p>
        </aside>

        """)
    #expect(
      fragment("> [!TIP] Only a title\n") == """
        <aside class="alert alert-tip" role="note">
        <p class="alert-title">Only a title</p>
        </aside>

        """)
  }

  @Test func leavesOtherQuotesAlone() {
    for text in ["> [!OTHER]\n> a\n", "> \\[!NOTE]\n> a\n", "> a\n> [!NOTE]\n", "> [!NOTE]\n"] {
      #expect(fragment(text) == fragment(text, .plain))
    }
  }
}
