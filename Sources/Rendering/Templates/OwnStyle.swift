internal import Content

/// What the configuration says of the look, as style sheets say it: it stands behind the built-in
/// style sheet, in the same file.
enum OwnStyle {
  /// Custom properties, and rules for a logo where there is one; empty where nothing is said.
  static func css(of settings: ThemeSettings) -> String {
    var properties: [String] = []
    if let accent = settings.accent {
      let (light, dark) = (accent.light, accent.dark)
      let washes = (Accent.wash(of: light, isDark: false), Accent.wash(of: dark, isDark: true))
      properties += [
        "--accent:light-dark(\(light.css),\(dark.css))",
        "--wash:light-dark(\(washes.0.css),\(washes.1.css))", "--on-accent:var(--paper)",
      ]
    }
    if let fonts = settings.textFonts { properties.append("--sans:\(fonts.css)") }
    if let fonts = settings.headingFonts { properties.append("--serif:\(fonts.css)") }
    if let fonts = settings.codeFonts { properties.append("--mono:\(fonts.css)") }
    if let width = settings.width { properties.append("--text-width:\(width.css)") }
    var css = properties.isEmpty ? "" : ":root{\(properties.joined(separator: ";"))}\n"
    if settings.logo != nil { css += logo }
    if settings.darkLogo != nil { css += logos }
    return css
  }

  /// As high as the bar has room for, and never so wide that the name has none. What a PNG looks like is
  /// not known: a fine edge around what it shows keeps it from being lost on a ground like itself.
  private static let logo = """
    .name img{flex:none;height:1.75rem;width:auto;max-width:min(10rem,22vw);object-fit:contain}
    @media(width<23rem){.name img{max-width:2.625rem}}
    .name :is(.is-light,.is-dark){padding:.2rem .3rem;border-radius:4px}
    .is-light{background:light-dark(#24292e,transparent)}
    .is-dark{background:light-dark(transparent,#e8e6e1)}
    .name img:not([class],[src$=".svg" i]){filter:drop-shadow(0 0 1px light-dark(#0006,#fff8))}

    """

  /// One of two, by what the reader chose, else by the system.
  private static let logos = """
    .by-night,[data-theme=dark] .by-day{display:none}[data-theme=dark] .by-night{display:block}
    @media(prefers-color-scheme:dark){:root:not([data-theme=light]){.by-day{display:none}\
    .by-night{display:block}}}

    """
}
