internal import Handbook
internal import Markdown

/// Reads the files whose text pages include.
enum IncludedTexts {
  /// The text of each included file by path below the content folder. Left out is what is not
  /// there, what is no UTF-8, what is not published, and what lies outside the content folder, also
  /// by a symbolic link.
  static func read(
    for handbook: Handbook, in tree: ContentTree, from fileSystem: any FileSystem
  ) -> [String: [UInt8]] {
    if handbook.pages.allSatisfy(\.document.includes.isEmpty) { return [:] }
    let published = tree.assets.union(tree.data.map(\.path)).union(handbook.pages.map(\.path))
    guard let root = fileSystem.canonical(handbook.name) else { return [:] }
    var texts: [String: [UInt8]] = [:]
    for (index, page) in handbook.pages.enumerated() {
      for include in page.document.includes {
        let path = handbook.path(of: include, on: index)
        if texts[path] != nil || !published.contains(path) { continue }
        let file = "\(handbook.name)/\(path)"
        guard let target = fileSystem.canonical(file), target.hasPrefix("\(root)/"),
          let bytes = try? fileSystem.read(file), (try? UTF8Span(validating: bytes.span)) != nil
        else { continue }
        texts[path] = bytes
      }
    }
    return texts
  }
}
