package import Diagnostics
package import Words
package import YAML

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
  package var assets: [String] = []
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

extension Configuration {
  /// What the file may hold.
  package static let shape = Shape([
    .optional("title", .text, "The name of the handbook."),
    .optional("description", .text, "A sentence about it."),
    .optional(
      "language", .matching("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"),
      "The language of its text, as en or pt-BR."),
    .optional(
      "base-url", .matching("^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+[^?#\\s]*$"),
      "Where the site will be served."),
    .optional(
      "base-path", .matching("^/([^/?#\\s\"]+/)*([^/?#\\s\"]+)?$"),
      "The path below which the site will be served, as /handbook/, where its host is not known."),
    .optional("repository", .matching(address), "The address of the repository."),
    .optional(
      "edit-url", .matching(address + ".*\\{path\\}"),
      "Where a page is edited; {path} stands for its path."),
    .optional(
      "updated", .choice(["git"]), "Where pages have the day from on which they last changed."),
    .optional(
      "stale-after", .matching("^[0-9]{1,4}[dwmy]$"), "How long ago a review may be, as 12m."),
    .optional("today", .date, "The day from which 'stale-after' is counted back."),
    .optional(
      "owners", .choice(ownerSources), "Where owners come from that front matter does not name."),
    .optional(
      "redirects", .list(of: .choice(RedirectForm.allCases.map(\.rawValue)), 0...3),
      "The servers that are told which addresses have moved."),
    .optional("footer", .text, "A line below each page."),
    .optional("theme", .mapping(ThemeSettingsReader.shape), "Colour, fonts, width, logo and icon."),
    .optional(
      "search", .mapping(SearchConfigurationReader.shape),
      "Words that mean the same, and pages that come last."),
    .optional(
      "words",
      .mapping(
        Shape(
          Word.allCases.map { .optional($0.id, .text, "Words of ours, as the manual lists them.") })
      ),
      "What pages say in the place of the words of their language, by id."),
    .optional("exclude", .texts, "Patterns of files that are not published."),
    .optional("publish", .texts, "Files for coding agents that readers shall see too."),
    .optional("assets", .texts, "Folders that are copied whole."),
    .optional(
      "nav", NavigationItemReader.shape,
      "The navigation: paths of pages, folders and decisions, addresses of other sites, and groups."
    ),
    .optional("record-statuses", .texts, "The statuses that decision records may have."),
    .optional(
      "checks",
      .mapping(
        Shape(
          Code.allCases.map { code in
            let usual = code.defaultSeverity == .error ? "an error" : "a warning"
            return .optional(
              code.rawValue, .choice(["error", "warn", "warning", "off"]),
              "Usually \(code.isStyle ? "off" : usual).")
          } + [.optional("style", .choice(["error", "warn", "warning", "off"]), "All of style.")])),
      "The weight of each kind of message: error, warn or off."),
  ])

  private static let ownerSources = ["codeowners", "front-matter"]

  private static let address = "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+"

  /// Reads `fingerpost.yml`.
  package static func parse(
    _ file: SourceFile
  ) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    var configuration = Configuration()
    configuration.isWritten = true
    let (root, diagnostics) = YAMLParser.parse(file)
    var reader = NodeReader(file, code: .yaml, isLenient: true, diagnostics: diagnostics)
    guard let root else {
      configuration.isWhole = diagnostics.isEmpty
      return (configuration, diagnostics)
    }
    let start = reader.place(root.range)
    guard
      let fields = reader.fields(of: root, "the configuration", at: start, keys: shape.names)
    else {
      configuration.isWhole = false
      return (configuration, reader.diagnostics)
    }
    configuration.title = reader.text("title", of: fields)?.text
    configuration.description = reader.text("description", of: fields)?.text
    let language = language(of: fields, &reader)
    configuration.language = language ?? "en"
    configuration.saysLanguage = language != nil
    configuration.baseURL = address("base-url", of: fields, &reader).map(withoutTrailingSlash)
    configuration.basePath = basePath(of: fields, for: configuration.baseURL, &reader)
    configuration.repository = address("repository", of: fields, &reader)
    configuration.editURL = pattern("edit-url", of: fields, &reader)
    configuration.showsChanges = showsChanges(fields, &reader)
    configuration.review = review(fields, &reader)
    if let source = reader.text("owners", of: fields) {
      configuration.readsCodeOwners = source.text != "front-matter"
      if !ownerSources.contains(source.text) {
        reader.reportValue(
          "'owners' of the configuration must be codeowners or front-matter, not '\(source.text)'",
          at: source.place)
      }
    }
    configuration.redirects = redirects(fields, &reader)
    configuration.footer = reader.text("footer", of: fields)?.text
    if let theme = fields["theme"] {
      configuration.theme = ThemeSettingsReader.read(theme, &reader)
    }
    if let search = fields["search"] {
      configuration.search = SearchConfigurationReader.read(search, &reader)
    }
    for entry in reader.entries("words", of: fields) {
      if let (word, text) = word(entry, in: configuration.language, &reader) {
        configuration.ownWords[word] = text
      }
    }
    configuration.exclude = reader.texts(
      "exclude", of: fields, upTo: InputLimits.patterns
    ).map { Glob($0.text) }
    configuration.publish = reader.texts(
      "publish", of: fields, upTo: InputLimits.patterns
    ).map { Glob($0.text) }
    let statuses = reader.texts("record-statuses", of: fields).map(\.text)
    configuration.recordStatuses = statuses.isEmpty ? nil : statuses
    configuration.assets = reader.texts("assets", of: fields).map { withoutTrailingSlash($0.text) }
    if let entry = fields["nav"], !entry.value.isMissing {
      let place = reader.place(entry.keyRange)
      var list = NavigationItemReader()
      configuration.navigation = list.items(of: entry.value, "'nav'", at: place, &reader)
      configuration.navigationPlace = place
    }
    for entry in reader.entries("checks", of: fields) where entry.key == "style" {
      let severity = severity(entry, &reader)
      for code in Code.allCases where code.isStyle { configuration.checks[code] = severity }
    }
    for entry in reader.entries("checks", of: fields) where entry.key != "style" {
      if let code = code(entry, &reader) { configuration.checks[code] = severity(entry, &reader) }
    }
    if configuration.language != "en" || !configuration.ownWords.isEmpty {
      configuration.words = Words(
        language: configuration.language, own: configuration.ownWords)
    }
    return (configuration, reader.diagnostics)
  }

  private static func language(of fields: Fields, _ reader: inout NodeReader) -> String? {
    guard let tag = reader.text("language", of: fields) else { return nil }
    if LanguageTag.isWellFormed(tag.text) { return tag.text }
    let dashed = tag.text.replacing("_", with: "-")
    let note =
      LanguageTag.isWellFormed(dashed)
      ? "did you mean '\(dashed)'?" : "a tag of BCP 47, like 'en', 'de-CH' or 'zh-Hant'"
    reader.reportValue(
      "'language' of the configuration must be a language tag, not '\(tag.text)'", at: tag.place,
      note: note)
    return nil
  }

  private static func address(
    _ key: String, of fields: Fields, _ reader: inout NodeReader
  ) -> String? {
    guard let text = reader.text(key, of: fields) else { return nil }
    let isBase = key == "base-url"
    if WebAddress.isAddress(text.text),
      !isBase || !text.text.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 })
    {
      return text.text
    }
    reader.reportValue(
      "'\(key)' of the configuration must be an http or https address, not '\(text.text)'",
      at: text.place,
      note: isBase
        ? "like https://example.org/handbook, without '?' and '#'"
        : "like https://example.org/handbook; spaces and quotes are written as %20 and %22")
    return nil
  }

  private static func basePath(
    of fields: Fields, for baseURL: String?, _ reader: inout NodeReader
  ) -> String? {
    guard let text = reader.text("base-path", of: fields) else { return nil }
    let path = text.text.hasSuffix("/") ? text.text : "\(text.text)/"
    let isPath =
      path.hasPrefix("/") && !path.contains("//") && !path.contains { "?#\" \t".contains($0) }
    if !isPath {
      reader.reportValue(
        "'base-path' of the configuration must be a path like /handbook/, not '\(text.text)'",
        at: text.place)
      return nil
    }
    if let baseURL, !"\(baseURL)/".hasSuffix(path) {
      reader.reportValue(
        "'base-path' is '\(text.text)', and 'base-url' has another path", at: text.place,
        note: "one of the two is enough")
      return nil
    }
    return path
  }

  private static func pattern(
    _ key: String, of fields: Fields, _ reader: inout NodeReader
  ) -> String? {
    guard let text = reader.text(key, of: fields) else { return nil }
    if WebAddress.isPattern(text.text) { return text.text }
    reader.reportValue(
      "'\(key)' of the configuration must be an http or https address with {path} in it, not "
        + "'\(text.text)'",
      at: text.place,
      note: "like https://example.org/repository/edit/main/Content/{path}")
    return nil
  }

  private static func showsChanges(_ fields: Fields, _ reader: inout NodeReader) -> Bool {
    guard let text = reader.text("updated", of: fields) else { return false }
    if text.text == "git" { return true }
    reader.reportValue(
      "'updated' of the configuration must be git, not '\(text.text)'", at: text.place,
      note: "without it no page shows when it last changed")
    return false
  }

  private static func review(_ fields: Fields, _ reader: inout NodeReader) -> ReviewQuestion {
    var question = ReviewQuestion()
    question.asOf = reader.date("today", of: fields).flatMap { Day($0.text) }
    if let text = reader.text("stale-after", of: fields) {
      question.period = Period(text.text)
      if question.period == nil {
        reader.reportValue(
          "'stale-after' of the configuration must be a length of time, not '\(text.text)'",
          at: text.place, note: "like 90d, 6w, 12m or 2y")
      }
    }
    return question
  }

  private static func redirects(
    _ fields: Fields, _ reader: inout NodeReader
  ) -> [RedirectForm] {
    if fields["redirects"].map(\.value.isMissing) ?? true { return RedirectForm.allCases }
    var forms: Set<RedirectForm> = []
    for word in reader.texts("redirects", of: fields) {
      if let form = RedirectForm(rawValue: word.text) {
        forms.insert(form)
      } else {
        let names = RedirectForm.allCases.map(\.rawValue).joined(separator: ", ")
        reader.reportValue(
          "'redirects' of the configuration must hold some of \(names), not '\(word.text)'",
          at: word.place)
      }
    }
    return RedirectForm.allCases.filter(forms.contains)
  }

  private static func code(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Code? {
    if let code = Code(rawValue: entry.key) { return code }
    let nearest = NearMiss.nearest(to: entry.key, in: Code.allCases.map(\.rawValue))
    reader.report(
      .unknownKey, "no check is called '\(entry.key)'", at: reader.place(entry.keyRange),
      notes: nearest.map { [Note("did you mean '\($0)'?")] } ?? [], fix: nearest)
    return nil
  }

  /// A word that the handbook says in its own way; nil where there is none of the id.
  private static func word(
    _ entry: YAMLEntry, in language: String, _ reader: inout NodeReader
  ) -> (Word, String)? {
    guard let word = Word.byID[entry.key] else {
      let nearest = NearMiss.nearest(to: entry.key, in: Word.byID.keys.sorted())
      let note = nearest.map { "did you mean '\($0)'?" }
      reader.reportValue(
        "no word has the id '\(entry.key)'", at: reader.place(entry.keyRange),
        note: note ?? "the manual lists them all, under 'Languages'")
      return nil
    }
    guard let text = reader.text(of: entry, "'words'") else { return nil }
    if let mistake = Words.mistake(in: text.text, for: word, language: language) {
      reader.reportValue("'\(word.id)' cannot be read: \(mistake)", at: text.place)
      return nil
    }
    return (word, text.text)
  }

  /// The severity of a check; nil where it is switched off, and nil in that where it is none.
  private static func severity(_ entry: YAMLEntry, _ reader: inout NodeReader) -> Severity?? {
    switch entry.value.scalar {
    case "error": return .error
    case "warn", "warning": return .warning
    case "off": return .some(nil)
    default:
      let place = entry.value.isMissing ? entry.keyRange : entry.value.range
      reader.reportValue("a check is one of error, warn, off", at: reader.place(place))
      return nil
    }
  }

  private static func withoutTrailingSlash(_ text: String) -> String {
    text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
