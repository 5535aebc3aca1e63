internal import Diagnostics
internal import YAML

/// Reads `theme: {accent: …}`: a colour, or one for light and one for dark.
enum AccentReader {
  /// The accent; nil where there is none or it cannot be read, which the reader reports.
  static func read(into reader: inout MappingReader) -> Accent? {
    guard let entry = reader.entry("accent") else { return nil }
    guard let pair = entry.value.mapping else {
      return color(entry, in: &reader).map { Accent($0) }
    }
    for part in pair where part.key != "light" && part.key != "dark" {
      reader.report(
        .unknownKey, "an accent has no key '\(part.key)'", at: part.keyRange,
        nearest: ["light", "dark"], to: part.key)
    }
    guard let light = pair.first(where: { $0.key == "light" }),
      let dark = pair.first(where: { $0.key == "dark" })
    else {
      let message = "an accent is a colour, or one for 'light' and one for 'dark'"
      reader.report(.yaml, message, at: entry.keyRange)
      return nil
    }
    guard let lightColor = color(light, in: &reader), let darkColor = color(dark, in: &reader)
    else { return nil }
    check(lightColor, isDark: false, at: light.value, in: &reader)
    check(darkColor, isDark: true, at: dark.value, in: &reader)
    return Accent(light: lightColor, dark: darkColor)
  }

  private static func color(_ entry: YAMLEntry, in reader: inout MappingReader) -> Color? {
    if let color = entry.value.scalar.flatMap(Color.init) { return color }
    // (Without quotes, YAML takes `#0d5c50` for a comment.)
    let isMissing = entry.value.isMissing
    let range = isMissing ? entry.keyRange : entry.value.range
    reader.report(.yaml, "'\(entry.key)' is a colour in quotes, like \"#0d5c50\"", at: range)
    return nil
  }

  /// Warns of a colour that is hard to read, and names the nearest that is not.
  private static func check(
    _ color: Color, isDark: Bool, at node: YAMLNode, in reader: inout MappingReader
  ) {
    let contrast = Accent.contrast(of: color, isDark: isDark)
    if contrast >= Accent.leastContrast { return }
    let tenths = Int(contrast * 10)
    let page = isDark ? "dark" : "light"
    let message =
      "'\(color.css)' has a contrast of \(tenths / 10).\(tenths % 10):1 on \(page) pages, and text "
      + "needs 4.5:1"
    let nearest = Accent.readable(color, isDark: isDark).css
    reader.report(.poorContrast, message, at: node.range, note: "'\(nearest)' can be read")
  }
}
