internal import Diagnostics
internal import YAML

/// Reads `theme: {accent: …}`: a colour, or one for light and one for dark.
enum AccentReader {
  /// The accent; nil where it cannot be read, which is reported.
  static func read(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Accent? {
    if entry.value.mapping == nil { return color(entry, in: &reader).map { Accent($0) } }
    let place = reader.place(entry.keyRange)
    guard
      let pair = reader.fields(
        of: entry.value, "'accent' of the theme", at: place, keys: ["light", "dark"])
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
