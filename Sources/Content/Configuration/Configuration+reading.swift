package import Diagnostics
internal import Words
package import YAML

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
    configuration.ownWords = words(of: fields, in: configuration.language, &reader)
    configuration.exclude = reader.texts(
      "exclude", of: fields, upTo: InputLimits.patterns
    ).map { Glob($0.text) }
    configuration.publish = reader.texts(
      "publish", of: fields, upTo: InputLimits.patterns
    ).map { Glob($0.text) }
    let statuses = reader.texts("record-statuses", of: fields).map(\.text)
    configuration.recordStatuses = statuses.isEmpty ? nil : statuses
    configuration.assets = reader.texts("assets", of: fields).map {
      PlacedText(URLPath.resolve($0.text, in: ""), at: $0.place)
    }
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
}
