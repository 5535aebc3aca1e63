internal import Diagnostics
internal import Handbook
internal import Markdown

/// A code block that includes a file which is not in the content folder or no text, or a region
/// that the file does not have.
///
/// ```
/// split.md:14:1: error: no text file 'examples/main.go' in this handbook to include [include-missing]
/// ```
enum IncludeMissing: HandbookCheck {
  static func diagnostics(in handbook: Handbook) -> [Diagnostic] {
    handbook.pages.enumerated().flatMap { index, page in
      page.document.includes.compactMap { include -> Diagnostic? in
        let path = handbook.path(of: include, on: index)
        guard let text = handbook.includedTexts[path] else {
          let message = "no text file '\(path)' in this handbook to include"
          return Diagnostic(.includeMissing, message, at: page.place(include.range))
        }
        if include.html(for: text) != nil { return nil }
        let message = "'\(path)' has no region '\(include.info.region ?? "")'"
        return Diagnostic(.includeMissing, message, at: page.place(include.range))
      }
    }
  }
}
