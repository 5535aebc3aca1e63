import Content
import Diagnostics
import Markdown
import Testing

@Suite struct ForeignSettingsTests {
  private func read(
    _ texts: String..., docs: DocsFolder = DocsFolder(), assets: Set<String> = []
  ) -> (settings: ForeignSettings, diagnostics: [Diagnostic]) {
    let files = texts.map { SourceFile(path: "x/mkdocs.yml", text: $0) }
    return ForeignSettings.read([.mkdocs(files, docs: docs, appended: [])], assets: assets)
  }

  @Test func readsWhatASiteIsCalledAndWhereItLies() {
    let (settings, diagnostics) = read(
      """
      site_name: Kitchen
      site_description: All of it
      repo_url: https://example.org/kitchen/
      edit_uri: edit/main/docs/
      theme:
        name: material
        language: de
        logo: assets/logo.svg
        favicon: assets/missing.png
      plugins: [search, !!python/name:a.b ""]
      """, docs: DocsFolder(above: "en"), assets: ["assets/logo.svg"])
    #expect(diagnostics == [])
    #expect(settings.title == "Kitchen" && settings.description == "All of it")
    #expect(settings.editURL == "https://example.org/kitchen/edit/main/docs/en/{path}")
    #expect(settings.logo == nil && settings.favicon == nil)
    var configuration = Configuration()
    configuration.title = "Ours"
    configuration.fill(from: settings)
    #expect(configuration.title == "Ours" && configuration.description == "All of it")
    #expect(configuration.repository == "https://example.org/kitchen/")
    #expect(configuration.language == "de" && configuration.editURL == settings.editURL)
  }

  @Test func namesPluginsAndExtensionsThatAreNotRun() {
    let (_, diagnostics) = read(
      """
      plugins:
        - search
        - macros:
            include_dir: x
        - redirects: {redirect_maps: {a.md: b.md}}
      markdown_extensions: [toc, markdown.extensions.tables, pymdownx.superfences, my.own]
      hooks: [a.py]
      """)
    #expect(diagnostics.map(\.code) == [.foreignSyntax])
    #expect(
      diagnostics[0].message == "the plugin 'macros', the plugin 'redirects', "
        + "the extension 'my.own', 'hooks' are not run")
    #expect(diagnostics[0].place?.range == 24..<30)
    #expect(diagnostics[0].notes.count == 2)
    #expect(read("plugins: {search: {}, blog: {}}\n").diagnostics.count == 1)
    #expect(
      read("plugins: [material/tags, meta]\n").diagnostics[0].message
        == "the plugin 'meta' is not run")
    #expect(
      read("markdown_extensions: {pymdownx.magiclink: {repo_url_shorthand: true}}\n")
        .diagnostics[0].message == "the shorthand of 'pymdownx.magiclink' is not run")
    #expect(read("markdown_extensions: {toc: {}, pymdownx.keys: {}}\n").diagnostics == [])
  }

  @Test func readsHowTextIsReadFromExtensions() {
    let dialect = read(
      "markdown_extensions: [nl2br, smarty, pymdownx.smartsymbols, pymdownx.escapeall, pymdownx.tilde]\n"
    ).settings.dialect
    #expect(dialect.breaksLines && dialect.isSmart && dialect.hasSymbols)
    #expect(dialect.escapesAll && dialect.lowers && dialect.isPython)
    let other = read("markdown_extensions:\n  - pymdownx.tilde:\n      subscript: false\n")
      .settings.dialect
    #expect(!other.lowers && !other.breaksLines && !other.isSmart)
  }

  @Test(arguments: [
    ("edit_uri: https://example.org/e/", "https://example.org/e/{path}"),
    ("edit_uri_template: 'blob/{path!q}?x'", "https://example.org/r/blob/{path}?x"),
    ("edit_uri: '?query=docs/'", "https://example.org/r?query=docs/{path}"),
  ])
  func knowsTheFormsOfAnAddressForEdits(line: String, address: String) {
    #expect(read("repo_url: https://example.org/r\n\(line)\n").settings.editURL == address)
  }

  @Test func readsWhatIsAppendedToEachPageAndWhereSnippetsLie() {
    let text = """
      docs_dir: text/en
      markdown_extensions:
        - toc
        - pymdownx.snippets:
            base_path: [., text, text/en/parts, ../else]
            auto_append: [words.md, links.md]
      """
    let file = SourceFile(path: "x/mkdocs.yml", text: text)
    let found = SourceFile(path: "x/words.md", text: "*[A]: b\n")
    let (settings, diagnostics) = ForeignSettings.read(
      [.mkdocs([file], docs: DocsFolder(below: "d"), appended: [found])], assets: [])
    #expect(settings.dialect.appended == "*[A]: b\n")
    #expect(settings.dialect.snippetFolders.map(\.prefix) == ["text/en/", "en/", ""])
    #expect(settings.dialect.snippetFolders.map(\.folder) == ["d", "d", "d/parts"])
    #expect(
      diagnostics.map(\.message) == ["'links.md' is not there to be appended to each page"])
    let place = diagnostics.first?.place
    #expect(
      place.map { String(decoding: file.bytes[$0.range], as: UTF8.self) } == "links.md")
    #expect(
      SnippetSettings([file]).appendedPaths.first == [
        "words.md", "text/words.md", "text/en/parts/words.md",
      ])
  }

  @Test func takesTheLogoThatLiesInTheContent() {
    let (settings, _) = read(
      "theme: {logo: a/b.svg}\n", docs: DocsFolder(below: "docs"), assets: ["docs/a/b.svg"])
    #expect(settings.logo?.text == "docs/a/b.svg")
  }

  @Test func readsPatternsFromAFileOrTheOneThatItInheritsFrom() {
    let (settings, _) = read(
      "draft_docs: [a.md, b/]\n", "exclude_docs: |\n  c/\ndraft_docs: d.md\n")
    #expect(settings.excluded.fits("c/x.md") && !settings.excluded.fits("a.md"))
    #expect(settings.drafts.fits("b/x.md") && !settings.drafts.fits("d.md"))
    #expect(settings.excluded.name == "'exclude_docs' in mkdocs.yml")
  }

  @Test func saysWhereWhatIsLeftOutIsNotKnown() {
    let (_, diagnostics) = read("nav: [\nexclude_docs: a\n")
    #expect(diagnostics.map(\.severity) == [.error] && diagnostics[0].code == .yaml)
    let (_, plugin) = read("plugins:\n  - search\n  - exclude:\n      glob: [a/*]\n")
    #expect(
      plugin.map(\.message) == [
        "the plugin 'exclude' is not followed: what it leaves out is published"
      ])
    #expect(plugin.first?.place?.range == 24..<31)
  }

  @Test func readsABook() {
    let book = BookFile(
      SourceFile(
        path: "book.toml",
        text: "\u{FEFF}[book]\r\ntitle = \"A \\\"b\\\" \\\\\" # x\r\nsrc='a'\r\nlist = [\"x\"]\r\n")
    )
    #expect(book["book", "title"] == "A \"b\" \\" && book["book", "src"] == "a")
    #expect(book["book", "list"] == nil && book["output.html", "title"] == nil)
  }
}
