internal import Archive
internal import Content
internal import Handbook
internal import Parallel
internal import Planning
internal import Search

/// The words of a site for its search index, collected anew only where they are not kept from an
/// earlier build.
struct KeptWords {
  /// What the index is put together from.
  let indexer: Indexer
  let parts: [PartialIndex]
  /// How many of the parts were kept.
  let kept: Int

  /// - Parameter entries: nil where all is collected.
  init(of plan: SitePlan, _ entries: KeptEntries?) async throws {
    let found = try await ParallelMap.map(plan.files) { plan.searchItems(of: $0) }
    let items = SitePlan.ordered(found.flatMap { $0 })
    let indexer = Indexer(
      items.map(\.entry), language: plan.handbook.configuration.language,
      settings: plan.searchSettings(), digests: items.map(\.digest))
    let results = try await ParallelMap.map(indexer.batches) { batch in
      var digester = Digester()
      digester.combine("words")
      digester.combine(indexer.isEnglish)
      for item in items[batch] { digester.combine(item.digest) }
      let sections = items[batch].map { Int32($0.entry.sections.count) }
      let key = digester.digest
      let known = entries?.read(key) { (reader) throws(ArchiveDamage) in
        try PartialIndex(from: &reader)
      }
      if let known, known.sectionCounts == sections { return (part: known, isKept: true) }
      let part = indexer.collect(items[batch].lazy.map { plan.entry(of: $0) })
      if let entries {
        var writer = ArchiveWriter()
        writer.append(part)
        entries.add(key, writer.bytes)
      }
      return (part: part, isKept: false)
    }
    self.indexer = indexer
    parts = results.map(\.part)
    kept = results.count(where: \.isKept)
  }
}
