internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A code block that includes a file which is not published, no text or too large, or a region or
/// lines that the file does not have.
///
/// ```
/// split.md:14:1: error: no text file 'examples/main.go' in this handbook to include [include-missing]
///       = did you mean 'examples/main.py'?
/// ```
enum IncludeMissing: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.pages.flatMap { page in
      page.document.includes.compactMap { include in
        diagnostic(for: include, on: page, of: plan).map { message, notes in
          Diagnostic(.includeMissing, message, at: page.place(include.range), notes: notes)
        }
      }
    }
  }

  private static func diagnostic(
    for include: Include, on page: Page, of plan: SitePlan
  ) -> (message: String, notes: [Note])? {
    let handbook = plan.handbook
    let path = page.path(of: include)
    let exists = handbook.files.existing.contains(path)
    if URLPath.climbs(path), exists { return nil }
    if handbook.files.tooLargeToInclude.contains(path) {
      let size = InputLimits.fileSize >> 20
      return ("'\(path)' is larger than \(size) MiB, so no page may include it", [])
    }
    guard let text = handbook.files.includedTexts[path] else {
      if exists, ContentTree.kind(ofPath: path) == .markdown || ContentTree.isHidden(path) {
        let reason =
          ContentTree.isHidden(path)
          ? ContentTree.hiddenReason : handbook.files.leftOut[path]
        return (
          "'\(path)' is not published, so no page may include it",
          reason.map { [Note($0)] } ?? []
        )
      }
      let nearest = exists ? nil : plan.resolver.nearestPath(to: path)
      return (
        "no text file '\(path)' in this handbook to include",
        nearest.map { [Note("did you mean '\(page.relativePath(to: $0))'?")] } ?? []
      )
    }
    guard let lines = include.lineCount(of: text) else {
      return ("'\(path)' has no region '\(include.info.region ?? "")'", [])
    }
    guard let asked = include.info.lines, asked.lowerBound > lines else { return nil }
    return ("'\(path)' has no line \(asked.lowerBound), only \(lines)", [])
  }
}

/// A code block that marks or shows lines that the file which it includes does not have.
///
/// ```
/// split.md:14:1: warning: line 99 is to be shown, and 'examples/main.go' has 12 lines [missing-line]
///       = write 'lines=3-12' for what is there
/// ```
enum IncludedLine: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.pages.flatMap { page in
      page.document.includes.compactMap { include -> Diagnostic? in
        let path = page.path(of: include)
        guard let text = handbook.files.includedTexts[path],
          let count = include.lineCount(of: text)
        else { return nil }
        let place = page.place(include.range)
        if let lines = include.info.lines {
          // (Where none of them is there, that is an error.)
          if lines.lowerBound > count { return nil }
          if lines.upperBound > count {
            return include.info.missing(lines, in: "'\(path)'", of: count, at: place)
          }
        }
        guard let last = include.info.marked.map(\.upperBound).max(),
          let shown = include.shownCount(of: text), last > shown
        else { return nil }
        return include.info.unmarked(last, in: "what is shown of '\(path)'", of: shown, at: place)
      }
    }
  }
}

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
