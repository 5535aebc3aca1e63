internal import Handbook
internal import Markdown

/// Which files of the content folder are copied to the site.
enum PublishedAssets {
  /// Those that a page refers to, those that the configuration names, and those below a folder that
  /// it names; sorted.
  static func paths(of handbook: Handbook) -> [String] {
    var paths = Set(handbook.themePaths)
    for link in handbook.links.joined() {
      if case .asset(let path) = link.target { paths.insert(path) }
    }
    for folder in handbook.configuration.assets {
      paths.formUnion(handbook.assets.filter { $0.hasPrefix("\(folder)/") })
    }
    return paths.sorted()
  }
}
