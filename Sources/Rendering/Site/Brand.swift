internal import HTML
internal import Handbook

/// By what readers know a handbook again: the image before its name, and the icon of the window.
struct Brand {
  private let logo: String?
  private let darkLogo: String?
  /// Nil where there is none to show.
  private let icon: String?
  /// The media type of the icon.
  private let iconType: String
  private let sizes: [String: ImageSize]

  init(of handbook: Handbook) {
    let settings = handbook.configuration.theme
    logo = handbook.path(ofThemeFile: settings.logo)
    darkLogo = handbook.path(ofThemeFile: settings.darkLogo)
    let hasOwnIcon = settings.favicon != nil
    icon = hasOwnIcon ? handbook.path(ofThemeFile: settings.favicon) : GeneratedFiles.icon
    iconType = icon.map { Self.type(of: $0) } ?? ""
    sizes = handbook.imageSizes
  }

  /// What stands before the name of the handbook.
  func logo(from page: Address) -> HTML {
    guard let logo else { return Icon.fingerpost }
    guard let darkLogo else { return image(logo, "", from: page) }
    return image(logo, " class=\"by-day\"", from: page)
      + image(darkLogo, " class=\"by-night\"", from: page)
  }

  /// The link to the icon of the window; empty where its file is not to be had.
  func favicon(from page: Address) -> HTML {
    guard let icon else { return HTML() }
    let url = HTML(url: Address(icon).url(from: page))
    return "<link rel=\"icon\" type=\"\(iconType)\" href=\"\(url)\">"
  }

  /// An image without words of its own: the name stands beside it.
  private func image(_ path: String, _ attributes: HTML, from page: Address) -> HTML {
    let size: HTML =
      sizes[path].map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? HTML()
    let url = HTML(url: Address(path).url(from: page))
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
