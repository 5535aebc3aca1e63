internal import Diagnostics
internal import Handbook

/// A link to an id that its page does not have.
///
/// ```
/// faq.md:41:8: error: 'tools.md' has no anchor '#Setup' [broken-anchor]
///       = it differs only in case from '#setup'
/// ```
enum BrokenAnchor: LinkCheck {
  static func diagnostic(for link: CheckedLink) -> Diagnostic? {
    guard link.resolved.needsAnchor, let fragment = link.resolved.fragment,
      let ids = link.anchors.ids(of: link.resolved.target)
    else { return nil }
    let id = URLPath.decode(fragment)
    if ids.contains(id) || ids.contains(fragment) { return nil }
    let message = "'\(link.handbook.path(of: link.resolved.target))' has no anchor '#\(fragment)'"
    let notes = notes(on: id, among: ids)
    return Diagnostic(.brokenAnchor, message, at: link.place, notes: notes)
  }

  private static func notes(on id: String, among ids: Set<String>) -> [Note] {
    let folded = id.lowercased()
    if let same = ids.filter({ $0.lowercased() == folded }).min() {
      return [Note("it differs only in case from '#\(same)'")]
    }
    guard let nearest = NearMiss.nearest(to: id, in: ids) else { return [] }
    return [Note("did you mean '#\(nearest)'?")]
  }
}
