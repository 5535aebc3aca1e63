package import Diagnostics
package import Markdown
internal import Words
internal import YAML

/// What the configuration of another tool says of a handbook that was made for it: what it is called,
/// where it lies, and which of its pages are not meant for readers.
package struct ForeignSettings: Sendable {
  package var title: String?
  package var description: String?
  package var language: String?
  package var repository: String?
  /// The address by which a page is edited, with `{path}` for its path below the content folder.
  package var editURL: String?
  /// The image before the name, and the icon of the window, as paths below the content folder.
  package var logo: PlacedText?
  package var favicon: PlacedText?
  /// What is not published.
  package var excluded = PathList()
  /// What is published with the drafts alone.
  package var drafts = PathList()
  /// What is published from the day on that `date` says.
  package var dated = PathList()
  /// What is published and not in the navigation.
  package var unlisted = PathList()
  /// How its Markdown is read.
  package var dialect = MarkdownDialect()

  package init() {}

  /// Patterns of another tool's file, and where the documents lie that they are about.
  package struct PathList: Sendable, Hashable {
    package var patterns: [Glob] = []
    package var docs = DocsFolder()
    /// How a message names what says so: "'exclude_docs' in mkdocs.yml".
    package var name = ""

    package init() {}

    init(_ patterns: [Glob], docs: DocsFolder, name: String) {
      self.patterns = patterns
      self.docs = docs
      self.name = name
    }

    /// Whether a path below the content folder fits.
    package func fits(_ path: String) -> Bool {
      if patterns.isEmpty { return false }
      return docs.docsPath(of: path).map { patterns.fit($0) } ?? false
    }
  }

  /// What the files beside the content say, the first of them, and what is wrong with them.
  ///
  /// - Parameter hasZensical: whether a `zensical.toml` is among them. It is not read; pages beside it are
  ///   those of MkDocs, with the extensions that Zensical has by itself.
  package static func read(
    _ sources: [NavigationSource], assets: Set<String>, hasZensical: Bool = false
  ) -> (settings: ForeignSettings, diagnostics: [Diagnostic]) {
    var (settings, diagnostics) = read(first: sources, assets: assets)
    if hasZensical {
      settings.dialect.isPython = true
      settings.dialect.lowers = true
    }
    return (settings, diagnostics)
  }

  private static func read(
    first sources: [NavigationSource], assets: Set<String>
  ) -> (settings: ForeignSettings, diagnostics: [Diagnostic]) {
    for source in sources {
      switch source {
      case .mkdocs(let files, let docs, let appended):
        var (settings, diagnostics) = mkdocs(files, docs: docs, assets: assets)
        let snippets = SnippetSettings(files)
        diagnostics += settings.dialect.take(snippets, appended, docs: docs)
        return (settings, diagnostics)
      case .book(let file, _, let source): return (book(file, source: source), [])
      case .pages: continue
      }
    }
    return (ForeignSettings(), [])
  }
}

extension Configuration {
  /// Takes from another tool's configuration what this one does not say.
  package mutating func fill(from foreign: ForeignSettings) {
    title = title ?? foreign.title
    description = description ?? foreign.description
    if let other = foreign.language, !saysLanguage, LanguageTag.isWellFormed(other) {
      language = other
      words = Words(language: other, own: ownWords)
    }
    if let other = foreign.repository, repository == nil, WebAddress.isAddress(other) {
      repository = other
    }
    if let other = foreign.editURL, editURL == nil, WebAddress.isPattern(other) { editURL = other }
    if theme.logo == nil, theme.darkLogo == nil { theme.logo = foreign.logo }
    theme.favicon = theme.favicon ?? foreign.favicon
  }
}
