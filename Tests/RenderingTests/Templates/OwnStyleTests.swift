import Content
import Decisions
import Diagnostics
import Testing

@testable import Rendering

struct OwnStyleTests {
  private func path(_ text: String) -> PlacedText {
    PlacedText(text, at: SourceRange(file: "fingerpost.yml", range: 0..<1))
  }

  @Test func saysNothingWhereNothingIsSaid() {
    #expect(OwnStyle.css(of: ThemeSettings()) == "")
  }

  @Test func setsTheCustomPropertiesOfTheStyleSheet() throws {
    var settings = ThemeSettings()
    settings.accent = Accent(try #require(Color("#1f4f94")))
    settings.textFonts = FontFamilies("Inter, sans-serif")
    settings.headingFonts = FontFamilies("'Source Serif 4', serif")
    settings.codeFonts = FontFamilies("Menlo")
    settings.width = TextWidth("40rem")
    let css = OwnStyle.css(of: settings)
    #expect(css.hasPrefix(":root{--accent:light-dark(#1f4f94,#"))
    #expect(
      css.hasSuffix(
        ";--on-accent:var(--paper);--sans:Inter, sans-serif;--serif:'Source Serif 4', serif;"
          + "--mono:Menlo;--text-width:40rem}\n"))
    let tokens = String(decoding: Theme.styles[0], as: UTF8.self)
    for part in css.dropFirst(6).split(separator: ";") {
      let name = part.prefix { $0 != ":" }
      #expect(tokens.contains("\n  \(name): "), "no property \(name)")
    }
  }

  @Test func standsBehindTheBuiltInStyle() {
    var settings = ThemeSettings()
    settings.width = TextWidth("40rem")
    let style = Theme.load(settings: settings).theme.assets.first { $0.path.hasSuffix("post.css") }
    let text = String(decoding: style?.bytes ?? [], as: UTF8.self)
    #expect(text.hasPrefix(String(decoding: Theme.styled(Theme.styles), as: UTF8.self)))
    #expect(text.hasSuffix("\n:root{--text-width:40rem}\n"))
  }

  @Test func showsOneOfTwoLogos() {
    var settings = ThemeSettings()
    settings.logo = path("a.svg")
    #expect(OwnStyle.css(of: settings).hasPrefix(".name img{"))
    #expect(!OwnStyle.css(of: settings).contains("by-night"))
    // (What no tone is known of has an edge.)
    #expect(OwnStyle.css(of: settings).contains(".name img:not([class],[src$=\".svg\" i]){filter:"))
    settings.darkLogo = path("b.svg")
    #expect(OwnStyle.css(of: settings).contains("[data-theme=dark] .by-night{display:block}"))
  }

  @Test func colorsTheBuiltInIcon() throws {
    var settings = ThemeSettings()
    settings.accent = Accent(
      light: try #require(Color("#1f4f94")), dark: try #require(Color("#8fb8f0")))
    let icon = Theme.load(settings: settings).theme.assets.first { $0.path.hasSuffix(".svg") }
    let text = String(decoding: icon?.bytes ?? [], as: UTF8.self)
    #expect(text.contains("path{fill:#1f4f94}") && text.contains("{path{fill:#8fb8f0}}"))
  }

  @Test func makesNoIconWhereThereIsOne() {
    var settings = ThemeSettings()
    settings.favicon = path("icon.png")
    let assets = Theme.load(settings: settings).theme.assets.map(\.path)
    #expect(!assets.contains("assets/favicon.svg"))
    #expect(Theme.load().theme.assets.map(\.path).contains("assets/favicon.svg"))
  }
}
