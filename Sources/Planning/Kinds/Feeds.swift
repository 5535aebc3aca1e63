internal import Content
internal import Decisions
internal import Diagnostics
package import Handbook
package import Rendering
internal import Words

/// `feed.xml`: pages that are new or were reviewed, and decision records; where the address of the
/// site is known, since the entries of a feed are named by whole addresses.
package enum Feeds: FileKind {
  static let address = Address("feed.xml")

  package static func files(of handbook: Handbook, theme: Theme) -> [PlannedFile] {
    guard isMade(of: handbook) else { return [] }
    return [
      PlannedFile(
        Self.self, at: address, title: "feed.xml", from: .handbook("what programs read"),
        uses: .linked)
    ]
  }

  /// Whether a handbook has a feed: the address of its site, and a page with a day.
  static func isMade(of handbook: Handbook) -> Bool {
    handbook.configuration.baseURL != nil
      && handbook.pages.contains { day(of: $0, in: handbook) != nil }
  }

  package static func inputs(of file: PlannedFile, in site: SiteInputs) -> any FileInputs {
    let handbook = site.handbook
    let dated = handbook.readingOrder.enumerated().compactMap { place, index in
      day(of: handbook.pages[index], in: handbook).map { (day: $0, place: place, page: index) }
    }
    let newest = dated.sorted { left, right in
      left.day != right.day ? left.day > right.day : left.place < right.place
    }
    return FeedFile(
      site.frame, at: file.address,
      entries: newest.prefix(FeedFile.limit).map { entry(of: $0.page, on: $0.day, in: site) })
  }

  /// The last day on which a page was new, reviewed or, as a decision record, changed.
  private static func day(of page: Page, in handbook: Handbook) -> String? {
    if page.frontMatter.isDraft { return nil }
    let history = handbook.files.history
    let matter = page.frontMatter
    let days = [matter.reviewed, matter.day, page.record?.day, history.added[page.path]]
    let changed = page.record == nil ? nil : history.changed[page.path]
    return (days + [changed]).compactMap { $0 }.max()
  }

  private static func entry(of index: Int, on day: String, in site: SiteInputs) -> FeedFile.Entry {
    let page = site.handbook.pages[index]
    let record = site.handbook.recordOfPage[index].map { site.records[$0] }
    var summary = page.frontMatter.description
    if let record {
      let words = site.handbook.words
      let status = record.record.status?.title(in: words)
      let parts = [
        words.text(.recordCategory, status.map { [.status: .text($0)] } ?? [:]),
        record.outcome, summary,
      ]
      summary = parts.compactMap { $0 }.joined(separator: ": ")
    }
    return FeedFile.Entry(
      Link(page.title, to: page.address), day: day, summary: summary,
      authors: record.map(\.record.keys.deciders) ?? site.owners(ofPage: index).map(\.title),
      categories: page.frontMatter.tags)
  }
}
