internal import Content
package import Handbook
package import Rendering

/// A page for each tag.
package enum TagPages: FileKind {
  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    handbook.tags.enumerated().map { index, tag in
      PlannedFile(
        Self.self, at: tag.address, title: "Tag: \(tag.title)", from: .tag(index),
        uses: .generated)
    }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let index = file.origin.index
    let tag = site.handbook.tags[index]
    let frame = site.frame(
      of: file, kind: "tag", sidebar: MarkedSidebar(site.tagSidebar), crumbs: site.trails[0])
    return TagPage(frame, title: tag.title, pages: tag.pages.map { site.tile(.page($0)) })
  }
}
