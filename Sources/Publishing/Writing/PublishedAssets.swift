internal import Handbook
internal import Markdown

/// Which files of the content folder are copied to the site.
enum PublishedAssets {
  /// Those that a page refers to, and those below a folder that the configuration names; sorted.
  static func paths(of handbook: Handbook) -> [String] {
    var paths: Set<String> = []
    for link in handbook.links.joined() {
      if case .asset(let path) = link.target { paths.insert(path) }
    }
    for folder in handbook.configuration.assets {
      paths.formUnion(handbook.assets.filter { $0.hasPrefix("\(folder)/") })
    }
    return paths.sorted()
  }
}
