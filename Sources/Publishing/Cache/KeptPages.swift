internal import Archive
internal import Content
internal import Markdown
internal import Synchronization

/// Parses pages, unless that was done before: by an earlier load of the same folder, or by an earlier
/// build that kept it. What was done before is what parsing the file again would give.
final class KeptPages: Sendable {
  private let entries: KeptEntries?
  private let earlier: ParsedFiles?
  /// Where the long parts of pages go that are parsed.
  private let spill: (any Spill)?
  private let counts = Mutex<(kept: Int, all: Int)>((0, 0))

  /// - Parameters:
  ///   - entries: what earlier builds kept.
  ///   - earlier: what came of the files when they were loaded before.
  ///   - spill: nil where memory holds all pages.
  init(
    _ entries: KeptEntries?, after earlier: ParsedFiles? = nil, spillingTo spill: (any Spill)? = nil
  ) {
    self.entries = entries
    self.earlier = earlier
    self.spill = spill
  }

  /// How many pages were kept, of how many that were asked for.
  var shares: (kept: Int, all: Int) { counts.withLock { $0 } }

  /// The page of a file.
  ///
  /// - Parameter parts: the files that it includes, as far as they are known.
  func page(
    of file: ContentFile, at address: Address, parts: [PartRequest.Key: Part] = [:]
  ) -> Page.Parsed {
    if parts.isEmpty, let known = earlier?.page(of: file, at: address) { return known }
    let options = MarkdownOptions(dialect: file.dialect)
    guard let entries else {
      return Page.parse(file, address: address, options: options, parts: parts)
    }
    let digest = Page.digest(of: file, at: address, parts: parts)
    let kept = entries.read(digest) { (reader) throws(ArchiveDamage) in
      try Page.parsed(
        file, address: address, options: options, parts: parts, digest: digest, from: &reader)
    }
    counts.withLock { counts in
      counts.all += 1
      if kept != nil { counts.kept += 1 }
    }
    if let kept { return kept }
    let parsed = Page.parse(file, address: address, options: options, parts: parts, digest: digest)
    var writer = ArchiveWriter()
    Page.archive(parsed, into: &writer)
    entries.add(digest, writer.bytes)
    guard let spill else { return parsed }
    let page = parsed.page.spilled(to: spill, options: options, parts: parts)
    return (page, parsed.diagnostics)
  }
}
