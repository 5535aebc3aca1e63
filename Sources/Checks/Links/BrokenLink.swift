internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A link to a page, a folder or a file that is not there, or that is not published.
///
/// ```
/// index.md:3:1: error: no page or file 'privacy/README.md' in this handbook [broken-link]
///       = did you mean 'privacy/readme.md'?
/// ```
enum BrokenLink: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard let path = missingPath(of: link) else { return nil }
    let message = "no page or file '\(path)' in this handbook"
    return Diagnostic(
      .brokenLink, message, at: link.place, notes: notes(on: path, in: link.site.plan))
  }

  /// The path at which nothing stands, or nil where the link is another check's.
  static func missingPath(of link: CheckedLink) -> String? {
    switch link.resolved.target {
    case .nowhere(.missing(let path)), .nowhere(.outside(let path)): path
    default: nil
    }
  }

  /// Why the path may not be there, and which was probably meant.
  static func notes(on path: String, in plan: SitePlan) -> [Note] {
    if plan.handbook.files.existing.contains(path) {
      if ContentTree.isHidden(path) {
        return [Note("it exists, but names that begin with '.' or '_' are not published")]
      }
      return [Note("it exists, but is not published: it is a draft or excluded")]
    }
    guard let nearest = plan.resolver.nearestPath(to: path) else { return [] }
    return [Note("did you mean '\(nearest)'?")]
  }
}
