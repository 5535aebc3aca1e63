internal import Decisions
internal import Diagnostics
internal import Markdown

/// What is known of the past of a content folder: nothing where that is not asked, or where no history
/// is kept whole.
package struct History: Sendable, Hashable {
  /// The day on which the content of each file last changed, as `2026-11-23`, by path.
  package var changed: [String: String]
  /// The texts that files had on some days, by path and day.
  package var texts: [String: [String: [UInt8]]]

  package init(changed: [String: String] = [:], texts: [String: [String: [UInt8]]] = [:]) {
    self.changed = changed
    self.texts = texts
  }

  /// The last day on which one of several files changed; nil where that is not known of any.
  package func lastChange(of paths: some Sequence<String>) -> String? {
    paths.compactMap { changed[$0] }.max()
  }
}

/// What is asked of the past of a content folder.
package struct HistoryRequest: Sendable, Hashable {
  /// The files whose last change is asked for, by path below the folder.
  package var changes: Set<String> = []
  /// The days on which the texts of files are asked for, by path.
  package var days: [String: Set<String>] = [:]

  package init() {}

  /// What the pages of a handbook show, and the decisions as they were when they were recorded.
  package init(_ content: ParsedContent) {
    for page in content.pages { changes.formUnion(page.changingFiles) }
    changes.formUnion(content.decisions.map(\.path))
    let paths = Dictionary(content.decisions.map { ($0.decision.id, $0.path) }) { first, _ in first }
    for page in content.pages {
      guard let record = page.record, record.status?.kind == .accepted,
        !record.keys.answers.isEmpty, let day = record.day,
        let path = record.keys.decision.flatMap({ paths[$0.text] })
      else { continue }
      days[path, default: []].insert(day)
    }
  }
}

extension Page {
  /// The files that its text is in, by path: its own, and those that it includes.
  package var changingFiles: [String] { [path] + document.includes.map { self.path(of: $0) } }
}
