internal import Decisions
internal import Diagnostics
internal import YAML

/// Reads `theme: {accent: …, fonts: …, width: …, logo: …, favicon: …}`.
enum ThemeSettingsReader {
  private static let images = ["svg", "png", "webp", "avif", "jpg", "jpeg", "gif"]
  private static let icons = ["svg", "png", "ico"]

  /// The settings; what cannot be read is left out and reported.
  static func read(
    _ node: YAMLNode, in file: SourceFile
  ) -> (settings: ThemeSettings, diagnostics: [Diagnostic]) {
    var settings = ThemeSettings()
    var reader = MappingReader(node, file: file)
    settings.accent = AccentReader.read(into: &reader)
    if reader.mapping("fonts") != nil, let fonts = reader.value("fonts") {
      var fontReader = MappingReader(fonts, file: file)
      settings.textFonts = families("text", &fontReader)
      settings.headingFonts = families("heading", &fontReader)
      settings.codeFonts = families("code", &fontReader)
      reader.adopt(fontReader.finish(what: "'fonts'"))
    }
    settings.width = width(&reader)
    if let logo = reader.value("logo"), logo.mapping != nil {
      var logoReader = MappingReader(logo, file: file)
      settings.logo = path("light", of: images, &logoReader, in: file)
      settings.darkLogo = path("dark", of: images, &logoReader, in: file)
      reader.adopt(logoReader.finish(what: "'logo'"))
      if logo["light"] == nil || logo["dark"] == nil {
        let message = "a logo is the path of an image, or one for 'light' and one for 'dark'"
        reader.report(.yaml, message, at: reader.entry("logo")?.keyRange ?? logo.range)
      }
    } else {
      settings.logo = path("logo", of: images, &reader, in: file)
    }
    settings.favicon = path("favicon", of: icons, &reader, in: file)
    if let footer = reader.entry("footer") {
      reader.report(
        .unknownKey, "the theme has no key 'footer'", at: footer.keyRange,
        note: "'footer' stands beside 'theme', not below it")
    }
    return (settings, reader.finish(what: "the theme"))
  }

  private static func families(_ key: String, _ reader: inout MappingReader) -> FontFamilies? {
    guard let (text, range) = reader.placedText(key) else { return nil }
    if let families = FontFamilies(text) { return families }
    let message = "'\(key)' is a list of fonts as style sheets write it, not '\(text)'"
    let note =
      "names parted by commas; one with more than letters in quotes of its own: "
      + "\"'Source Serif 4', Georgia, serif\""
    reader.report(.yaml, message, at: range, note: note)
    return nil
  }

  private static func width(_ reader: inout MappingReader) -> TextWidth? {
    guard let (text, range) = reader.placedText("width") else { return nil }
    if let width = TextWidth(text) { return width }
    let units = TextWidth.units.joined(separator: ", ")
    let message = "'width' is a length like 48rem, in \(units), not '\(text)'"
    reader.report(.yaml, message, at: range)
    return nil
  }

  /// The path of a file with one of some endings; whether it is there is asked by a check.
  private static func path(
    _ key: String, of endings: [String], _ reader: inout MappingReader, in file: SourceFile
  ) -> PlacedText? {
    guard let (text, range) = reader.placedText(key) else { return nil }
    let isAddress = text.contains("://") || text.hasPrefix("//")
    if !isAddress, endings.contains(where: { text.lowercased().hasSuffix(".\($0)") }) {
      return PlacedText(text, at: Place(file: file.path, range: range))
    }
    let message = "'\(key)' is the path of a file in the content folder, not '\(text)'"
    let note = "its name ends in \(endings.map { ".\($0)" }.joined(separator: ", "))"
    reader.report(.yaml, message, at: range, note: note)
    return nil
  }
}
