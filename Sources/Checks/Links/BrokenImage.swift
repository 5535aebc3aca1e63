internal import Diagnostics
internal import Planning

/// An image whose file is not there.
///
/// ```
/// index.md:3:1: error: no image 'images/gopher.png' in this handbook [broken-image]
/// ```
enum BrokenImage: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard link.isImage, let path = BrokenLink.missingPath(of: link) else { return nil }
    let message = "no image '\(path)' in this handbook"
    return Diagnostic(
      .brokenImage, message, at: link.place, notes: BrokenLink.notes(on: path, in: link.site.plan))
  }
}
