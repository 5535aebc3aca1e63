package import Archive
package import Content
internal import HTML

/// What a handbook is recognised by: the image before its name, and the icon of the window.
package struct Brand: Sendable, Hashable {
  /// An image file of the site.
  package struct Image: Sendable, Hashable {
    package let path: String
    /// Nil where it could not be told.
    package let size: ImageSize?
    /// Nil where it has both light and dark, or where it could not be told.
    let tone: ImageTone?

    package init(path: String, size: ImageSize?, tone: ImageTone? = nil) {
      self.path = path
      self.size = size
      self.tone = tone
    }
  }

  private let logo: Image?
  private let darkLogo: Image?
  /// Nil where there is none to show.
  private let icon: String?
  /// The media type of the icon.
  private let iconType: String

  package init(logo: Image?, darkLogo: Image?, icon: String?) {
    self.logo = logo
    self.darkLogo = darkLogo
    self.icon = icon
    iconType = icon.map(Self.type) ?? ""
  }

  /// What stands before the name of the handbook.
  func logo(from page: Address) -> HTML {
    guard let logo else { return Icon.fingerpost }
    guard let darkLogo else { return image(logo, Self.ground(of: logo.tone), from: page) }
    return image(logo, " class=\"by-day\"", from: page)
      + image(darkLogo, " class=\"by-night\"", from: page)
  }

  /// The link to the icon of the window; empty where its file is not to be had.
  func favicon(from page: Address) -> HTML {
    guard let icon else { return HTML() }
    let url = HTML(url: Address(icon).url(from: page))
    return "<link rel=\"icon\" type=\"\(iconType)\" href=\"\(url)\">"
  }

  /// One logo for light and dark has a ground of its own where it would be lost.
  private static func ground(of tone: ImageTone?) -> HTML {
    switch tone {
    case .light: " class=\"is-light\""
    case .dark: " class=\"is-dark\""
    case nil: HTML()
    }
  }

  /// An image without words of its own: the name stands beside it.
  private func image(_ image: Image, _ attributes: HTML, from page: Address) -> HTML {
    let size: HTML =
      image.size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? HTML()
    let url = HTML(url: Address(image.path).url(from: page))
    return "<img\(attributes) src=\"\(url)\" alt=\"\"\(size)>"
  }

  private static func type(of path: String) -> String {
    switch path.split(separator: ".").last?.lowercased() {
    case "svg": "image/svg+xml"
    case "ico": "image/vnd.microsoft.icon"
    default: "image/png"
    }
  }
}

extension Brand.Image: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(path)
    digester.combine(size)
    digester.combine(tone)
  }
}

extension Brand: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(logo)
    digester.combine(darkLogo)
    digester.combine(icon)
    digester.combine(iconType)
  }
}
