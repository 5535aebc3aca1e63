package import Content
internal import Decisions
package import Handbook
package import Rendering

/// The page of all pages.
package enum SiteMaps: FileKind {
  /// Where it lies.
  package static let address = Address("map.html")

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    [
      PlannedFile(
        Self.self, at: address, title: "Site map", from: .handbook("the site map"),
        uses: .generated, referenceTitle: "Site map")
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let frame = site.frame(
      of: file, kind: "map", sidebar: MarkedSidebar(site.sidebars[0]), crumbs: site.trails[0])
    let tags = site.plan.files.filter { file in
      if case .tag = file.origin { true } else { false }
    }
    return MapPage(
      frame, entries: entries(ofFolder: 0, in: site.plan),
      tags: tags.map { Link($0.title, to: $0.address) })
  }

  private static func entries(ofFolder index: Int, in plan: SitePlan) -> [MapPage.Entry] {
    let handbook = plan.handbook
    return handbook.folders[index].children.compactMap { child in
      switch child {
      case .page(let index):
        return plan.page(of: .page(index)).map { MapPage.Entry(Link($0.title, to: $0.address)) }
      case .folder(let index):
        let folder = handbook.folders[index]
        return MapPage.Entry(
          Link(folder.title, to: folder.address), children: entries(ofFolder: index, in: plan),
          isFolder: true)
      case .decision(let index):
        let entry = handbook.decisions[index]
        return plan.page(of: .decision(index)).map { start in
          MapPage.Entry(
            Link(start.title, to: start.address),
            children: [
              MapPage.Entry(Link("All rules", to: entry.rules)),
              MapPage.Entry(Link("The whole tree", to: entry.tree)),
            ])
        }
      }
    }
  }
}

/// The page that a server shows where there is none.
package enum NotFoundPages: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    [
      PlannedFile(
        Self.self, at: Address("404.html"), title: "Page not found",
        from: .handbook("the page for what is not found"), uses: .linked)
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    NotFoundPage(site.frame(of: file, kind: "404", sidebar: MarkedSidebar(site.sidebars[0])))
  }
}
