internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A link to the HTML of a page that has a Markdown file: it works on the site and not in an editor
/// or on GitHub.
///
/// ```
/// index.md:3:1: warning: link to 'go.html' names the output; link to 'go.md' [prefer-md]
/// ```
enum PreferMD: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard link.resolved.namesHTML, case .page(let index) = link.resolved.target else { return nil }
    let target = link.handbook.pages[index]
    let message = "link to '\(target.address.path)' names the output; link to '\(target.path)'"
    let fix = LinkFix.text(of: link, leadingTo: target.path)
    return Diagnostic(.preferMD, message, at: link.place, fix: fix)
  }
}
