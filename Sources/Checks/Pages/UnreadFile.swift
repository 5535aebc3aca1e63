internal import Content
internal import Diagnostics
internal import Handbook
internal import Planning

/// A file that was meant to be a part of the handbook, by its name, and that nothing reads; a file that
/// a page links to is published as it is, and so is not meant.
///
/// ```
/// store.decision.yaml: warning: the file is not read as a decision [unread-file]
///       = rename it to 'store.decision.yml'
/// guide/start.mdx: warning: 'guide/start.mdx' and 3 more are pages with components, which are not read [unread-file]
///       = write the pages in Markdown, as '.md'
/// ```
enum UnreadFile: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let assets = handbook.files.assets.sorted()
    let meant = assets.compactMap { path in
      DataFileName.meant(at: path).map { (path, $0.kind, $0.path) }
    }
    let components = assets.filter(FileName.holdsComponents)
    if meant.isEmpty, components.isEmpty { return [] }
    let published = Set(
      plan.files.compactMap { file in
        if case .asset(let path) = file.origin { path } else { nil }
      })
    let misnamed = meant.compactMap { path, kind, right -> Diagnostic? in
      if published.contains(path) { return nil }
      let isTaken = kind == .configuration && handbook.configuration.isWritten
      let advice =
        isTaken ? "only '\(right)' at the top of the content folder is" : "rename it to '\(right)'"
      return Diagnostic(
        .unreadFile, "the file is not read as \(kind.words)",
        at: SourceRange(file: "\(handbook.name)/\(path)", range: 0..<0), notes: [Note(advice)])
    }
    return misnamed + named(components.filter { !published.contains($0) }, in: handbook)
  }

  /// One message for all pages with components.
  private static func named(_ components: [String], in handbook: Handbook) -> [Diagnostic] {
    guard let first = components.first else { return [] }
    let message =
      components.count == 1
      ? "'\(first)' is a page with components, which is not read"
      : "'\(first)' and \(components.count - 1) more are pages with components, which are not read"
    return [
      Diagnostic(
        .unreadFile, message, at: SourceRange(file: "\(handbook.name)/\(first)", range: 0..<0),
        notes: [Note("write what they say in Markdown, as '.md'; or name them under 'exclude'")])
    ]
  }
}
