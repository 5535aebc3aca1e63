/// The names that a template may use: the documented contract between the program and a theme.
///
/// A name without a value is absent, so that `{{#pager}}…{{/pager}}` leaves its content out.
package enum TemplateName: String, Sendable, Hashable, CaseIterable {
  // Text, escaped by `{{name}}`.
  /// The language tag of the handbook.
  case language
  /// `ltr` or `rtl`.
  case direction
  /// One of the kinds of page: `text`, `question`, `outcome` and so on.
  case kind
  /// The title of the page and of the handbook, for the window.
  case windowTitle
  case siteTitle

  // Markup, spliced by `{{{name}}}`.
  /// Further attributes of `<html>`, with the space before each.
  case attributes
  /// The path from the page to the root of the site, empty or ending in `/`.
  case root
  /// The URL of the home page.
  case home
  /// Description, OpenGraph tags and alternates.
  case meta
  /// The link to the icon of the window.
  case favicon
  case logo
  /// Links and buttons at the end of the header.
  case tools
  case sidebar
  case breadcrumbs
  case content
  /// Links to the previous and the next page.
  case pager
  case footer
  /// Items of a list: rules, evidence, glossary, map.
  case referenceLinks
  /// Further scripts that the page needs.
  case scripts
  /// The link to the handbook's own style sheet.
  case style

  // The handbook's own markup, from `_theme/head.html` and so on.
  case headSlot
  case headerSlot
  case footerSlot
  case pageEndSlot

  /// Its place in the list of all names.
  var index: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: zip(allCases, 0...))

  /// Whether the value is text, which `{{name}}` escapes, rather than markup.
  var isText: Bool {
    switch self {
    case .language, .direction, .kind, .windowTitle, .siteTitle: true
    default: false
    }
  }
}
