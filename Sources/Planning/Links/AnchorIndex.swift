internal import Content
internal import Diagnostics
internal import Handbook

/// The ids that each page of the site emits.
package struct AnchorIndex: Sendable {
  private let plan: SitePlan
  private var anchors: [Address: Set<String>] = [:]
  /// The ids of pages with very many, for what was probably meant.
  private var names: [Address: NameIndex] = [:]
  private static let largeFrom = 512

  package init(_ plan: SitePlan) {
    self.plan = plan
    anchors.reserveCapacity(plan.files.count)
    for file in plan.files {
      guard let ids = file.anchors, !ids.isEmpty else { continue }
      anchors[file.address] = ids
      if ids.count > Self.largeFrom { names[file.address] = NameIndex(ids) }
    }
  }

  /// The id of a page that was probably meant; nil where none is near.
  package func nearest(to id: String, on target: LinkTarget) -> String? {
    if let address = address(of: target), let names = names[address] {
      return names.nearest(to: id)
    }
    return NearMiss.nearest(to: id, in: ids(of: target) ?? [])
  }

  /// The ids of what a link leads to, or nil where any fragment will do.
  package func ids(of target: LinkTarget) -> Set<String>? {
    if case .folder = target { return [] }
    return address(of: target).map { anchors[$0] ?? [] }
  }

  private func address(of target: LinkTarget) -> Address? {
    switch target {
    case .page(let index): plan.handbook.pages[index].address
    case .generated(let address): address
    case .folder, .decision, .asset, .external, .nowhere: nil
    }
  }
}
