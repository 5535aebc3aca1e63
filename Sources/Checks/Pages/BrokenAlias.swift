internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown

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
