package import Archive
package import Content
internal import HTML

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
    let address = frame.page.address
    let sections = owners.map { section(of: $0, on: address) }
    frame.description = "Who keeps which pages, and which of them should be reviewed next."
    let rule: HTML = limit.map { "<p class=\"note\">\($0.sentence)</p>\n" } ?? HTML()
    frame.content = """
      <h1>Owners</h1>
      <p class="lede">Who keeps which pages, and which of them should be reviewed next.</p>
      \(rule)<div class="matter">
      \(sections)\(withoutOwner(on: address))\(overdueEvidence(on: address))</div>

      """
    return frame.rendered()
  }

  private func section(of entry: Entry, on address: Address) -> HTML {
    let more = entry.reviews.all.count - Self.pageLimit
    let all: HTML =
      more > 0
      ? "<p class=\"note\"><a href=\"\(entry.owner.target.url(from: address))\">\(more) more</a></p>\n"
      : HTML()
    return """
      <h2>\(entry.owner.html(from: address))</h2>
      <p class="note">\(entry.reviews.summary(limit))</p>
      \(entry.reviews.list(from: address, first: Self.pageLimit))\(all)
      """
  }

  private func withoutOwner(on address: Address) -> HTML {
    if unowned.all.isEmpty { return HTML() }
    let more = unowned.all.count - Self.pageLimit
    let rest: HTML = more > 0 ? "<p class=\"note\">\(more) more</p>\n" : HTML()
    return """
      <h2>Without an owner</h2>
      <p class="note">\(unowned.summary(limit))</p>
      \(unowned.list(from: address, first: Self.pageLimit))\(rest)
      """
  }

  private func overdueEvidence(on address: Address) -> HTML {
    if evidence.isEmpty { return HTML() }
    let entries = evidence.sorted { ($0.reviewed ?? "", $0.id) < ($1.reviewed ?? "", $1.id) }
      .map { EvidenceView($0, on: address).entry() }
    return """
      <h2>Evidence</h2>
      <p class="note">\(evidence.count) overdue for review</p>
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
