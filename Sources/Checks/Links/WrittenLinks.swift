internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
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

/// A link to the HTML of a page that has a Markdown file, or to a page without its ending: it works on
/// the site and not in an editor or on GitHub.
///
/// ```
/// index.md:3:1: warning: link to 'go.html' names the output; link to 'go.md' [prefer-md]
/// ```
enum PreferMD: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard link.resolved.namesHTML, case .page(let index) = link.resolved.target else { return nil }
    let target = link.handbook.pages[index]
    let path = URLPath.resolve(
      URLPath.decode(LinkDestination(link.reference.destination).path),
      in: URLPath.folder(of: link.page.path))
    let message =
      path == target.address.path
      ? "link to '\(target.address.path)' names the output; link to '\(target.path)'"
      : "link to '\(path)' lacks the ending; link to '\(target.path)'"
    let fix = LinkFix.text(of: link, leadingTo: target.path)
    return Diagnostic(.preferMD, message, at: link.place, fix: fix)
  }
}
