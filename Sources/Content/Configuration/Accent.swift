/// The one colour of a handbook's own, for light pages and for dark ones.
package struct Accent: Sendable, Hashable {
  /// The least contrast that text needs, by WCAG 2.
  package static let leastContrast = 4.5

  /// `--accent` of the built-in style sheet.
  package static let builtIn = Accent(
    light: Color(0x0d, 0x5c, 0x50), dark: Color(0x7f, 0xcd, 0xb8))

  package let light: Color
  package let dark: Color

  /// Two colours as they are.
  package init(light: Color, dark: Color) {
    self.light = light
    self.dark = dark
  }

  /// One colour, made darker on light pages and lighter on dark ones as far as reading asks for it.
  package init(_ color: Color) {
    light = Self.readable(color, isDark: false)
    dark = Self.readable(color, isDark: true)
  }

  /// The ground behind what is marked with the accent.
  package static func wash(of color: Color, isDark: Bool) -> Color {
    grounds(isDark).page.mixed(with: color, share: 0.1)
  }

  /// The least contrast of a colour with all that it stands on.
  package static func contrast(of color: Color, isDark: Bool) -> Double {
    let (page, box) = grounds(isDark)
    return [page, box, wash(of: color, isDark: isDark)].map(color.contrast).min() ?? 1
  }

  /// The colour nearest to one that can be read.
  package static func readable(_ color: Color, isDark: Bool) -> Color {
    let end = isDark ? Color(255, 255, 255) : Color(0, 0, 0)
    for step in 0...50 {
      let mixed = color.mixed(with: end, share: Double(step) / 50)
      if contrast(of: mixed, isDark: isDark) >= leastContrast { return mixed }
    }
    return end
  }

  /// `--paper` and `--tint` of the style sheet.
  static func grounds(_ isDark: Bool) -> (page: Color, box: Color) {
    isDark
      ? (Color(0x16, 0x18, 0x1b), Color(0x1e, 0x21, 0x24))
      : (Color(0xfd, 0xfc, 0xfa), Color(0xf5, 0xf3, 0xee))
  }
}
