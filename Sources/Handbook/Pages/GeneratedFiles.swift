/// The files of a site that are no pages and come from no file of the content.
package enum GeneratedFiles {
  /// The folder that holds the search index, and nothing else.
  package static let searchFolder = "assets/search"

  /// Where the handbook's own style sheet is published, if it has one.
  package static let ownStyle = "assets/handbook.css"

  /// What pages load.
  static let theme: Set<String> = [
    "assets/favicon.svg", "assets/fingerpost.css", "assets/fingerpost.js", ownStyle,
    "assets/nearest.js", "assets/outcome.js", "assets/search.css", "assets/search.js",
    "assets/theme.js", "assets/walker.js",
  ]

  /// What a file of the content would overwrite at a path, in the words of a message; nil where
  /// nothing is made there.
  package static func owner(of path: String) -> String? {
    // Some disks do not tell upper from lower case.
    let path = path.lowercased()
    if theme.contains(path) { return "the theme" }
    return path.hasPrefix("\(searchFolder)/") ? "the search index" : nil
  }
}
