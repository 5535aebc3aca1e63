internal import JSON

/// What an earlier site could be linked to: the pages, anchors, rules and evidence of its
/// `handbook.json`.
package struct Permalinks: Sendable, Hashable {
  /// A page, with the ids on it and the older addresses that led to it.
  package struct PageEntry: Sendable, Hashable {
    /// From the root of the site, percent-encoded.
    package let url: String
    /// Where its Markdown lay, in the same way.
    package let markdown: String
    package let title: String
    package let anchors: [String]
    package let aliases: [String]
  }

  /// A rule or a piece of evidence: by its id, its older ids, and the words by which it may be known
  /// under another.
  package struct Entry: Sendable, Hashable {
    package let id: String
    package let title: String
    package let aliases: [String]
  }

  /// A decision with its rules.
  package struct DecisionEntry: Sendable, Hashable {
    package let id: String
    package let url: String
    package let title: String
    package let rules: [Entry]
  }

  package let pages: [PageEntry]
  package let decisions: [DecisionEntry]
  package let evidence: [Entry]

  /// How large the file may be.
  package static let sizeLimit = 256 << 20

  /// Reads a `handbook.json`; nil where the bytes are none.
  package init?(_ bytes: [UInt8]) {
    guard let root = JSON(parsing: bytes), let pages = root["pages"]?.elements else { return nil }
    self.pages = pages.compactMap { page in
      guard let url = page["url"]?.text else { return nil }
      return PageEntry(
        url: url, markdown: page["markdown"]?.text ?? url, title: page["title"]?.text ?? "",
        anchors: Self.texts("anchors", of: page), aliases: Self.texts("aliases", of: page))
    }
    decisions = (root["decisions"]?.elements ?? []).compactMap { decision in
      guard let id = decision["id"]?.text, let url = decision["url"]?.text else { return nil }
      return DecisionEntry(
        id: id, url: url, title: decision["title"]?.text ?? id,
        rules: Self.entries("rules", of: decision, title: "title"))
    }
    evidence = Self.entries("evidence", of: root, title: "claim")
  }

  private static func entries(_ name: String, of json: JSON, title: String) -> [Entry] {
    (json[name]?.elements ?? []).compactMap { entry in
      entry["id"]?.text.map { id in
        Entry(id: id, title: entry[title]?.text ?? id, aliases: texts("aliases", of: entry))
      }
    }
  }

  private static func texts(_ name: String, of json: JSON) -> [String] {
    (json[name]?.elements ?? []).compactMap(\.text)
  }
}
