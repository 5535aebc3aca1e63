internal import Content
internal import Decisions
package import Handbook
package import Rendering
internal import Words

/// A page for each owner, with all that they keep.
package enum OwnerPages: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.owners.all.enumerated().map { index, owner in
      PlannedFile(
        Self.self, at: owner.address,
        title: handbook.words.text(.ownerTitle, [.name: .text(owner.name)]),
        from: .handbook("the page of an owner"), uses: .generated, part: index)
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let owner = site.handbook.owners.all[file.part]
    let frame = site.frame(
      of: file, kind: "owner", sidebar: MarkedSidebar(site.ownerSidebar),
      crumbs: site.trails[0] + [
        Link(site.handbook.words.text(.owners), to: site.handbook.owners.address)
      ])
    return OwnerPage(
      frame, name: owner.name, reviews: site.reviews(of: owner.pages),
      decisions: owner.decisions.map { index in
        let entry = site.handbook.decisions[index]
        return Link(entry.decision.title, to: entry.start)
      },
      limit: site.handbook.configuration.reviewLimit)
  }
}

/// The page of all owners: what each of them should review next.
package enum OwnerLists: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    if handbook.owners.all.isEmpty { return [] }
    return [
      PlannedFile(
        Self.self, at: handbook.owners.address, title: handbook.words.text(.owners),
        from: .handbook("the list of owners"),
        uses: .generated, referenceTitle: handbook.words.text(.owners))
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let handbook = site.handbook
    let unowned = handbook.readingOrder.filter { handbook.owners.ofPage[$0].isEmpty }
    return OwnersPage(
      site.frame(
        of: file, kind: "owners", sidebar: MarkedSidebar(site.ownerSidebar), crumbs: site.trails[0]),
      owners: handbook.owners.all.map { owner in
        OwnersPage.Entry(
          Link(owner.name, to: owner.address), reviews: site.reviews(of: owner.pages))
      },
      unowned: site.reviews(of: unowned), evidence: site.evidence.filter(\.isOverdue),
      limit: handbook.configuration.reviewLimit)
  }
}

extension SiteInputs {
  /// Pages with their last reviews, those first that should be looked at first.
  func reviews(of pages: [Int]) -> Reviews {
    Reviews(
      pages.map { index in
        let page = handbook.pages[index]
        return Review(
          Link(page.title, to: page.address), on: page.frontMatter.reviewed,
          isOverdue: isOverdue(page))
      })
  }

  /// Whether the last review of a page is too long ago.
  func isOverdue(_ page: Page) -> Bool {
    handbook.configuration.reviewLimit?.isOverdue(page.frontMatter.reviewed) ?? false
  }

  /// Those who own a page.
  func owners(ofPage index: Int) -> [Link] {
    handbook.owners.ofPage[index].map { owner in
      Link(handbook.owners.all[owner].name, to: handbook.owners.all[owner].address)
    }
  }
}
