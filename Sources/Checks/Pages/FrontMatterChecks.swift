internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A key of front matter that means nothing to us, once per key, on the first page that has it.
///
/// ```
/// go.md:3:1: warning: front matter has no key 'tilte', on 3 pages [unknown-key]
///       = did you mean 'title'?
/// ```
enum UnknownKey: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    var first: [String: SourceRange] = [:]
    var counts: [String: Int] = [:]
    for page in handbook.pages {
      for unknown in page.frontMatter.unknownKeys {
        if first[unknown.key] == nil { first[unknown.key] = page.place(unknown.range) }
        counts[unknown.key, default: 0] += 1
      }
    }
    return first.keys.sorted().map { key in
      let count = counts[key] ?? 1
      let message = "front matter has no key '\(key)'" + (count > 1 ? ", on \(count) pages" : "")
      let nearest = NearMiss.nearest(to: key, in: FrontMatter.knownKeys)
      let notes = nearest.map { [Note("did you mean '\($0)'?")] } ?? []
      return Diagnostic(.unknownKey, message, at: first[key], notes: notes)
    }
  }
}

/// A page or a piece of evidence that was last reviewed longer ago than is allowed.
///
/// What has no date is not reported: not every page needs one.
///
/// ```
/// go.md:4:11: warning: last reviewed on 2024-03-01, more than 12 months ago [stale]
/// ```
enum Stale {
  static func diagnostics(in handbook: Handbook, _ limit: ReviewLimit) -> [Diagnostic] {
    let pages = handbook.pages.compactMap { page -> Diagnostic? in
      guard let range = page.frontMatter.reviewedRange else { return nil }
      return diagnostic(page.frontMatter.reviewed, at: page.place(range), limit)
    }
    return pages
      + handbook.evidence.compactMap { diagnostic($0.reviewed, at: $0.reviewedPlace, limit) }
  }

  private static func diagnostic(
    _ date: String?, at place: SourceRange?, _ limit: ReviewLimit
  ) -> Diagnostic? {
    guard let date, limit.isOverdue(date) else { return nil }
    let message = "last reviewed on \(date), more than \(limit.period.words) ago"
    let note = Note("look at it again, and write the date of today")
    return Diagnostic(.stale, message, at: place, notes: [note])
  }
}
