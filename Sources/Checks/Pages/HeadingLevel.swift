internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown

/// A heading that is more than one level below the one before it: who listens to the page, or reads
/// its contents, looks for the level between.
///
/// ```
/// guides/review.md:12:1: warning: a heading of level 4 below one of level 2 [heading-level]
/// ```
enum HeadingLevel: PageCheck {
  static func diagnostics(onPage index: Int, of handbook: Handbook) -> [Diagnostic] {
    let page = handbook.pages[index]
    let headings = page.document.headings
    return zip(headings, headings.dropFirst()).compactMap { above, heading in
      guard heading.level > above.level + 1 else { return nil }
      return Diagnostic(
        .headingLevel,
        "a heading of level \(heading.level) below one of level \(above.level)",
        at: page.place(heading.range),
        notes: [Note("make it a heading of level \(above.level + 1)")])
    }
  }
}
