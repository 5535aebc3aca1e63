package import Diagnostics

/// What `fingerpost.yml` says; every key has a default, so that the file may be absent.
package struct Configuration: Sendable {
  /// Whether there is a `fingerpost.yml`, so that the handbook was written for us.
  package var isWritten = false
  /// The name of the handbook; nil takes the title of its home page.
  package var title: String?
  package var description: String?
  /// A BCP 47 language tag.
  package var language = "en"
  /// The URL under which the site will be served, without a trailing slash.
  package var baseURL: String?
  /// The URL of the repository, linked from the header.
  package var repository: String?
  /// The URL by which a page is edited; `{path}` stands for its path below the content folder.
  package var editURL: String?
  package var footer: String?
  /// The look.
  package var theme = ThemeSettings()
  /// Patterns of paths that are not published (see ``Glob``).
  package var exclude: [Glob] = []
  /// Folders whose files are copied even where no page refers to them.
  package var assets: [String] = []
  /// The severity of a check; nil switches it off.
  package var checks: [Code: Severity?] = [:]

  package init() {}
}
