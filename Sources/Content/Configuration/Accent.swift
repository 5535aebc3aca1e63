internal import Diagnostics
internal import YAML

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

  /// The least contrast of a colour with all backgrounds that it is used on.
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

/// Reads `theme: {accent: …}`: a colour, or one for light and one for dark.
enum AccentReader {
  /// What an accent of two colours holds.
  static let shape = Shape([
    .required("light", color, "On light pages."),
    .required("dark", color, "On dark pages."),
  ])

  /// A colour as style sheets write it in hexadecimal.
  static let color = ValueShape.matching("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")

  /// The accent; nil where it cannot be read, which is reported.
  static func read(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Accent? {
    if entry.value.mapping == nil { return color(entry, in: &reader).map { Accent($0) } }
    let place = reader.place(entry.keyRange)
    guard
      let pair = reader.fields(
        of: entry.value, "'accent' of the theme", at: place, keys: shape.names)
    else { return nil }
    guard let light = pair["light"], let dark = pair["dark"] else {
      reader.reportValue("an accent is a colour, or one for 'light' and one for 'dark'", at: place)
      return nil
    }
    guard let lightColor = color(light, in: &reader), let darkColor = color(dark, in: &reader)
    else { return nil }
    check(lightColor, isDark: false, at: light.value, in: &reader)
    check(darkColor, isDark: true, at: dark.value, in: &reader)
    return Accent(light: lightColor, dark: darkColor)
  }

  private static func color(_ entry: YAMLEntry, in reader: inout NodeReader) -> Color? {
    if let color = entry.value.scalar.flatMap(Color.init) { return color }
    // (Without quotes, YAML takes `#0d5c50` for a comment.)
    let isMissing = entry.value.isMissing
    let range = isMissing ? entry.keyRange : entry.value.range
    reader.reportValue(
      "'\(entry.key)' is a colour in quotes, like \"#0d5c50\"", at: reader.place(range))
    return nil
  }

  /// Warns of a colour that is hard to read, and names the nearest that is not.
  private static func check(
    _ color: Color, isDark: Bool, at node: YAMLNode, in reader: inout NodeReader
  ) {
    let contrast = Accent.contrast(of: color, isDark: isDark)
    if contrast >= Accent.leastContrast { return }
    let tenths = Int(contrast * 10)
    let page = isDark ? "dark" : "light"
    let message =
      "'\(color.css)' has a contrast of \(tenths / 10).\(tenths % 10):1 on \(page) pages, and text "
      + "needs 4.5:1"
    let nearest = Accent.readable(color, isDark: isDark).css
    reader.report(
      .poorContrast, message, at: reader.place(node.range),
      notes: [Note("'\(nearest)' can be read")], fix: "\"\(nearest)\"")
  }
}
