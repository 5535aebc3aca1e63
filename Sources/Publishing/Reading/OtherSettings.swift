internal import Content
internal import Diagnostics
internal import Handbook

/// Files by which other tools name and order their pages and that are not read: most are programs.
enum OtherSettings {
  /// In the content folder or in the one above it.
  private static let names = [
    ".vitepress/config.mts", ".vitepress/config.ts", ".vitepress/config.mjs",
    ".vitepress/config.js", "docusaurus.config.ts", "docusaurus.config.js", "sidebars.ts",
    "sidebars.js", "sidebars.json", "zensical.toml", "astro.config.mjs", "hugo.toml", "hugo.yaml",
    "_config.yml", "_quarto.yml", "_toc.yml", "_sidebar.md", "myst.yml", "conf.py", "antora.yml",
  ]

  /// One warning, of the first that is there, where nothing else orders the pages.
  ///
  /// ```
  /// docs/.vitepress/config.mts: warning: titles and the order of pages are not read from this file [unread-file]
  /// ```
  static func diagnostics(
    of tree: ContentTree, from fileSystem: any FileSystem
  ) -> [Diagnostic] {
    if tree.isConfigured { return [] }
    if !tree.foreignSources.isEmpty { return redirects(of: tree) }
    let paths = names.flatMap { ["\(tree.name)/\($0)", "\(tree.name)/../\($0)"] }
    guard let path = paths.first(where: { fileSystem.exists($0) }) else { return [] }
    return [
      Diagnostic(
        .unreadFile, "titles and the order of pages are not read from this file",
        at: SourceRange(file: path, range: 0..<0),
        notes: [Note("write 'title' and 'nav' in '\(tree.name)/\(ContentTree.configurationName)'")])
    ]
  }

  /// One warning for a book whose old addresses lead on.
  ///
  /// ```
  /// docs/../book.toml: warning: the 2 redirects of this book are not made [unread-file]
  /// ```
  private static func redirects(of tree: ContentTree) -> [Diagnostic] {
    for case .book(let file, _, _) in tree.orders {
      let count = BookFile(file).texts(of: "output.html.redirect").count
      if count == 0 { continue }
      let (words, are) = count == 1 ? ("redirect", "is") : ("\(count) redirects", "are")
      return [
        Diagnostic(
          .unreadFile, "the \(words) of this book \(are) not made",
          at: SourceRange(file: file.path, range: 0..<0),
          notes: [Note("write 'aliases: [old.html]' in the front matter of the pages they lead to")]
        )
      ]
    }
    return []
  }
}
