/// Makes the search index of a site: ``collect(_:)`` for each batch, side by side, then
/// ``index(_:)``.
package struct Indexer: Sendable {
  /// Everything that a search may find, in an order that depends on the content alone.
  let entries: [SearchEntry]
  /// Whether words lose their English endings.
  let isEnglish: Bool
  let settings: SearchSettings

  /// - Parameter language: of the site, as a BCP 47 tag.
  package init(
    _ entries: [SearchEntry], language: String, settings: SearchSettings = SearchSettings()
  ) {
    self.entries = entries
    self.settings = settings
    isEnglish = language.lowercased().split(separator: "-").first == "en"
  }

  /// The entries in runs, one for each call of ``collect(_:)``.
  package var batches: [Range<Int>] {
    let size = max(entries.count / 8 + 1, 32)
    return stride(from: 0, to: entries.count, by: size).map { $0..<min($0 + size, entries.count) }
  }

  /// The words of a batch of entries.
  package func collect(_ batch: Range<Int>) -> PartialIndex {
    var index = PartialIndex(isEnglish: isEnglish)
    for entry in entries[batch] { index.add(entry) }
    return index
  }

  /// The index of all batches, in their order.
  package func index(_ parts: [PartialIndex]) -> SearchIndex { SearchIndex(self, parts) }
}
