package import Archive

/// The search index of a site, as files.
package struct SearchIndex: Sendable {
  let indexer: Indexer
  let passages: Passages
  /// The files but for those with passages, which are made one by one.
  private let fixed: [(name: String, bytes: [UInt8])]

  /// Where the files lie.
  private static let folder = "assets/search"

  /// Puts the parts together, words and terms side by side.
  init(_ indexer: Indexer, _ parts: [PartialIndex]) async {
    self.indexer = indexer
    async let outline = Passages.Outline(indexer, parts)
    let vocabulary = await Vocabulary(parts)
    // (What all else waits for comes first.)
    async let sorting = TermShards.sorted(vocabulary.terms)
    let postings = await PostingLists(parts, vocabulary)
    async let forwardShards = WordShards(vocabulary, isReversed: false)
    async let backwardShards = WordShards(vocabulary, isReversed: true)
    var files: [(name: String, bytes: [UInt8])] = []
    var root = RootScript(indexer)
    root.synonyms = Synonyms(
      indexer.settings.synonyms, isEnglish: indexer.isEnglish, in: vocabulary.terms)
    let terms = await TermShards(sorting, postings, entries: EntryMap(parts))
    root.terms = terms.separators
    files += terms.files
    let forward = await forwardShards
    root.words = forward.separators
    root.heads = forward.heads(vocabulary)
    files += forward.files
    let backward = await backwardShards
    root.ends = backward.separators
    files += backward.files
    let used = files.reduce(0) { $0 + $1.bytes.count }
    passages = Passages(await outline, indexSize: used)
    root.sectionCounts = passages.sectionCounts
    root.passages = passages.shards.map(\.lowerBound)
    files.append(("root", root.bytes))
    fixed = files
  }

  /// A file of the index, by number.
  package struct File: Sendable, Hashable {
    /// Below the site's root.
    package let path: String
    let number: Int
  }

  /// All files, in an order that depends on the entries alone.
  package var files: [File] {
    let names = fixed.map(\.name) + passages.shards.indices.map(Passages.name)
    return names.enumerated().map { File(path: "\(Self.folder)/\($1).js", number: $0) }
  }

  /// The digest of all that a file is made from; nil where that is not known before it is made.
  package func digest(of file: File) -> Digest? {
    if file.number < fixed.count { return nil }
    return passages.digest(of: file.number - fixed.count, indexer)
  }

  /// The bytes of a file; any number of threads may ask at once.
  package func bytes(of file: File) -> [UInt8] {
    if file.number < fixed.count { return fixed[file.number].bytes }
    return passages.script(file.number - fixed.count, indexer)
  }
}
