package import Diagnostics
package import Words

/// What `fingerpost.yml` says; every key has a default, so that the file may be absent.
package struct Configuration: Sendable {
  /// Whether there is a `fingerpost.yml`, so that the handbook was written for us.
  package var isWritten = false
  /// Whether the file could be read at all; where it could not, it is not known what is left out and
  /// what is checked.
  package var isWhole = true
  /// The name of the handbook; nil takes the title of its home page.
  package var title: String?
  package var description: String?
  /// A BCP 47 language tag.
  package var language = "en"
  /// What the handbook says in the place of the language's words.
  package var ownWords: [Word: String] = [:]
  /// The words of its site.
  package var words = Words.english
  /// Whether the file names a language.
  package var saysLanguage = false
  /// The URL under which the site will be served, without a trailing slash.
  package var baseURL: String?
  /// The path below which the site will be served, from slash to slash: `/handbook/`.
  package var basePath: String?
  /// The URL of the repository, linked from the header.
  package var repository: String?
  /// The URL by which a page is edited; `{path}` stands for its path below the content folder.
  package var editURL: String?
  /// Whether pages show when they last changed, as git has it.
  package var showsChanges = false
  /// What it says of reviews.
  package var review = ReviewQuestion()
  /// By which reviews are overdue, the command line included; nil where that is not known.
  package var reviewLimit: ReviewLimit?
  /// Whether CODEOWNERS says who keeps a page that does not say so.
  package var readsCodeOwners = true
  /// The forms in which servers are told which addresses have moved.
  package var redirects = RedirectForm.allCases
  package var footer: String?
  /// The look.
  package var theme = ThemeSettings()
  package var search = SearchConfiguration()
  /// Patterns of paths that are not published (see ``Glob``).
  package var exclude: [Glob] = []
  /// Patterns of files that are published though their names say that programs read them.
  package var publish: [Glob] = []
  /// Folders whose files are copied even where no page refers to them.
  package var assets: [PlacedText] = []
  /// The statuses that records may have; nil for those that teams use.
  package var recordStatuses: [String]?
  /// The navigation; nil where nothing is said of it.
  package var navigation: [NavigationItem]?
  /// Where the key is that says so.
  package var navigationPlace: SourceRange?
  /// The severity of a check; nil switches it off.
  package var checks: [Code: Severity?] = [:]

  /// The severity of a check; nil where it is off, as matters of style are unless they are asked for.
  package func severity(of code: Code) -> Severity? {
    if let severity = checks[code] { return severity }
    return code.isStyle ? nil : code.defaultSeverity
  }

  package init() {}
}
