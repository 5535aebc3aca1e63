internal import Content
internal import Diagnostics
internal import Handbook
internal import Parallel
internal import Rendering

/// The ids that each page of the site emits.
package struct AnchorIndex: Sendable {
  /// The ids of a page.
  private struct Anchors: Sendable {
    let ids: Set<String>
    /// Where there are very many, for what was probably meant.
    let names: NameIndex?

    init(_ ids: Set<String>) {
      self.ids = ids
      names = ids.count > 512 ? NameIndex(ids) : nil
    }
  }

  /// Those of the author's pages, by index: few are asked for, since most links lead to a whole page.
  private let pages: MadeOnDemand<Anchors>
  private var generated: [Address: Anchors] = [:]

  package init(_ plan: SitePlan) {
    let pages = plan.handbook.pages
    self.pages = MadeOnDemand(pages.count) { Anchors(TextPages.anchors(of: pages[$0])) }
    for file in plan.files {
      guard let ids = file.anchors, !ids.isEmpty else { continue }
      generated[file.address] = Anchors(ids)
    }
  }

  /// The id of a page that was probably meant; nil where none is near.
  package func nearest(to id: String, on target: LinkTarget) -> String? {
    guard let anchors = anchors(of: target) else { return nil }
    return anchors.names.map { $0.nearest(to: id) } ?? NearMiss.nearest(to: id, in: anchors.ids)
  }

  /// The ids of what a link leads to, or nil where any fragment will do.
  package func ids(of target: LinkTarget) -> Set<String>? { anchors(of: target)?.ids }

  private func anchors(of target: LinkTarget) -> Anchors? {
    switch target {
    case .page(let index): pages[index]
    case .generated(let address): generated[address] ?? Anchors([])
    case .folder: Anchors([])
    case .decision, .asset, .external, .nowhere: nil
    }
  }
}
