package import Archive

/// Makes the search index of a site: ``collect(_:)`` for each batch, side by side, then
/// ``index(_:)``.
package struct Indexer: Sendable {
  /// Everything that a search may find, in an order that depends on the content alone.
  package let entries: [SearchEntry]
  /// Whether words lose their English endings.
  package let isEnglish: Bool
  let settings: SearchSettings
  /// Of all that each entry is made from; nil where that was not worked out.
  let digests: [Digest]?

  /// - Parameters:
  ///   - language: of the site, as a BCP 47 tag.
  ///   - digests: for each entry of all that it is made from, its text included.
  package init(
    _ entries: [SearchEntry], language: String, settings: SearchSettings = SearchSettings(),
    digests: [Digest]? = nil
  ) {
    self.entries = entries
    self.digests = digests
    self.settings = settings
    isEnglish = language.lowercased().split(separator: "-").first == "en"
  }

  /// The entries in runs, one for each call of ``collect(_:)``.
  ///
  /// What begins a run is for its address to say, so that an entry more or less changes few of them.
  package var batches: [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    for index in entries.indices.dropFirst() {
      let count = index - start
      let isBeginning = count >= Self.least && Digest(entries[index].url).low % Self.spread == 0
      if isBeginning || count == Self.most {
        batches.append(start..<index)
        start = index
      }
    }
    if start < entries.count { batches.append(start..<entries.count) }
    return batches
  }

  /// How many entries a run has at least and at most, and how many there are for one that begins one.
  private static let (least, most, spread) = (16, 256, UInt64(32))

  /// The words of a batch of entries.
  package func collect(_ batch: Range<Int>) -> PartialIndex { collect(entries[batch]) }

  /// The words of some entries.
  package func collect(_ entries: some Sequence<SearchEntry>) -> PartialIndex {
    var collector = WordCollector(isEnglish: isEnglish)
    for entry in entries { collector.add(entry) }
    return collector.finish()
  }

  /// The index of all batches, in their order.
  package func index(_ parts: [PartialIndex]) async -> SearchIndex {
    await SearchIndex(self, parts)
  }
}
