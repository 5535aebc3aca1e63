internal import Content
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A record that another one names as superseded, or as the one that took its place, and that is not
/// there.
///
/// ```
/// 0007-store.md:4:13: warning: no record '0003-stroe.md' in this handbook [unknown-record]
///       = did you mean '0003-store.md'?
/// ```
enum UnknownRecord: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    if handbook.records.isEmpty || handbook.unread.lacksPages { return [] }
    let names = handbook.records.map { URLPath.name(of: handbook.pages[$0.page].path) }
    return handbook.records.flatMap { linked -> [Diagnostic] in
      let written = linked.named.supersedes + linked.named.supersededBy
      return written.filter { $0.record == nil && !isLink($0.name, linked, in: plan) }.map {
        entry in
        let own = URLPath.name(of: handbook.pages[linked.page].path)
        let nearest = NearMiss.nearest(
          to: URLPath.name(of: entry.name.text), in: names.filter { $0 != own })
        return Diagnostic(
          .unknownRecord, "no record '\(entry.name.text)' in this handbook", at: entry.name.place,
          notes: nearest.map { [Note("did you mean '\($0)'?")] } ?? [])
      }
    }
  }

  /// Whether a link of the text says so already, or leads to a page that is no record.
  private static func isLink(
    _ name: PlacedText, _ linked: LinkedRecord, in plan: SitePlan
  ) -> Bool {
    let page = plan.handbook.pages[linked.page]
    if name.text.contains("://") { return true }
    if page.document.references.contains(where: { $0.destination == name.text }) { return true }
    switch plan.resolver.resolve(name.text, in: URLPath.folder(of: page.path), page: nil).target {
    case .page, .nowhere(.unreadable): return true
    default: return false
    }
  }
}

/// A record that another one supersedes, and that does not say so; and the other way round.
///
/// ```
/// 0003-store.md:2:9: warning: this record does not say that it is superseded by '0007-store.md'
/// [record-superseded-by-missing]
///       = '0007-store.md' supersedes it  (0007-store.md:4)
/// ```
enum RecordSupersededByMissing: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    var found: [Diagnostic] = []
    for (index, linked) in handbook.records.enumerated() {
      for other in linked.supersededBy
      where !linked.named.supersededBy.contains(where: { $0.record == other }) {
        let newer = handbook.records[other]
        let name = handbook.name(of: other, from: index)
        let place = newer.named.supersedes.first { $0.record == index }?.name.place
        found.append(
          Diagnostic(
            .recordSupersededByMissing,
            "this record does not say that it is superseded by '\(name)'", at: linked.record.place,
            notes: [Note("'\(name)' supersedes it", place: place)],
            advice: "write 'superseded-by: \(name)' here"))
      }
    }
    return found
  }
}

/// A record that took the place of another one by what that one's front matter says, and that does not
/// say so.
///
/// ```
/// 0007-store.md:2:9: warning: this record does not say that it supersedes '0003-store.md'
/// [record-supersedes-missing]
/// ```
enum RecordSupersedesMissing: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    var found: [Diagnostic] = []
    for (index, linked) in handbook.records.enumerated() {
      for other in linked.supersedes
      where !linked.named.supersedes.contains(where: { $0.record == other }) {
        let older = handbook.records[other]
        // (A status of MADR names the newer record, and MADR has no key for the older one.)
        guard
          let key = older.record.keys.supersededBy.first(where: { key in
            older.named.supersededBy.contains { $0.name == key && $0.record == index }
          })
        else { continue }
        let name = handbook.name(of: other, from: index)
        found.append(
          Diagnostic(
            .recordSupersedesMissing, "this record does not say that it supersedes '\(name)'",
            at: linked.record.place,
            notes: [Note("'\(name)' says that it is superseded by this one", place: key.place)],
            advice: "write 'supersedes: \(name)' here"))
      }
    }
    return found
  }
}

/// Records that supersede one another in a cycle, so that none of them holds.
///
/// ```
/// 0003-store.md:4:16: warning: records supersede one another in a cycle [record-cycle]
///       = 0003-store.md, 0007-store.md
/// ```
enum RecordCycle: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    let records = handbook.records
    var reported: Set<Int> = []
    var found: [Diagnostic] = []
    for start in records.indices where !reported.contains(start) {
      guard let cycle = cycle(through: start, of: records) else { continue }
      reported.formUnion(cycle)
      let linked = records[start]
      let place = (linked.named.supersedes + linked.named.supersededBy).first?.name.place
      let names = cycle.map { handbook.name(of: $0, from: start) }
      found.append(
        Diagnostic(
          .recordCycle, "records supersede one another in a cycle",
          at: place ?? linked.record.place, notes: [Note(names.joined(separator: ", "))]))
    }
    return found
  }

  /// The shortest way from a record by what it supersedes back to itself.
  private static func cycle(through start: Int, of records: [LinkedRecord]) -> [Int]? {
    var before: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let record = queue[next]
      next += 1
      for other in records[record].supersedes {
        if other == start {
          var path = [record]
          while let last = path.first, last != start, let step = before[last] {
            path.insert(step, at: 0)
          }
          return path
        }
        if before[other] == nil {
          before[other] = record
          queue.append(other)
        }
      }
    }
    return nil
  }
}

extension Handbook {
  /// A record as another one names it: by its file's name, with the path where it lies elsewhere.
  func name(of record: Int, from other: Int) -> String {
    let (path, from) = (pages[records[record].page].path, pages[records[other].page].path)
    return URLPath.folder(of: path) == URLPath.folder(of: from)
      ? URLPath.name(of: path) : "/\(path)"
  }
}
