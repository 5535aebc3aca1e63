internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// Pages that the list of all pages, our own or another tool's, does not name: they are published, and
/// in no list but the site map.
///
/// ```
/// SUMMARY.md:1:1: warning: 'drafts/plan.md' is not in this list of pages [unlisted-page]
///       = it is published, which mdBook would not do; name it here, or leave it out with 'exclude'
/// ```
enum UnlistedPage: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let pages = handbook.unlistedPages.map { "'\(handbook.pages[$0].path)'" }
    guard let source = handbook.navigationSource, !pages.isEmpty else { return [] }
    let names = pages.prefix(3).joined(separator: ", ")
    let rest = pages.count > 3 ? " and \(pages.count - 3) more" : ""
    let (are, they, them) =
      pages.count > 1 ? ("are", "they are", "them") : ("is", "it is", "it")
    let ours =
      "\(they) published and not in the navigation; name \(them) under 'nav', or end it with '...' "
      + "for all that it does not name"
    let note =
      source.place != nil
      ? ours
      : source.isWhole
        ? "\(they) published, which mdBook would not do; name \(them) here, or leave \(them) out "
          + "with 'exclude'"
        : "\(they) published and not in the navigation; name \(them) under 'nav' or 'not_in_nav'"
    return [
      Diagnostic(
        .unlistedPage, "\(names)\(rest) \(are) not in this list of pages",
        at: source.place ?? SourceRange(file: source.file, range: 0..<0), notes: [Note(note)])
    ]
  }
}
