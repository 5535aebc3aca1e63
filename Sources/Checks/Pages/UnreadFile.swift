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
/// ```
enum UnreadFile: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let meant = handbook.files.assets.sorted().compactMap { path in
      DataFileName.meant(at: path).map { (path, $0.kind, $0.path) }
    }
    if meant.isEmpty { return [] }
    let published = Set(
      plan.files.compactMap { file in
        if case .asset(let path) = file.origin { path } else { nil }
      })
    return meant.compactMap { path, kind, right in
      if published.contains(path) { return nil }
      let isTaken = kind == .configuration && handbook.configuration.isWritten
      let advice =
        isTaken ? "only '\(right)' at the top of the content folder is" : "rename it to '\(right)'"
      return Diagnostic(
        .unreadFile, "the file is not read as \(kind.words)",
        at: SourceRange(file: "\(handbook.name)/\(path)", range: 0..<0), notes: [Note(advice)])
    }
  }
}
