package import Diagnostics
internal import Markdown
internal import YAML

/// What an `mkdocs.yml` says of the extension snippets of Python-Markdown.
package struct SnippetSettings {
  /// The folders that files are named in, below that of the `mkdocs.yml`; the first that has a file counts.
  private(set) var folders: [String] = []
  /// The files that are appended to each page, and where they are named.
  private var appended: [(name: String, place: SourceRange)] = []
  /// Where the documents lie, below the folder of the `mkdocs.yml`.
  private let documents: String

  /// - Parameter files: the `mkdocs.yml`, with those that it inherits from behind it.
  package init(_ files: [SourceFile]) {
    let roots = files.compactMap { file in YAMLParser.parse(file).root.map { (file, $0) } }
    let written = roots.lazy.compactMap { $0.1["docs_dir"]?.scalar }.first ?? "docs"
    documents = URLPath.resolve(written, in: "")
    for (file, root) in roots {
      let extensions = MkdocsNames(root["markdown_extensions"])
      guard let options = extensions.options(of: "pymdownx.snippets")?.node else { continue }
      folders = Self.texts(options["base_path"]).map { URLPath.resolve($0.scalar ?? "", in: "") }
      appended = Self.texts(options["auto_append"]).compactMap { node in
        node.scalar.map { ($0, SourceRange(file: file.path, range: node.range)) }
      }
      break
    }
    if folders.isEmpty { folders = [""] }
    folders.removeAll(where: URLPath.climbs)
  }

  /// Where each file that is appended may lie, below the folder of the `mkdocs.yml`.
  package var appendedPaths: [[String]] {
    appended.map { paths(of: $0.name) }
  }

  /// Where each file may lie that a file includes in its turn, by lines like `--8<-- "file"` or between
  /// two lines `--8<--`.
  package func includedPaths(in file: SourceFile) -> [[String]] {
    var isList = false
    var found: [[String]] = []
    for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard let first = words.first else { continue }
      if !first.hasSuffix("8<--") || first.contains(where: { !"-8<".contains($0) }) {
        if isList { found.append(paths(of: String(line))) }
      } else if words.count == 2 {
        found.append(paths(of: words[1].filter { $0 != "\"" && $0 != "'" }))
      } else {
        isList.toggle()
      }
    }
    return found
  }

  private func paths(of name: String) -> [String] {
    folders.map { URLPath.resolve(name, in: $0) }.filter { !URLPath.climbs($0) }
  }

  /// A warning for each file that is to be appended and was not found.
  func diagnostics(found: [SourceFile]) -> [Diagnostic] {
    appended.filter { file in
      !found.contains { "/\($0.path)".hasSuffix("/\(file.name)") }
    }.map { file in
      Diagnostic(
        .foreignSyntax, "'\(file.name)' is not there to be appended to each page", at: file.place,
        notes: [Note("its definitions of links and words are missing on the pages")])
    }
  }

  /// Where files lie among the documents that are named as seen from a folder.
  func snippetFolders(docs: DocsFolder) -> [MarkdownDialect.SnippetFolder] {
    folders.compactMap { folder in
      if documents.isEmpty || folder == documents || folder.hasPrefix("\(documents)/") {
        let below = folder.dropFirst(documents.isEmpty ? 0 : documents.count + 1)
        return docs.contentPath(of: below.isEmpty ? "x" : "\(below)/x")
          .map { .init(prefix: "", folder: URLPath.folder(of: $0)) }
      }
      guard folder.isEmpty || documents.hasPrefix("\(folder)/") else { return nil }
      let prefix = documents.dropFirst(folder.isEmpty ? 0 : folder.count + 1)
      return docs.contentPath(of: "x")
        .map { .init(prefix: "\(prefix)/", folder: URLPath.folder(of: $0)) }
    }
  }

  private static func texts(_ node: YAMLNode?) -> [YAMLNode] {
    node.map { $0.sequence ?? [$0] } ?? []
  }
}

extension MarkdownDialect {
  /// Takes over what is said of snippets, and says which of them are missing.
  mutating func take(
    _ snippets: SnippetSettings, _ files: [SourceFile], docs: DocsFolder
  ) -> [Diagnostic] {
    appended = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    snippetFolders = snippets.snippetFolders(docs: docs)
    return snippets.diagnostics(found: files)
  }
}
