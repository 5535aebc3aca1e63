import Testing

@testable import Content
@testable import Rendering

/// An accent is held against the grounds of the style sheet, which Handbook cannot read.
struct AccentStyleTests {
  @Test func knowsTheAccentAndTheGroundsOfTheStyleSheet() {
    let style = String(decoding: Theme.styles[0], as: UTF8.self)
    let (light, dark) = (Accent.grounds(false), Accent.grounds(true))
    #expect(style.contains("--paper: light-dark(\(light.page.css), \(dark.page.css));"))
    let accent = Accent.builtIn
    #expect(style.contains("--accent: light-dark(\(accent.light.css), \(accent.dark.css));"))
    #expect(style.contains("--tint: light-dark(\(light.box.css), \(dark.box.css));"))
  }
}
