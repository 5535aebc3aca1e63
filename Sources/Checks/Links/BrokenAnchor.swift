internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A link to an id that its page does not have.
///
/// ```
/// faq.md:41:8: error: 'tools.md' has no anchor '#Setup' [broken-anchor]
///       = it differs only in case from '#setup'
/// ```
enum BrokenAnchor: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard link.resolved.needsAnchor, let fragment = link.resolved.fragment,
      let ids = link.site.anchors.ids(of: link.resolved.target)
    else { return nil }
    let id = URLPath.decode(fragment)
    if ids.contains(id) || ids.contains(fragment) { return nil }
    let message = "'\(link.site.plan.path(of: link.resolved.target))' has no anchor '#\(fragment)'"
    guard let nearest = link.site.anchors.nearest(to: id, on: link.resolved.target) else {
      return Diagnostic(.brokenAnchor, message, at: link.place)
    }
    if nearest.lowercased() != id.lowercased() {
      let note = Note("did you mean '#\(nearest)'?")
      return Diagnostic(.brokenAnchor, message, at: link.place, notes: [note])
    }
    let note = Note("it differs only in case from '#\(nearest)'")
    let fix = LinkFix.text(of: link, leadingToAnchor: nearest)
    return Diagnostic(.brokenAnchor, message, at: link.place, notes: [note], fix: fix)
  }
}
