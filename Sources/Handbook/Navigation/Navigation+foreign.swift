package import Content
internal import Diagnostics

extension Navigation {
  /// The order that a handbook made for another tool gives its pages: `nav:` of an `mkdocs.yml`,
  /// else `.pages` files, else a `SUMMARY.md`.
  ///
  /// - Returns: the order, and the page that is one and therefore no page.
  package static func foreign(
    in tree: ContentTree
  ) -> (navigation: Navigation, summary: String?) {
    let pages = Set(tree.markdown.map(\.path))
    for source in tree.orders {
      switch source {
      case .mkdocs(let file, let folder):
        if let navigation = mkdocs(file, folder: folder, isPage: pages.contains) {
          return (navigation, nil)
        }
      case .pages(let files):
        let navigation = self.pages(files)
        if !navigation.isEmpty { return (navigation, nil) }
      }
    }
    if let file = tree.markdown.first(where: { $0.path == "SUMMARY.md" }),
      let navigation = summary(file.source)
    {
      return (navigation, file.path)
    }
    return (Navigation(), nil)
  }
}
