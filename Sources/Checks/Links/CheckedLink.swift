internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A link as the checks see it: where it stands, and where it leads.
struct CheckedLink {
  let site: CheckedSite
  let page: Page
  let reference: Reference
  let resolved: ResolvedLink

  var handbook: Handbook { site.plan.handbook }

  /// Where it stands.
  var place: SourceRange { page.place(reference.range) }

  /// "link" or "image".
  var noun: String { isImage ? "image" : "link" }

  /// Whether the target is shown and not gone to.
  var isImage: Bool { reference.kind.isImage }
}

/// Corrects the target of a link in the author's own text.
enum LinkFix {
  /// The link with another path; nil where its text does not hold the target as it is, or where
  /// either is percent-encoded.
  ///
  /// - Parameter path: below the content folder, and as deep as the one that the link names.
  static func text(of link: CheckedLink, leadingTo path: String) -> String? {
    let destination = link.reference.destination
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let written = destination[..<end].split(separator: "/", omittingEmptySubsequences: false)
    let meant = path.split(separator: "/")
    let named = written.reversed().prefix { $0 != "." && $0 != ".." && !$0.isEmpty }.count
    if named == 0 || named > meant.count || !isPlain(path) { return nil }
    let parts = written.dropLast(named) + meant.suffix(named)
    return text(of: link, leadingTo: parts.joined(separator: "/"), insteadOf: destination[..<end])
  }

  /// The link with another fragment.
  static func text(of link: CheckedLink, leadingToAnchor id: String) -> String? {
    guard let fragment = link.resolved.fragment, isPlain(id) else { return nil }
    return text(of: link, leadingTo: "#\(id)", insteadOf: "#\(fragment)")
  }

  private static func text(
    of link: CheckedLink, leadingTo new: String, insteadOf old: some StringProtocol
  ) -> String? {
    let bytes = link.page.source.bytes
    guard link.reference.range.upperBound <= bytes.count else { return nil }
    let text = String(decoding: bytes[link.reference.range], as: UTF8.self)
    // The words of a link may be its target too; the target stands last.
    let pieces = text.split(separator: String(old), omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return nil }
    return pieces.joined(separator: new)
  }

  /// Whether a path needs no encoding.
  private static func isPlain(_ path: String) -> Bool { URLPath.encoded(path) == path }
}
