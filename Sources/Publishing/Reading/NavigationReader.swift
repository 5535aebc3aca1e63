internal import Content
internal import Diagnostics
internal import Handbook

/// Reads the files by which other tools order pages and that lie beside the content.
enum NavigationReader {
  /// Each `mkdocs.yml` whose documents are this content, or lie in it.
  static func mkdocs(
    of tree: ContentTree, from fileSystem: any FileSystem
  ) -> [NavigationSource] {
    [tree.name, "\(tree.name)/..", "\(tree.name)/.config"].compactMap { folder in
      guard let file = file("\(folder)/mkdocs.yml", from: fileSystem),
        let docs = docs(of: file, in: folder, tree, fileSystem)
      else { return nil }
      return .mkdocs(file, folder: docs)
    }
  }

  /// The documents of an `mkdocs.yml` as a path from the content folder; nil where they lie
  /// elsewhere.
  private static func docs(
    of file: SourceFile, in folder: String, _ tree: ContentTree, _ fileSystem: any FileSystem
  ) -> String? {
    let path = "\(folder)/\(Navigation.mkdocsFolder(file))"
    // Documents that are put together when a site is built are most likely the content itself.
    if fileSystem.kind(of: path) == nil { return folder == "\(tree.name)/.." ? nil : "" }
    return self.folder(of: path, below: tree.name, fileSystem)
  }

  /// The path that leads from one folder to another that is it or lies below it.
  private static func folder(
    of path: String, below root: String, _ fileSystem: any FileSystem
  ) -> String? {
    guard let root = fileSystem.canonical(root), let path = fileSystem.canonical(path) else {
      return nil
    }
    if path == root { return "" }
    return path.hasPrefix("\(root)/") ? String(path.dropFirst(root.count + 1)) : nil
  }

  /// A file that may be absent; nil too where it is no text of a sensible size.
  private static func file(_ path: String, from fileSystem: any FileSystem) -> SourceFile? {
    let limit = InputLimits.foreignFileSize
    guard fileSystem.kind(of: path) == .file,
      let bytes = try? fileSystem.read(path, upTo: limit + 1),
      bytes.count <= limit, UTF8Text.isValid(bytes)
    else { return nil }
    return SourceFile(path: path, bytes: bytes)
  }
}
