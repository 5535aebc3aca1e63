import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct AccentTests {
  private func parse(_ text: String) -> (accent: Accent?, lines: [String]) {
    let file = SourceFile(path: "fingerpost.yml", text: text)
    let (configuration, diagnostics) = Configuration.parse(file)
    return (configuration.theme.accent, Fixture.lines(diagnostics, in: file))
  }

  @Test func measuresContrastAsWCAGDoes() throws {
    let white = try #require(Color("#fff"))
    let black = try #require(Color("#000000"))
    let gray = try #require(Color("#767676"))
    #expect(abs(white.contrast(with: black) - 21) < 0.001)
    #expect(abs(white.contrast(with: gray) - 4.542) < 0.001)
  }

  @Test(arguments: ["#000", "#fff", "#ffee00", "#1f4f94", "#b3261e", "#808080"])
  func makesAnyColourReadable(_ text: String) throws {
    let accent = Accent(try #require(Color(text)))
    #expect(Accent.contrast(of: accent.light, isDark: false) >= 4.5)
    #expect(Accent.contrast(of: accent.dark, isDark: true) >= 4.5)
  }

  @Test func leavesAColourThatCanBeRead() {
    #expect(parse("theme: {accent: \"#1f4f94\"}").accent?.light.css == "#1f4f94")
  }

  @Test func takesAPairAsItIsAndWarns() {
    let (accent, lines) = parse("theme:\n  accent: {light: \"#fc0\", dark: \"#fc0\"}\n")
    #expect(accent?.light.css == "#ffcc00")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("2:19") == true, "\(lines)")
    #expect(lines.first?.contains("[poor-contrast]") == true)
  }

  @Test(arguments: [
    "theme: {accent: #fc0\n}", "theme: {accent: tomato}", "theme: {accent: {light: \"#000\"}}",
    "theme: {acent: \"#000\"}", "theme: {accent: {light: \"#000\", drak: \"#fff\"}}",
  ])
  func reportsWhatIsNoColour(_ text: String) {
    let (accent, lines) = parse(text)
    #expect(accent == nil)
    #expect(!lines.isEmpty)
  }
}
