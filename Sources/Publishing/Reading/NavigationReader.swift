internal import Diagnostics
internal import Handbook

/// Finds the order that a handbook made for another tool gives its pages: `nav:` of an
/// `mkdocs.yml` in the content folder or above it, else `.pages` files, else a `SUMMARY.md`.
enum NavigationReader {
  /// The order, and the page that was read as one and is therefore none.
  static func read(
    _ tree: ContentTree, orders: [ContentFile], from fileSystem: any FileSystem
  ) -> (navigation: Navigation, summary: String?) {
    if let navigation = mkdocs(of: tree, from: fileSystem) { return (navigation, nil) }
    let navigation = Navigation.pages(orders)
    if !navigation.isEmpty { return (navigation, nil) }
    if let file = tree.markdown.first(where: { $0.path == "SUMMARY.md" }),
      let navigation = Navigation.summary(file.source)
    {
      return (navigation, file.path)
    }
    return (Navigation(), nil)
  }

  /// By the first `mkdocs.yml` whose documents are this content, or lie in it.
  private static func mkdocs(
    of tree: ContentTree, from fileSystem: any FileSystem
  ) -> Navigation? {
    let pages = Set(tree.markdown.map(\.path))
    for folder in [tree.name, "\(tree.name)/..", "\(tree.name)/.config"] {
      guard let file = file("\(folder)/mkdocs.yml", from: fileSystem),
        let docs = docs(of: file, in: folder, tree, fileSystem),
        let navigation = Navigation.mkdocs(file, folder: docs, isPage: pages.contains)
      else { continue }
      return navigation
    }
    return nil
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
    guard fileSystem.kind(of: path) == .file, fileSystem.size(of: path) ?? 0 <= 1 << 20,
      let bytes = try? fileSystem.read(path),
      bytes.count <= 1 << 20, (try? UTF8Span(validating: bytes.span)) != nil
    else { return nil }
    return SourceFile(path: path, bytes: bytes)
  }
}
