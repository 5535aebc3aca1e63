internal import Diagnostics
internal import Markdown
internal import YAML

/// The names in a list of plugins or extensions of an `mkdocs.yml`, with their options.
struct MkdocsNames {
  private var entries: [(name: String, options: YAMLNode?, range: Range<Int>)] = []

  /// - Parameter list: names, mappings of a name to its options, or one mapping of all.
  init(_ list: YAMLNode?) {
    for node in list?.sequence ?? [] {
      if let name = node.scalar, !name.isEmpty {
        entries.append((Self.short(name), nil, node.range))
      }
      for entry in node.mapping ?? [] { add(entry) }
    }
    for entry in list?.mapping ?? [] { add(entry) }
  }

  private mutating func add(_ entry: YAMLEntry) {
    entries.append((Self.short(entry.key), entry.value, entry.keyRange))
  }

  /// A name without the package that Python-Markdown's own extensions and Material's plugins are in.
  private static func short(_ name: String) -> String {
    for prefix in ["markdown.extensions.", "material/"] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// What is said of a name, and where it stands; nil where nothing is.
  func options(of name: String) -> (node: YAMLNode, range: Range<Int>)? {
    entries.first { $0.name == name }.flatMap { entry in
      entry.options.flatMap { $0.isMissing ? nil : ($0, entry.range) }
    }
  }

  /// What is said of an option of a name.
  func option(_ key: String, of name: String) -> String? { options(of: name)?.node[key]?.scalar }

  /// Whether an option makes links of `#1` and `@name`.
  private func shortens(_ name: String) -> Bool {
    ["repo_url_shorthand", "social_url_shorthand"].contains { option($0, of: name) == "true" }
  }

  // MARK: What is not followed

  /// One warning for all plugins and extensions that would write or change text, and are not run.
  static func diagnostics(
    plugins: MkdocsNames, extensions: MkdocsNames, hooks: YAMLNode?, _ files: [SourceFile]
  ) -> [Diagnostic] {
    guard let file = files.first else { return [] }
    var found = plugins.entries.filter { !harmless.contains($0.name) && $0.name != "exclude" }
      .map { (words: "the plugin '\($0.name)'", range: $0.range, name: $0.name) }
    found += extensions.entries.filter { !isRead(extension: $0.name) }
      .map { (words: "the extension '\($0.name)'", range: $0.range, name: $0.name) }
    let links = extensions.entries.filter {
      $0.name == "pymdownx.magiclink" && extensions.shortens($0.name)
    }
    found += links.map { ("the shorthand of '\($0.name)'", $0.range, "") }
    if let hooks, !hooks.isMissing { found.append(("'hooks'", hooks.range, "hooks")) }
    guard let first = found.first else { return [] }
    let isOne = found.count == 1
    let names = found.map(\.words).joined(separator: ", ")
    let subject = isOne ? "it does" : "they do"
    var notes = [Note("what \(subject) to pages is missing: write it in Markdown")]
    if found.contains(where: { $0.name == "redirects" }) {
      notes.append(Note("older addresses of a page are 'aliases' in its front matter"))
    }
    return [
      Diagnostic(
        .foreignSyntax, "\(names) \(isOne ? "is" : "are") not run",
        at: SourceRange(file: file.path, range: first.range), notes: notes)
    ]
  }

  /// Plugins that write no text, or whose work is done here by other means.
  private static let harmless: Set<String> = [
    "search", "tags", "social", "minify", "offline", "privacy", "optimize", "typeset", "info",
    "group", "awesome-pages", "awesome-nav", "section-index", "autorefs", "mkdocstrings",
    "glightbox", "git-revision-date", "git-revision-date-localized", "git-authors",
    "git-committers", "git-committers-2", "mike", "rss", "htmlproofer", "linkcheck", "spellcheck",
    "exclude-search", "open-in-new-tab", "llmstxt", "sitemap", "with-pdf", "pdf-export",
    "print-site", "document-dates", "same-dir", "callouts", "mermaid2", "panzoom", "site-urls",
    "gh-admonitions", "github-admonitions", "tooltips",
  ]

  /// Whether an extension is read, or its syntax named where it stands.
  private static func isRead(extension name: String) -> Bool {
    name.hasPrefix("pymdownx.") && name != "pymdownx.striphtml" || names.contains(name)
  }

  private static let names: Set<String> = [
    "abbr", "admonition", "attr_list", "callouts", "codehilite", "def_list", "extra",
    "fenced_code", "footnotes", "github-callouts", "legacy_attrs", "legacy_em",
    "markdown_gfm_admonition", "markdown_include.include", "md_in_html", "mdx_breakless_lists",
    "mdx_linkify", "mdx_math", "mdx_truly_sane_lists", "meta", "mkdocs-click", "mkdocs-typer",
    "mkdocs-typer2", "nl2br", "plantuml_markdown", "sane_lists", "smarty", "tables", "toc",
    "wikilinks", "zensical.extensions.emoji", "zensical.extensions.glightbox",
    "zensical.extensions.preview", "material.extensions.preview",
  ]
}

extension MarkdownDialect {
  /// Takes over what extensions of Python-Markdown change of a line's text.
  mutating func take(_ extensions: MkdocsNames) {
    breaksLines = extensions.contains("nl2br")
    isSmart = extensions.contains("smarty")
    hasSymbols = extensions.contains("pymdownx.smartsymbols")
    escapesAll = extensions.contains("pymdownx.escapeall")
    lowers =
      extensions.contains("pymdownx.tilde")
      && extensions.option("subscript", of: "pymdownx.tilde") != "false"
  }
}
