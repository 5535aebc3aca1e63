internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A code block that includes a file from outside the content folder.
///
/// ```
/// split.md:14:1: error: include of '../main.go' leads out of the content folder [outside-content]
///       = move the file into the content folder
/// ```
enum IncludeOutside: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.pages.flatMap { page in
      page.document.includes.compactMap { include -> Diagnostic? in
        let path = page.path(of: include)
        guard URLPath.climbs(path), handbook.files.existing.contains(path) else { return nil }
        let message = "include of '\(path)' leads out of the content folder"
        let note = Note("move the file into the content folder")
        return Diagnostic(
          .outsideContent, message, at: page.place(include.range), notes: [note])
      }
    }
  }
}
