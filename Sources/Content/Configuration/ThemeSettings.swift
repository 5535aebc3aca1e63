package import Diagnostics
internal import YAML

/// What `theme:` of `fingerpost.yml` says of the look; what is nil is as built in.
package struct ThemeSettings: Sendable, Hashable {
  /// The colour of links, marks and buttons.
  package var accent: Accent?
  /// The fonts of the page.
  package var textFonts: FontFamilies?
  /// The fonts of headings.
  package var headingFonts: FontFamilies?
  /// The fonts of code.
  package var codeFonts: FontFamilies?
  package var width: TextWidth?
  /// The image before the name of the handbook, as a path from the content folder.
  package var logo: PlacedText?
  /// The image that takes its place on dark pages.
  package var darkLogo: PlacedText?
  /// The icon of the window, as a path from the content folder.
  package var favicon: PlacedText?

  package init() {}

  /// The files that it names.
  package var files: [PlacedText] { [logo, darkLogo, favicon].compactMap { $0 } }
}

/// How wide text runs, as style sheets write a length: `48rem`, `70ch`.
package struct TextWidth: Sendable, Hashable {
  package let css: String

  /// The units that a width may have.
  static let units = ["rem", "em", "px", "ch"]

  /// Nil where the text is not a length above zero in one of the units.
  package init?(_ text: String) {
    guard let unit = Self.units.first(where: text.hasSuffix) else { return nil }
    let parts = text.dropLast(unit.count).split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } }
    let isZero = parts.allSatisfy { $0.utf8.allSatisfy { $0 == 48 } }
    if parts.count > 2 || !isNumber || isZero { return nil }
    css = text
  }
}

/// Reads `theme: {accent: …, fonts: …, width: …, logo: …, favicon: …}`.
enum ThemeSettingsReader {
  /// What `theme` may hold.
  static let shape = Shape([
    .optional(
      "accent", .either([AccentReader.color, .mapping(AccentReader.shape)]),
      "The colour of links, marks and buttons, in quotes: one, or one for light and one for dark."),
    .optional("fonts", .mapping(fontsShape), "The fonts of text, of headings and of code."),
    .optional(
      "width", .matching("^[0-9]+(\\.[0-9]+)?(\(TextWidth.units.joined(separator: "|")))$"),
      "How wide text runs, as 48rem."),
    .optional(
      "logo", .either([file(images), .mapping(logoShape)]),
      "The image before the name of the handbook: one, or one for light and one for dark."),
    .optional("favicon", file(icons), "The icon of the window."),
  ])

  private static let fontsShape = Shape([
    .optional("text", .text, "Of the page."),
    .optional("heading", .text, "Of headings."),
    .optional("code", .text, "Of code."),
  ])

  private static let logoShape = Shape([
    .required("light", file(images), "On light pages."),
    .required("dark", file(images), "On dark pages."),
  ])

  /// The path of a file with one of some endings.
  private static func file(_ endings: [String]) -> ValueShape {
    let anyCase = endings.map { ending in
      ending.map { "[\($0.uppercased())\($0)]" }.joined()
    }
    return .matching("\\.(\(anyCase.joined(separator: "|")))$")
  }

  private static let images = ["svg", "png", "webp", "avif", "jpg", "jpeg", "gif"]
  private static let icons = ["svg", "png", "ico"]

  /// The settings; what cannot be read is left out and reported.
  static func read(_ entry: YAMLEntry, _ reader: inout NodeReader) -> ThemeSettings {
    var settings = ThemeSettings()
    let place = reader.place(entry.keyRange)
    guard
      let fields = reader.fields(
        of: entry.value, "the theme", at: place, keys: shape.names, unknown: nil)
    else { return settings }
    reportUnknown(fields, shape.names, &reader)
    settings.accent = fields["accent"].flatMap { AccentReader.read($0, &reader) }
    if let entry = fields["fonts"],
      let fonts = reader.fields(
        of: entry.value, "'fonts' of the theme", at: reader.place(entry.keyRange),
        keys: fontsShape.names)
    {
      settings.textFonts = families("text", of: fonts, &reader)
      settings.headingFonts = families("heading", of: fonts, &reader)
      settings.codeFonts = families("code", of: fonts, &reader)
    }
    settings.width = width(of: fields, &reader)
    if let entry = fields["logo"], entry.value.mapping != nil,
      let logo = reader.fields(
        of: entry.value, "'logo' of the theme", at: reader.place(entry.keyRange),
        keys: logoShape.names)
    {
      settings.logo = path("light", of: logo, images, &reader)
      settings.darkLogo = path("dark", of: logo, images, &reader)
      if logo["light"] == nil || logo["dark"] == nil {
        let message = "a logo is the path of an image, or one for 'light' and one for 'dark'"
        reader.reportValue(message, at: logo.place)
      }
    } else {
      settings.logo = path("logo", of: fields, images, &reader)
    }
    settings.favicon = path("favicon", of: fields, icons, &reader)
    return settings
  }

  private static func reportUnknown(
    _ fields: Fields, _ keys: [String], _ reader: inout NodeReader
  ) {
    for entry in fields.unknown {
      let message = "unknown key '\(entry.key)' in the theme"
      let key = reader.placed(entry.key, entry.keyRange)
      if entry.key == "footer" {
        let note = Note("'footer' belongs beside 'theme', not below it")
        reader.report(.unknownKey, message, at: key.place, notes: [note])
      } else {
        reader.reportChoice(.unknownKey, message, key, among: keys)
      }
    }
  }

  private static func families(
    _ key: String, of fields: Fields, _ reader: inout NodeReader
  ) -> FontFamilies? {
    guard let text = reader.text(key, of: fields) else { return nil }
    if let families = FontFamilies(text.text) { return families }
    let message = "'\(key)' is a list of fonts as style sheets write it, not '\(text.text)'"
    let note =
      "names with commas between them; one with more than letters in quotes of its own: "
      + "\"'Source Serif 4', Georgia, serif\""
    reader.reportValue(message, at: text.place, note: note)
    return nil
  }

  private static func width(of fields: Fields, _ reader: inout NodeReader) -> TextWidth? {
    guard let text = reader.text("width", of: fields) else { return nil }
    if let width = TextWidth(text.text) { return width }
    let units = TextWidth.units.joined(separator: ", ")
    let message = "'width' is a length like 48rem, in \(units), not '\(text.text)'"
    reader.reportValue(message, at: text.place)
    return nil
  }

  /// The path of a file with one of some endings; whether the file exists is checked later.
  private static func path(
    _ key: String, of fields: Fields, _ endings: [String], _ reader: inout NodeReader
  ) -> PlacedText? {
    guard let text = reader.text(key, of: fields) else { return nil }
    let isAddress = text.text.contains("://") || text.text.hasPrefix("//")
    if !isAddress, endings.contains(where: { text.text.lowercased().hasSuffix(".\($0)") }) {
      return text
    }
    reader.reportValue(
      "'\(key)' is the path of a file in the content folder, not '\(text.text)'", at: text.place,
      note: "its name ends in \(endings.map { ".\($0)" }.joined(separator: ", "))")
    return nil
  }
}
