internal import Content
package import Diagnostics
internal import YAML

extension Navigation {
  /// Reads the `nav:` of an `mkdocs.yml`.
  ///
  /// - Parameters:
  ///   - folder: its `docs_dir` as a path from the content folder; `..` parts climb out of it.
  ///   - isPage: whether a page stands at a path.
  /// - Returns: nil where the file has no `nav:`, or is no YAML.
  package static func mkdocs(
    _ file: SourceFile, folder: String, isPage: (String) -> Bool
  ) -> Navigation? {
    guard let nav = YAMLParser.parse(file).root?["nav"] else { return nil }
    var navigation = Navigation()
    for entry in entries(of: nav) {
      guard let path = entry.path(in: folder) else {
        if entry.isRest { navigation.addRest(of: folder) }
        continue
      }
      // A section's page often repeats the section, under a name that means only the page.
      let isIndex = PageAddress.isIndexName(String(URLPath.name(of: path).dropLast(3)))
      navigation.add(path, title: isPage(path) && isIndex ? nil : entry.title)
    }
    return navigation
  }

  /// The `docs_dir` of an `mkdocs.yml`, as written there.
  package static func mkdocsFolder(_ file: SourceFile) -> String {
    YAMLParser.parse(file).root?["docs_dir"]?.scalar ?? "docs"
  }

  /// The entries of a `nav:` in the order of the file, sections opened.
  static func entries(of node: YAMLNode, title: String? = nil) -> [NavigationEntry] {
    if let text = node.scalar {
      return text.isEmpty ? [] : [NavigationEntry(target: text, title: title)]
    }
    if let items = node.sequence { return items.flatMap { entries(of: $0) } }
    return (node.mapping ?? []).flatMap { entries(of: $0.value, title: $0.key) }
  }
}
