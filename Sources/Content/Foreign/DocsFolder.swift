/// Where the documents of another tool lie, as seen from the content folder: it is one with them, or
/// either lies in the other.
package struct DocsFolder: Sendable, Hashable {
  /// The documents below the content folder; empty where they are one.
  package let below: String
  /// The content folder below the documents; empty where they are one.
  package let above: String

  package init(below: String = "", above: String = "") {
    self.below = below
    self.above = above
  }

  /// A path among the documents as one below the content folder; nil where it lies outside.
  package func contentPath(of path: String) -> String? {
    let path = URLPath.resolve(path, in: "")
    if path.isEmpty || URLPath.climbs(path) { return nil }
    if !above.isEmpty { return Self.drop(above, from: path) }
    return URLPath.path(of: path, in: below)
  }

  /// A path below the content folder as one among the documents; nil where it is none of them.
  package func docsPath(of path: String) -> String? {
    if !above.isEmpty { return "\(above)/\(path)" }
    return below.isEmpty ? path : Self.drop(below, from: path)
  }

  private static func drop(_ folder: String, from path: String) -> String? {
    path.hasPrefix("\(folder)/") ? String(path.dropFirst(folder.count + 1)) : nil
  }
}
