package import Diagnostics

extension Handbook {
  /// Where a file that the configuration names lies: a plain path from the content folder, in which
  /// `%` and `#` are letters like others.
  package func target(ofThemeFile file: PlacedText) -> LinkTarget {
    target(at: URLPath.resolve(file.text, in: "")).target
  }

  /// The path of a file that the configuration names, as it lies in the content folder; nil where
  /// nothing is published there.
  package func path(ofThemeFile file: PlacedText?) -> String? {
    guard let file, case .asset(let path) = target(ofThemeFile: file) else { return nil }
    return path
  }

  /// The paths of all files that the look names and that are there.
  package var themePaths: [String] {
    configuration.theme.files.compactMap { path(ofThemeFile: $0) }
  }
}
