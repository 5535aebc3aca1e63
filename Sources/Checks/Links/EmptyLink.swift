internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A link or an image that names nothing.
///
/// ```
/// process.md:434:5: error: link has no target [empty-link]
/// ```
enum EmptyLink: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard case .nowhere(.empty) = link.resolved.target else { return nil }
    return Diagnostic(.emptyLink, "\(link.noun) has no target", at: link.place)
  }
}
