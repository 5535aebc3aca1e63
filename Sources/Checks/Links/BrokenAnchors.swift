internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
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
    if ids.contains(id) || ids.contains(fragment) || isUnread(id, of: link) { return nil }
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

  /// Whether the page would have the id if everything could be read.
  private static func isUnread(_ id: String, of link: CheckedLink) -> Bool {
    switch link.resolved.target {
    case .generated: link.handbook.unread.mayHaveAnchor(id)
    case .page(let index):
      link.handbook.pages[index].document.isPartial
        || !link.handbook.pages[index].frontMatter.isWhole && link.handbook.unread.mayHaveAlias(id)
    default: false
    }
  }
}

/// An alias that leads to a section which its page does not have.
///
/// ```
/// go.md:4:12: error: this page has no anchor '#set-up' for the alias '#old' [broken-anchor]
///       = did you mean '#setup'?
/// ```
enum BrokenAlias: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    let page = handbook.pages[index]
    let aliases = page.frontMatter.aliases.filter { $0.target != nil }
    if aliases.isEmpty { return [] }
    let ids = Set(page.document.anchors.map(\.id))
    return aliases.compactMap { alias in
      guard let target = alias.target, !ids.contains(target) else { return nil }
      let name = alias.anchor.map { "#\($0)" } ?? alias.path
      let message = "this page has no anchor '#\(target)' for the alias '\(name)'"
      let nearest = NearMiss.nearest(to: target, in: ids)
      let notes = nearest.map { [Note("did you mean '#\($0)'?")] } ?? []
      return Diagnostic(.brokenAnchor, message, at: page.place(alias.range), notes: notes)
    }
  }
}
