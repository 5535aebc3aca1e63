package import Diagnostics

/// Pages that lie outside the folder in which another tool keeps its own: `README.md` beside the `docs`
/// of an `mkdocs.yml`. That tool shows none of them.
package enum OutsidePages {
  /// Takes them from the content; one message says which.
  package static func leaveOut(of tree: inout ContentTree) -> [Diagnostic] {
    guard let (file, docs) = folder(of: tree.orders), !docs.below.isEmpty else { return [] }
    let paths = tree.markdown.map(\.path).filter { docs.docsPath(of: $0) == nil }
    // (Where all pages lie elsewhere, the folder is not where they are.)
    guard let first = paths.first, paths.count < tree.markdown.count else { return [] }
    let name = URLPath.name(of: file.path)
    let outside = Set(paths)
    tree.markdown.removeAll { outside.contains($0.path) }
    let reason = "it lies outside '\(docs.below)', where \(name) has the pages"
    for path in paths { tree.files.leftOut[path] = reason }
    let rest = paths.count > 1 ? " and \(paths.count - 1) more" : ""
    let message =
      "'\(first)'\(rest) outside '\(docs.below)' \(paths.count == 1 ? "is" : "are") not published"
    let notes = [
      Note("\(name) has the pages in '\(docs.below)'; a fingerpost.yml beside it publishes all")
    ]
    return [
      Diagnostic(
        .unlistedPage, message, at: SourceRange(file: file.path, range: 0..<0), notes: notes)
    ]
  }

  /// The first file that says where the pages are.
  private static func folder(of sources: [NavigationSource]) -> (SourceFile, DocsFolder)? {
    for source in sources {
      switch source {
      case .mkdocs(let files, let docs, _): return files.first.map { ($0, docs) }
      case .book(let file, let docs, _): return (file, docs)
      case .pages: continue
      }
    }
    return nil
  }
}
