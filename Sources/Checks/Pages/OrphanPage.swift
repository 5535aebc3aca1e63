internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A page that no other page links to: readers meet it only by chance, in the navigation.
///
/// Indexes are no orphans, nor are pages whose folder has no index of the author's (its listing
/// links to them), pages with an `order`, records (their folder lists them), and pages that an option
/// names. Without a `fingerpost.yml` nothing is said: a handbook made for another tool has its order
/// elsewhere.
///
/// ```
/// guides/review.md:1:1: warning: no page links to 'guides/review.md' [orphan-page]
/// ```
enum OrphanPage: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    // What links to a page may be what could not be read.
    guard handbook.configuration.isWritten, !handbook.unread.lacksPages else { return [] }
    var isLinked = [Bool](repeating: false, count: handbook.pages.count)
    for index in handbook.pages.indices {
      for link in plan.links[index] {
        if case .page(let target) = link.target, target != index { isLinked[target] = true }
      }
    }
    for option in handbook.decisions.flatMap(\.decision.options) {
      guard let path = option.page?.text,
        case .page(let target) = plan.resolver.resolve(path, in: "", page: nil).target
      else { continue }
      isLinked[target] = true
    }
    return handbook.pages.indices.compactMap { index in
      let page = handbook.pages[index]
      let folderIndex = handbook.folders[handbook.folderOfPage[index]].index
      if isLinked[index] || folderIndex == nil || folderIndex == index
        || handbook.listedPages.contains(index) || handbook.hiddenPages.contains(index)
        || page.frontMatter.order != nil || page.record != nil
        || !page.frontMatter.isWhole
        || handbook.unread.mayName(page: page.path)
      {
        return nil
      }
      let note = Note("link to it where its readers come from, or give it an 'order'")
      return Diagnostic(
        .orphanPage, "no page links to '\(page.path)'", at: page.place(0..<0), notes: [note])
    }
  }
}
