/// A link with its parts worked out.
package struct ResolvedLink: Sendable, Hashable {
  package let target: LinkTarget
  /// The part behind `#` as written, without it; nil where there is none.
  package let fragment: String?
  /// The part behind `?` as written, without it and without the fragment; nil where there is none.
  package let query: String?
  /// Whether the link names the HTML of a page that has a Markdown file.
  package let namesHTML: Bool

  init(_ target: LinkTarget, fragment: String? = nil, query: String? = nil, namesHTML: Bool = false)
  {
    self.target = target
    self.fragment = fragment
    self.query = query
    self.namesHTML = namesHTML
  }

  /// Whether the fragment leads to an id that has to be there: not to the top of the page, not to a
  /// piece of text or a line of a file, and not to a set of answers (`#kind=cli&ml=no`).
  package var needsAnchor: Bool {
    switch target {
    case .page, .folder, .decision, .generated: break
    case .external, .asset, .nowhere: return false
    }
    guard let fragment, !fragment.isEmpty else { return false }
    return fragment.lowercased() != "top" && !fragment.hasPrefix(":~:") && !fragment.contains("=")
  }
}
