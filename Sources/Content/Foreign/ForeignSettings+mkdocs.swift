package import Diagnostics
internal import Markdown
package import YAML

extension ForeignSettings {
  /// Reads an `mkdocs.yml`, with the files that it inherits from behind it.
  ///
  /// - Parameter assets: the files of the content folder that may be shown.
  static func mkdocs(
    _ files: [SourceFile], docs: DocsFolder, assets: Set<String>
  ) -> (settings: ForeignSettings, diagnostics: [Diagnostic]) {
    var settings = ForeignSettings()
    var diagnostics: [Diagnostic] = []
    var roots: [YAMLNode] = []
    for file in files {
      let (root, mistakes) = YAMLParser.parse(file)
      // What is left out is not known then: nothing of it must be published by mistake.
      diagnostics += mistakes
      if let root { roots.append(root) }
    }
    func value(_ key: String) -> YAMLNode? { roots.lazy.compactMap { $0[key] }.first }
    func text(_ key: String) -> String? {
      value(key)?.scalar.flatMap { $0.isEmpty ? nil : $0 }
    }
    func theme(_ key: String) -> YAMLNode? { roots.lazy.compactMap { $0["theme"]?[key] }.first }
    func image(_ key: String) -> PlacedText? {
      guard let node = theme(key), let path = node.scalar.flatMap(docs.contentPath),
        assets.contains(path), let file = files.first
      else { return nil }
      return PlacedText(path, at: SourceRange(file: file.path, range: node.range))
    }
    func paths(_ key: String) -> PathList {
      let lines = value(key).map { $0.sequence?.compactMap(\.scalar) ?? [$0.scalar ?? ""] } ?? []
      let patterns = [Glob](lines: lines.joined(separator: "\n"))
      let name = files.first.map { URLPath.name(of: $0.path) } ?? ""
      return PathList(patterns, docs: docs, name: "'\(key)' in \(name)")
    }
    settings.title = text("site_name")
    settings.description = text("site_description")
    settings.language = theme("language")?.scalar
    settings.repository = text("repo_url")
    settings.editURL = editURL(
      repository: text("repo_url"), uri: text("edit_uri"), template: text("edit_uri_template"),
      docs: docs)
    settings.logo = image("logo")
    settings.favicon = image("favicon")
    settings.excluded = paths("exclude_docs")
    settings.drafts = paths("draft_docs")
    settings.unlisted = paths("not_in_nav")
    settings.dialect.isPython = true
    let extensions = MkdocsNames(value("markdown_extensions"))
    settings.dialect.take(extensions)
    let plugins = MkdocsNames(value("plugins"))
    if plugins.option("draft_if_future_date", of: "blog") == "true" {
      let blog = plugins.option("blog_dir", of: "blog") ?? "blog"
      let posts = (plugins.option("post_dir", of: "blog") ?? "{blog}/posts")
        .replacing("{blog}", with: blog)
      settings.dated = PathList(
        [Glob](lines: "/\(posts)/"), docs: docs, name: "'draft_if_future_date'")
    }
    diagnostics += MkdocsNames.diagnostics(
      plugins: plugins, extensions: extensions, hooks: value("hooks"), files)
    if let file = files.first, let plugin = plugins.options(of: "exclude") {
      diagnostics.append(
        Diagnostic(
          .foreignSyntax, "the plugin 'exclude' is not followed: what it leaves out is published",
          at: SourceRange(file: file.path, range: plugin.range),
          notes: [Note("write its patterns under 'exclude_docs', or 'exclude' of fingerpost.yml")]))
    }
    return (settings, diagnostics)
  }

  /// The address of a page's source: `edit_uri` behind the repository, or whole where it is one.
  private static func editURL(
    repository: String?, uri: String?, template: String?, docs: DocsFolder
  ) -> String? {
    let path = docs.above.isEmpty ? "{path}" : "\(docs.above)/{path}"
    guard var address = template.map({ $0.replacing("{path!q}", with: "{path}") }) ?? uri else {
      return nil
    }
    if template == nil { address += address.hasSuffix("/") ? "{path}" : "/{path}" }
    address = address.replacing("{path}", with: path)
    if address.contains("://") { return address }
    guard var repository else { return nil }
    if !address.hasPrefix("?"), !address.hasPrefix("#") {
      while repository.hasSuffix("/") { repository.removeLast() }
      while address.hasPrefix("/") { address.removeFirst() }
      repository += "/"
    }
    return repository + address
  }
}

/// Another tool's configuration in YAML, as far as it is needed to find the content.
package enum MkdocsFile {
  /// The names that it may have.
  package static let names = ["mkdocs.yml", "mkdocs.yaml", "zensical.yml"]

  /// The `docs_dir`, as written there.
  package static func docs(_ file: SourceFile) -> String? {
    YAMLParser.parse(file).root?["docs_dir"]?.scalar
  }

  /// The file that it takes from what it does not say itself, as written there.
  package static func inherited(_ file: SourceFile) -> String? {
    YAMLParser.parse(file).root?["INHERIT"]?.scalar
  }

  /// The list of pages of the first file that has one.
  package static func navigation(_ files: [SourceFile]) -> YAMLNode? {
    files.lazy.compactMap { YAMLParser.parse($0).root?["nav"] }.first
  }
}
