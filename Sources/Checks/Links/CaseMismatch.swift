internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A link whose target stands there under a name that differs only in case: it works on some disks
/// and breaks on the server.
///
/// ```
/// index.md:3:1: error: link to 'Tools.md' differs only in case from 'tools.md' [case-mismatch]
/// ```
enum CaseMismatch: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard case .nowhere(.differsInCase(let path, actual: let actual)) = link.resolved.target else {
      return nil
    }
    let message = "\(link.noun) to '\(path)' differs only in case from '\(actual)'"
    let fix = LinkFix.text(of: link, leadingTo: actual)
    return Diagnostic(.caseMismatch, message, at: link.place, fix: fix)
  }
}
