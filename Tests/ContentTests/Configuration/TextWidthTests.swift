import Content
import Testing

struct TextWidthTests {
  @Test(arguments: ["48rem", "70ch", "720px", "44.5em", "0.5rem"])
  func takesALength(text: String) {
    #expect(TextWidth(text)?.css == text)
  }

  @Test(arguments: [
    "", "48", "rem", "48 rem", "48%", "48vw", "-48rem", "+48rem", "0rem", "0.0px", "4.rem", ".5rem",
    "1.2.3rem", "1e2rem", "48REM", "calc(48rem)", "48rem;", "4８rem",
  ])
  func refusesAnythingElse(text: String) {
    #expect(TextWidth(text) == nil)
  }
}
