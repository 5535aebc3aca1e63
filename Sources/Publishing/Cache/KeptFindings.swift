internal import Archive
internal import Checks
internal import Content
internal import Diagnostics
internal import Handbook
internal import Parallel
internal import Planning

/// What the checks find, and which files links lead to: kept by the surroundings of all files, so that
/// after an edit of a text only its page is checked again.
///
/// The surroundings (``LoadedSite/context``) hold all that a check may look at but the words of pages and
/// the places in their files. So what was found on a page counts as long as its text is the same, and
/// what was found elsewhere as long as it names no place in a text that is another.
struct KeptFindings {
  /// What was found in some surroundings.
  fileprivate struct Findings {
    /// The digest of each page.
    var pages: [Digest]
    /// What was found on single pages, by index, where anything was.
    var onPage: [Int: [Diagnostic]] = [:]
    var inWhole: [Diagnostic] = []
    var linkedAssets: [String] = []
  }

  private let entries: KeptEntries?
  private let key: Digest?
  private let pages: [Digest]
  private let known: Findings?
  /// The pages whose texts are others, by index, and how messages name their files.
  private let changed: (pages: Set<Int>, files: Set<String>)

  /// - Parameters:
  ///   - entries: nil where nothing is kept.
  ///   - context: nil where the surroundings are not known.
  init(_ entries: KeptEntries?, in context: Digest?, of handbook: Handbook) {
    // (What could not be read may have any words, which checks look for.)
    let isKept = entries != nil && handbook.unread.isEmpty
    let pages = isKept ? handbook.pages.map(\.digest) : []
    key = isKept ? context.map { Digest("findings \($0.high) \($0.low)") } : nil
    let known: Findings? = key.flatMap { key in
      entries?.read(key) { (reader) throws(ArchiveDamage) in try Findings(from: &reader) }
    }.flatMap { $0.pages.count == pages.count ? $0 : nil }
    var changed: (pages: Set<Int>, files: Set<String>) = ([], [])
    for (index, digest) in (known?.pages ?? []).enumerated() where digest != pages[index] {
      changed.pages.insert(index)
      changed.files.insert(handbook.pages[index].source.path)
    }
    self.entries = entries
    self.pages = pages
    self.known = known
    self.changed = changed
  }

  /// The files that links lead to and that are copied for it; nil where that is not known.
  var linkedAssets: [String]? { known?.linkedAssets }

  /// What the checks find, page by page side by side, and the whole beside them.
  func diagnostics(
    of plan: SitePlan, by checker: Checker, _ log: PhaseLog
  ) async throws -> [Diagnostic] {
    let all = plan.handbook.pages.indices
    let isWholeKnown = known.map { !mentionChanged($0.inWhole) } ?? false
    let unknown =
      known.map { known in
        all.filter { changed.pages.contains($0) || mentionChanged(known.onPage[$0] ?? []) }
      } ?? Array(all)
    log.note(kept: all.count - unknown.count, of: all.count, "checked pages")
    async let whole = isWholeKnown ? known?.inWhole ?? [] : checker.diagnostics()
    let found = try await ParallelMap.map(unknown) { checker.diagnostics(onPage: $0) }
    var findings = Findings(pages: pages, onPage: known?.onPage ?? [:])
    for (page, diagnostics) in zip(unknown, found) {
      findings.onPage[page] = diagnostics.isEmpty ? nil : diagnostics
    }
    findings.inWhole = await whole
    if let key, let entries, !isWholeKnown || !unknown.isEmpty {
      findings.linkedAssets = plan.linkedAssets
      var writer = ArchiveWriter()
      writer.append(findings)
      entries.add(key, writer.bytes)
    }
    return all.flatMap { findings.onPage[$0] ?? [] } + findings.inWhole
  }

  private func mentionChanged(_ diagnostics: [Diagnostic]) -> Bool {
    !changed.files.isEmpty
      && diagnostics.contains { $0.files.contains { changed.files.contains($0) } }
  }
}

extension KeptFindings.Findings: Archivable {
  func archive(into writer: inout ArchiveWriter) {
    writer.append(pages)
    writer.append(UInt64(onPage.count))
    for (page, diagnostics) in onPage.sorted(by: { $0.key < $1.key }) {
      writer.append(page)
      writer.append(diagnostics)
    }
    writer.append(inWhole)
    writer.append(linkedAssets)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(pages: try reader.value())
    for _ in 0..<(try reader.unsigned()) {
      let (page, diagnostics) = (try reader.int(), try reader.value([Diagnostic].self))
      onPage[page] = diagnostics
    }
    inWhole = try reader.value()
    linkedAssets = try reader.value()
  }
}

extension Diagnostic {
  /// The files in which it names places.
  fileprivate var files: [String] {
    var places = [place] + notes.map(\.place)
    if case .replace(_, let place) = fix { places.append(place) }
    if let group { places += [group.place] + group.notes.map(\.place) }
    return places.compactMap { $0?.file }
  }
}
