internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// Reads the files by which other tools name and order pages and that lie in the content, beside it or
/// above it.
struct NavigationReader {
  /// How many folders above the content are looked at.
  private static let mostFoldersAbove = 4
  /// How many files may inherit from one another.
  private static let mostInherited = 8
  /// How many files may be appended to each page.
  private static let mostAppended = 50

  private let root: String
  private let canonicalRoot: String
  private let fileSystem: any FileSystem

  /// Each `mkdocs.yml` and `book.toml` whose documents are this content, lie in it or hold it.
  static func sources(
    of root: String, from fileSystem: any FileSystem
  ) -> [NavigationSource] {
    guard let canonicalRoot = fileSystem.canonical(root) else { return [] }
    let reader = NavigationReader(
      root: root, canonicalRoot: canonicalRoot, fileSystem: fileSystem)
    return reader.folders.flatMap { folder in
      [reader.mkdocs(in: folder), reader.book(in: folder)].compactMap { $0 }
    }
  }

  /// Where such a file may lie, as messages name the folder: in the content, beside it, above it.
  private var folders: [String] {
    var folders = [root, "\(root)/.config"]
    var folder = root
    for _ in 0..<Self.mostFoldersAbove {
      let name = URLPath.name(of: folder)
      let isPlain = !name.isEmpty && name != "." && name != ".."
      let above = URLPath.folder(of: folder)
      folder = !isPlain ? "\(folder)/.." : above.isEmpty ? "." : above
      if root.hasPrefix("/"), isPlain, above.isEmpty { break }
      folders.append(folder)
    }
    return folders
  }

  private func mkdocs(in folder: String) -> NavigationSource? {
    for name in MkdocsFile.names {
      guard let file = file("\(folder)/\(name)") else { continue }
      var files = [file]
      while files.count < Self.mostInherited, let last = files.last,
        let path = MkdocsFile.inherited(last),
        let base = self.file("\(URLPath.folder(of: last.path))/\(path)")
      {
        files.append(base)
      }
      let written = files.lazy.compactMap(MkdocsFile.docs).first ?? "docs"
      guard let docs = docs(written, in: folder) else { continue }
      return .mkdocs(files, docs: docs, appended: appended(SnippetSettings(files), in: folder))
    }
    return nil
  }

  /// The files that are appended to each page, and those that these include.
  private func appended(_ snippets: SnippetSettings, in folder: String) -> [SourceFile] {
    var files: [SourceFile] = []
    var open = snippets.appendedPaths
    while !open.isEmpty, files.count < Self.mostAppended {
      let paths = open.removeFirst()
      guard let file = paths.lazy.compactMap({ self.file("\(folder)/\($0)") }).first,
        !files.contains(where: { $0.path == file.path })
      else { continue }
      files.append(file)
      open += snippets.includedPaths(in: file)
    }
    return files
  }

  private func book(in folder: String) -> NavigationSource? {
    guard let file = file("\(folder)/book.toml") else { return nil }
    var source = BookFile(file)["book", "src"] ?? "src"
    while source.hasSuffix("/") { source.removeLast() }
    return docs(source, in: folder).map { .book(file, docs: $0, source: source) }
  }

  /// Where the documents of a folder's file lie; nil where they have nothing to do with the content.
  private func docs(_ written: String, in folder: String) -> DocsFolder? {
    guard let target = fileSystem.canonical("\(folder)/\(written)") else {
      // Documents that are put together when a site is built are most likely the content itself.
      return folder == root || folder == "\(root)/.config" ? DocsFolder() : nil
    }
    if target == canonicalRoot { return DocsFolder() }
    if target.hasPrefix("\(canonicalRoot)/") {
      return DocsFolder(below: String(target.dropFirst(canonicalRoot.count + 1)))
    }
    if canonicalRoot.hasPrefix(target == "/" ? target : "\(target)/"), folder != root {
      return DocsFolder(above: String(canonicalRoot.dropFirst(target.count + 1)))
    }
    return nil
  }

  /// A file that may be absent; nil too where it is no text of a sensible size.
  private func file(_ path: String) -> SourceFile? {
    let limit = InputLimits.foreignFileSize
    guard let bytes = try? fileSystem.read(path, upTo: limit + 1), bytes.count <= limit,
      UTF8Text.isValid(bytes)
    else { return nil }
    return SourceFile(path: path.hasPrefix("./") ? String(path.dropFirst(2)) : path, bytes: bytes)
  }
}
