import HTML
import Testing

/// Titles for narrow columns.
@Suite struct BreakableTitleTests {
  @Test(arguments: [
    ("withUnsafePointer(to:) <now>", "with<wbr />Unsafe<wbr />Pointer<wbr />(to:) &lt;now&gt;"),
    ("@CivicActions/security-team", "@Civic<wbr />Actions<wbr />/security-team"),
    ("A title of many words that are short", "A title of many words that are short"),
    ("JavaScript and  TypeScript for everyone", "JavaScript and  TypeScript for everyone"),
    ("", ""),
  ])
  func breaksLongWordsAtTheirHumps(title: String, html: String) {
    #expect(BreakableTitle.html(title).string == html)
  }
}
