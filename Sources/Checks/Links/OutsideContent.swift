internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A link to a file that exists but lies outside the content folder, so that the site has no copy.
///
/// ```
/// index.md:3:1: error: link to '../LICENSE' leads out of the content folder [outside-content]
/// ```
enum OutsideContent: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard case .nowhere(.outside(let path)) = link.resolved.target,
      link.handbook.files.existing.contains(path)
    else { return nil }
    let message = "\(link.noun) to '\(path)' leads out of the content folder"
    let note = Note("move the file into the content folder, or link to where it is published")
    return Diagnostic(.outsideContent, message, at: link.place, notes: [note])
  }
}
