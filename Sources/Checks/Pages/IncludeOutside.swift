internal import Diagnostics
internal import Handbook
internal import Markdown

/// A code block that includes a file from outside the content folder.
///
/// ```
/// split.md:14:1: error: include of '../main.go' leads out of the content folder [outside-content]
///       = move the file into the content folder
/// ```
enum IncludeOutside: HandbookCheck {
  static func diagnostics(in handbook: Handbook) -> [Diagnostic] {
    handbook.pages.enumerated().flatMap { index, page in
      page.document.includes.compactMap { include -> Diagnostic? in
        let path = handbook.path(of: include, on: index)
        guard URLPath.climbs(path), handbook.existing.contains(path) else { return nil }
        let message = "include of '\(path)' leads out of the content folder"
        let note = Note("move the file into the content folder")
        return Diagnostic(
          .outsideContent, message, at: page.place(include.range), notes: [note])
      }
    }
  }
}
