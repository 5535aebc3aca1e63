internal import Content
package import Handbook
package import Rendering
internal import Words

/// A page for each tag.
package enum TagPages: FileKind {
  package static func textsShown(in file: PlannedFile, of handbook: Handbook) -> [Int]? { [] }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.tags.enumerated().map { index, tag in
      PlannedFile(
        Self.self, at: tag.address,
        title: handbook.words.text(.tagTitle, [.name: .text(tag.title)]), from: .tag(index),
        uses: .generated)
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    let tag = site.handbook.tags[index]
    var crumbs = site.trails[0]
    let hasIndex = TagIndexes.isNeeded(in: site.handbook)
    if hasIndex { crumbs.append(Link(site.handbook.words.text(.tags), to: TagIndexes.address)) }
    let frame = site.frame(
      of: file, kind: "tag", sidebar: MarkedSidebar(site.tagSidebar), crumbs: crumbs)
    return TagPage(
      frame, title: tag.title, pages: tag.pages.compactMap { site.tile(.page($0)) },
      index: hasIndex ? TagIndexes.address : nil)
  }
}

/// The page of all tags.
package enum TagIndexes: FileKind {
  /// Where it lies.
  static let address = Address("tags/index.html")

  /// Whether there are several tags; an author's own page, or a tag of that name, comes before it.
  static func isNeeded(in handbook: Handbook) -> Bool {
    handbook.tags.count > 1 && !handbook.tags.contains { $0.address == address }
      && !handbook.folders.contains { $0.address == address }
  }

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    if !isNeeded(in: handbook) { return [] }
    return [
      PlannedFile(
        Self.self, at: address, title: handbook.words.text(.tags),
        from: .handbook("the list of all tags"),
        uses: .generated, referenceTitle: handbook.words.text(.tags))
    ]
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let frame = site.frame(
      of: file, kind: "tag", sidebar: MarkedSidebar(site.tagSidebar), crumbs: site.trails[0])
    return TagIndexPage(
      frame,
      tags: site.handbook.tags.map { tag in
        TagIndexPage.Entry(Link(tag.title, to: tag.address), count: tag.pages.count)
      })
  }
}
