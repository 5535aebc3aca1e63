internal import Decisions
package import Diagnostics
internal import Markdown

/// What is known of the past of a content folder: nothing where that is not asked, or where no history
/// is kept whole.
package struct History: Sendable, Hashable {
  /// The day on which the content of each file last changed, as `2026-11-23`, by path.
  package var changed: [String: String]
  /// The day on which each file was added, likewise; a file that was only moved is as old as it was.
  package var added: [String: String]
  /// The texts that files had on some days, by path and day.
  package var texts: [String: [String: [UInt8]]]

  package init(
    changed: [String: String] = [:], added: [String: String] = [:],
    texts: [String: [String: [UInt8]]] = [:]
  ) {
    self.changed = changed
    self.added = added
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
  /// Whether it is asked too when these files were added.
  package var asksForAdditions = false
  /// The days on which the texts of files are asked for, by path.
  package var days: [String: Set<String>] = [:]

  package init() {}

  /// What the pages of a handbook show, and the decisions as they were when they were recorded.
  package init(_ content: ParsedContent) {
    for page in content.pages { changes.formUnion(page.changingFiles) }
    changes.formUnion(content.decisions.map(\.path))
    let places = content.evidence.map(\.place) + content.terms.map(\.place)
    changes.formUnion(Self.paths(of: places, below: content.name))
    // (The feed, which has new pages, is there where the address of the site is known.)
    asksForAdditions = content.configuration.baseURL != nil
    let paths = Dictionary(content.decisions.map { ($0.decision.id, $0.path) }) { first, _ in first
    }
    for page in content.pages {
      guard let record = page.record, record.status?.kind == .accepted,
        !record.keys.answers.isEmpty, let day = record.day,
        let path = record.keys.decision.flatMap({ paths[$0.text] })
      else { continue }
      days[path, default: []].insert(day)
    }
  }
}

extension HistoryRequest {
  /// The files in which some places are, by path below the content folder.
  package static func paths(of places: [SourceRange], below name: String) -> Set<String> {
    Set(
      places.map(\.file).filter { $0.hasPrefix("\(name)/") }.map {
        String($0.dropFirst(name.count + 1))
      })
  }
}

extension Page {
  /// The files that its text is in, by path: its own, and those that it includes.
  package var changingFiles: [String] { [path] + document.includes.map { self.path(of: $0) } }
}
