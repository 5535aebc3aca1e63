internal import Handbook
internal import Markdown

/// Which files of the content folder are copied to the site.
enum PublishedAssets {
  /// Those that a page refers to, and those below a folder that the configuration names; sorted.
  static func paths(of handbook: Handbook) -> [String] {
    var paths: Set<String> = []
    for (index, page) in handbook.pages.enumerated() {
      for reference in page.document.references where reference.kind.scheme == nil {
        if case .asset(let path) = handbook.resolve(reference, on: index).target {
          paths.insert(path)
        }
      }
    }
    for folder in handbook.configuration.assets {
      paths.formUnion(handbook.assets.filter { $0.hasPrefix("\(folder)/") })
    }
    return paths.sorted()
  }
}
