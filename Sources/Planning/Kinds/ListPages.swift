package import Content
internal import Decisions
package import Handbook
internal import Markdown
internal import Parallel
package import Rendering
package import Search
internal import Words

/// The page of all pages.
package enum SiteMaps: FileKind {
  /// Where it lies.
  package static let address = Address("map.html")

  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    [
      PlannedFile(
        Self.self, at: address, title: handbook.words.text(.siteMap),
        from: .handbook("the site map"),
        uses: .generated, referenceTitle: handbook.words.text(.siteMap))
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let frame = site.frame(
      of: file, kind: "map", sidebar: MarkedSidebar(site.sidebars[0]), crumbs: site.trails[0])
    let tags = site.plan.files.filter { file in
      if case .tag = file.origin { true } else { false }
    }
    // (Pages that no list names are nowhere else.)
    let others = site.handbook.hiddenPages.sorted().compactMap { site.plan.page(of: .page($0)) }
    return MapPage(
      frame, entries: entries(ofFolder: 0, in: site.plan),
      tags: (others + tags).map { Link($0.title, to: $0.address) })
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
              MapPage.Entry(Link(handbook.words.text(.allRules), to: entry.rules)),
              MapPage.Entry(Link(handbook.words.text(.whole), to: entry.tree)),
            ])
        }
      case .label(let label):
        return MapPage.Entry(label.navigationLabel)
      }
    }
  }
}

/// The page that a server shows where there is none: the author's `404.md`, else one of ours.
package enum NotFoundPages: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    let own = handbook.pages.first(where: \.isNotFound)
    return [
      PlannedFile(
        Self.self, at: Page.notFound, title: own?.title ?? handbook.words.text(.notFound),
        from: .handbook("the page for what is not found"), uses: .linked,
        anchors: own.map(TextPages.anchors) ?? [])
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let handbook = site.handbook
    let index = handbook.pages.firstIndex(where: \.isNotFound)
    let text = index.map { index in
      let page = handbook.pages[index]
      return NotFoundPage.Text(
        PageText(page), fillings: site.fillings(onPage: index),
        includes: page.document.includes.map { include in
          handbook.files.includedTexts[page.path(of: include)]
        })
    }
    let frame = site.frame(
      of: file, kind: "404",
      description: index.flatMap { handbook.pages[$0].frontMatter.description },
      sidebar: MarkedSidebar(site.sidebars[0]))
    return NotFoundPage(frame, text: text)
  }
}

/// The listings of folders that have no page of their own.
package enum SectionPages: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    // A decision begins at the address of the folder that has its name, and is its index then.
    let starts = Set(handbook.decisions.map(\.start))
    return handbook.folders.enumerated().compactMap { index, folder in
      if folder.index != nil || starts.contains(folder.address) { return nil }
      return PlannedFile(
        Self.self, at: folder.address, title: folder.parent == nil ? handbook.title : folder.title,
        from: .folder(index), uses: .generated)
    }
  }

  package static func searchEntries(of file: PlannedFile, in plan: SitePlan) -> [SearchEntry] {
    let folder = plan.handbook.folders[file.origin.index]
    if folder.parent == nil { return [] }
    return [
      SearchEntry(
        kind: .folder, title: folder.title, url: SitePlan.searchURL(folder.address),
        trail: plan.trail(toFolder: file.origin.index).dropLast())
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    let isHome = site.handbook.folders[index].parent == nil
    let frame = site.frame(
      of: file, kind: isHome ? "home" : "section",
      sidebar: MarkedSidebar(site.sidebars[index], marking: .folder),
      crumbs: isHome ? [] : site.trails[index].dropLast())
    let asked = isHome ? nil : site.decisionAsked(inFolder: index)
    let listing = site.listing(ofFolder: index, asking: asked)
    let decision = asked.map { site.decisions[$0] }
    return SectionPage(
      frame, role: isHome ? .home(site.homeParts()) : .section(listing, asking: decision),
      records: site.recordList(ofFolder: index))
  }
}
