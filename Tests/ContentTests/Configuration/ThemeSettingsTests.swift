import Decisions
import Diagnostics
import TestSupport
import Testing

@testable import Content

struct ThemeSettingsTests {
  private func parse(_ text: String) -> (theme: ThemeSettings, lines: [String]) {
    let file = SourceFile(path: "fingerpost.yml", text: text)
    let (configuration, diagnostics) = Configuration.parse(file)
    return (configuration.theme, Fixture.lines(diagnostics, in: file))
  }

  @Test func readsEachKey() {
    let (theme, lines) = parse(
      """
      theme:
        accent: "#1f4f94"
        fonts: {text: "Inter, sans-serif", heading: "'Source Serif 4'", code: Menlo}
        width: 40rem
        logo: {light: a/day.svg, dark: a/night.PNG}
        favicon: a/icon.ico
      """)
    #expect(lines == [])
    #expect(theme.accent?.light.css == "#1f4f94")
    #expect(theme.textFonts?.css == "Inter, sans-serif")
    #expect(theme.headingFonts?.css == "'Source Serif 4'")
    #expect(theme.codeFonts?.css == "Menlo")
    #expect(theme.width?.css == "40rem")
    #expect(theme.files.map(\.text) == ["a/day.svg", "a/night.PNG", "a/icon.ico"])
  }

  @Test func readsOneLogoForBoth() {
    let (theme, lines) = parse("theme: {logo: mark.webp}\n")
    #expect(lines == [])
    #expect(theme.logo?.text == "mark.webp")
    #expect(theme.logo?.place == SourceRange(file: "fingerpost.yml", range: 14..<23))
    #expect(theme.darkLogo == nil)
  }

  @Test(arguments: ["theme:\n", "theme: {fonts: , width: , logo: , favicon: }\n", "title: A\n"])
  func leavesOutWhatIsNotSaid(text: String) {
    let (theme, lines) = parse(text)
    #expect(lines == [])
    #expect(theme.files == [] && theme.width == nil && theme.textFonts == nil)
  }

  @Test(arguments: [
    (
      "theme:\n  fonts: {text: \"a;b\"}\n",
      "2:17: 'text' is a list of fonts as style sheets write it, not 'a;b' [yaml] | names with "
        + "commas between them; one with more than letters in quotes of its own: \"'Source Serif 4', Georgia, "
        + "serif\""
    ),
    ("theme:\n  fonts: Inter\n", "2:3: 'fonts' of the theme must be a mapping, not text [yaml]"),
    (
      "theme: {fonts: {code: [a]}}\n",
      "1:17: 'code' of 'fonts' of the theme must be text, not a list [yaml]"
    ),
    (
      "theme: {fonts: {headng: a}}\n",
      "1:17: unknown key 'headng' in 'fonts' of the theme [unknown-key] | did you mean 'heading'?"
    ),
    (
      "theme:\n  width: 48\n",
      "2:10: 'width' is a length like 48rem, in rem, em, px, ch, not '48' [yaml]"
    ),
    (
      "theme:\n  favicon: a.webp\n",
      "2:12: 'favicon' is the path of a file in the content folder, not 'a.webp' [yaml] | its name "
        + "ends in .svg, .png, .ico"
    ),
    (
      "theme:\n  logo: https://example.org/a.svg\n",
      "2:9: 'logo' is the path of a file in the content folder, not 'https://example.org/a.svg' "
        + "[yaml] | its name ends in .svg, .png, .webp, .avif, .jpg, .jpeg, .gif"
    ),
    (
      "theme:\n  logo: {light: a.svg}\n",
      "2:3: a logo is the path of an image, or one for 'light' and one for 'dark' [yaml]"
    ),
    ("theme: {logo: [a.svg]}\n", "1:9: 'logo' of the theme must be text, not a list [yaml]"),
    (
      "theme: {widht: 1rem}\n",
      "1:9: unknown key 'widht' in the theme [unknown-key] | did you mean 'width'?"
    ),
    (
      "theme: {footer: a}\n",
      "1:9: unknown key 'footer' in the theme [unknown-key] | 'footer' belongs beside 'theme', not "
        + "below it"
    ),
    (
      "theme: {accent: {light: \"#fc0\", dark: \"#fc0\"}}\n",
      "1:25: '#ffcc00' has a contrast of 1.3:1 on light pages, and text needs 4.5:1 "
        + "[poor-contrast] | '#806600' can be read"
    ),
  ])
  func reportsWhatItCannotRead(text: String, line: String) {
    #expect(parse(text).lines == [line])
  }
}
