package import Archive
package import Content
internal import HTML
internal import Words

/// All owners, those with overdue reviews first, and of each what should be reviewed first.
package struct OwnersPage: FileInputs {
  /// An owner, and what they keep.
  package struct Entry: Sendable, Hashable {
    let owner: Link
    let reviews: Reviews

    package init(_ owner: Link, reviews: Reviews) {
      self.owner = owner
      self.reviews = reviews
    }
  }

  /// How many pages are named of each owner before the rest is only counted.
  private static let pageLimit = 8

  private let frame: PageFrame
  private let owners: [Entry]
  private let unowned: Reviews
  /// The evidence whose last review is too long ago.
  private let evidence: [EvidenceEntry]
  /// By which reviews are overdue; nil where nothing says so.
  private let limit: ReviewLimit?

  package init(
    _ frame: PageFrame, owners: [Entry], unowned: Reviews, evidence: [EvidenceEntry],
    limit: ReviewLimit?
  ) {
    self.frame = frame
    self.owners =
      owners.filter { $0.reviews.overdue > 0 }
      .sorted { $0.reviews.overdue > $1.reviews.overdue }
      + owners.filter { $0.reviews.overdue == 0 }
    self.unowned = unowned
    self.evidence = evidence
    self.limit = limit
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    let page = frame.page.context
    let sections = owners.map { section(of: $0, on: page) }
    frame.description = page.text(.ownersLede)
    let rule: HTML = limit.map { "<p class=\"note\">\($0.sentence(on: page))</p>\n" } ?? HTML()
    frame.content = """
      <h1>\(page.html(.owners))</h1>
      <p class="lede">\(page.html(.ownersLede))</p>
      \(rule)<div class="matter">
      \(sections)\(withoutOwner(on: page))\(overdueEvidence(on: page))</div>

      """
    return frame.rendered()
  }

  private func section(of entry: Entry, on page: PageContext) -> HTML {
    let more = entry.reviews.all.count - Self.pageLimit
    let all: HTML =
      more > 0
      ? "<p class=\"note\"><a href=\"\(entry.owner.target.url(from: page))\">\(page.html(.more, count: more))</a></p>\n"
      : HTML()
    return """
      <h2>\(entry.owner.html(from: page))</h2>
      <p class="note">\(entry.reviews.summary(limit, in: page.words))</p>
      \(entry.reviews.list(from: page, first: Self.pageLimit))\(all)
      """
  }

  private func withoutOwner(on page: PageContext) -> HTML {
    if unowned.all.isEmpty { return HTML() }
    let more = unowned.all.count - Self.pageLimit
    let rest: HTML = more > 0 ? "<p class=\"note\">\(page.html(.more, count: more))</p>\n" : HTML()
    return """
      <h2>\(page.html(.withoutOwner))</h2>
      <p class="note">\(unowned.summary(limit, in: page.words))</p>
      \(unowned.list(from: page, first: Self.pageLimit))\(rest)
      """
  }

  private func overdueEvidence(on page: PageContext) -> HTML {
    if evidence.isEmpty { return HTML() }
    let entries = evidence.sorted { ($0.reviewed ?? "", $0.id) < ($1.reviewed ?? "", $1.id) }
      .map { EvidenceView($0, on: page).entry() }
    return """
      <h2>\(page.html(.citedEvidence))</h2>
      <p class="note">\(page.html(.overdueCount, count: evidence.count))</p>
      <ul class="ledger">
      \(entries)</ul>

      """
  }
}

extension OwnersPage.Entry: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(owner)
    digester.combine(reviews)
  }
}

extension OwnersPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(owners)
    digester.combine(unowned)
    digester.combine(evidence)
    digester.combine(limit)
  }
}
