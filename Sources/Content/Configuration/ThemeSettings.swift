package import Decisions

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
