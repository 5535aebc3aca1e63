internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown

/// A link or an image whose address could run a script or read the reader's disk; it is left empty.
///
/// ```
/// index.md:3:1: warning: link to 'javascript:…' is left out, since it is not safe to follow [unsafe-link]
/// ```
enum UnsafeLink: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    let destination = link.reference.destination
    guard UnsafeURL.isUnsafe(destination) else { return nil }
    let scheme = destination.prefix { $0 != ":" }
    let message = "\(link.noun) to '\(scheme):…' is left out, since it is not safe to follow"
    return Diagnostic(.unsafeLink, message, at: link.place)
  }
}
