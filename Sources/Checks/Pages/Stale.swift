internal import Content
internal import Diagnostics
internal import Handbook

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
    _ date: String?, at place: Place?, _ limit: ReviewLimit
  ) -> Diagnostic? {
    // Dates written as `2026-11-23` have the order of their letters.
    guard let date, date < limit.date else { return nil }
    let message = "last reviewed on \(date), more than \(limit.period.words) ago"
    let note = Note("look at it again, and write the date of today")
    return Diagnostic(.stale, message, at: place, notes: [note])
  }
}
