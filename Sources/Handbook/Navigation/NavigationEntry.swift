internal import Content

/// An entry of another tool's navigation: what it names, and how it is called there.
struct NavigationEntry {
  /// A path, a URL, or `...` for all that is not named.
  let target: String
  let title: String?

  /// Whether it stands for all that is not named, perhaps with a pattern: `... | *.md`.
  var isRest: Bool { target.hasPrefix("...") || target == "*" }

  /// What it names as a path below the content folder; nil where that is no path, or lies outside.
  func path(in folder: String) -> String? {
    if isRest || target.contains("://") || target.hasPrefix("mailto:") { return nil }
    let end = target.firstIndex { $0 == "#" || $0 == "?" } ?? target.endIndex
    let path = URLPath.resolve(String(target[..<end]), in: folder)
    return path.isEmpty || path.hasPrefix("..") ? nil : path
  }
}
