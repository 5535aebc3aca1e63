/// The files of a site that are no pages and come from no file of the content.
package enum GeneratedFiles {
  /// The folder that holds the search index, and nothing else.
  package static let searchFolder = "assets/search"

  /// Where the handbook's own style sheet is published, if it has one.
  package static let ownStyle = "assets/handbook.css"

  /// The icon of the window where the handbook has none of its own.
  package static let icon = "assets/favicon.svg"

  /// What pages load.
  static let theme: Set<String> = [
    icon, "assets/fingerpost.css", "assets/fingerpost.js", ownStyle,
    "assets/nearest.js", "assets/outcome.js", "assets/search.css", "assets/search.js",
    "assets/theme.js", "assets/walker.js",
  ]

  /// What programs read.
  static let machines: Set<String> = ["handbook.json", "llms.txt", "robots.txt", "sitemap.xml"]

  /// What a file of the content would overwrite at a path, in the words of a message; nil where
  /// nothing is made there.
  ///
  /// - Parameter hasOwnIcon: whether the handbook has an icon of its own, so that none is made.
  package static func owner(of path: String, hasOwnIcon: Bool = false) -> String? {
    // Some disks do not tell upper from lower case.
    let path = path.lowercased()
    if hasOwnIcon, path == icon { return nil }
    if theme.contains(path) { return "the theme" }
    if machines.contains(path) { return "what programs read" }
    return path.hasPrefix("\(searchFolder)/") ? "the search index" : nil
  }
}
