internal import Content
internal import HTML
internal import Markdown

/// How evidence looks: as a mark behind a value, as a badge, as an entry of a list, as a card.
struct EvidenceView {
  let evidence: EvidenceEntry
  /// The page that shows it.
  let address: Address

  init(_ evidence: EvidenceEntry, on address: Address) {
    self.evidence = evidence
    self.address = address
  }

  /// The sign behind a cited value: a dagger for a claim, and the word itself where it is disputed.
  ///
  /// - Parameter isFirst: whether it is the first of its kind on the page, which is explained.
  static func mark(of status: Evidence.Status, isFirst: Bool = false) -> HTML {
    switch status {
    case .disputed: "<span class=\"status disputed\">disputed</span>"
    case .measured: mark("✓", "measured", isFirst: isFirst)
    case .documented: mark("¶", "documented", isFirst: isFirst)
    case .claimed: mark("†", "claimed", isFirst: isFirst)
    case .opinion: mark("‡", "opinion", isFirst: isFirst)
    }
  }

  /// A sign that the eye sees and the word for it that is read out; both are seen where a page has it
  /// for the first time.
  static func mark(_ sign: String, _ word: String, isFirst: Bool = false) -> HTML {
    let name: HTML = isFirst ? "mark-word" : "unseen"
    return """
      <sup class="mark" aria-hidden="true">\(sign)</sup><span class="\(name)"> (\(word))</span>
      """
  }

  /// The status as a word with a border of its own.
  var badge: HTML {
    let status = evidence.status.rawValue
    let overdue: HTML = evidence.isOverdue ? " \(Review.mark)" : HTML()
    return "<span class=\"status \(status)\">\(status)</span>\(overdue)"
  }

  var url: HTML { evidence.target.url(from: address) }

  /// The claim as a link, its status, and below it where it comes from; its note where it is disputed.
  ///
  /// - Parameter hasOrigin: whether it says where the claim comes from.
  func entry(hasOrigin: Bool = true) -> HTML {
    let note: HTML =
      evidence.status == .disputed
      ? evidence.note.map { "<p class=\"note\">\($0)</p>" } ?? HTML() : HTML()
    let origin: HTML =
      hasOrigin && !origin.isEmpty ? "<p class=\"note\">\(origin)</p>" : HTML()
    return """
      <li><p><a href="\(url)">\(evidence.claim)</a></p><span class="side">\(badge)</span>\(note)\(origin)</li>

      """
  }

  /// Its source and the day of its last review, in a line.
  var origin: HTML {
    var parts: [HTML] = []
    if let source { parts.append(source) }
    if let day = evidence.reviewed { parts.append("reviewed <time>\(day)</time>") }
    return parts.joined(separator: " · ")
  }

  /// Where it comes from: title, author, year, linked where there is a URL.
  var source: HTML? {
    guard let source = evidence.source else { return nil }
    var html: HTML = "“\(source.title)”"
    if let url = source.url { html = "<a href=\"\(url: url)\">\(html)</a>" }
    if let author = source.author { html += ", \(author)" }
    if let year = source.year { html += ", \(year)" }
    return html
  }

  /// The whole, in a box. (No heading, since its level in an author's page is not ours to choose.)
  var card: HTML {
    var facts = Facts()
    facts.add("Source", source)
    facts.add("Note", evidence.note.map { "\($0)" })
    facts.add("Reviewed", evidence.reviewed.map { "<time>\($0)</time>" })
    let value = evidence.value.map { "<p class=\"figure-value\">\($0)</p>\n" as HTML } ?? HTML()
    return """
      <div class="card \(evidence.status.rawValue)">
      <p class="card-head">\(badge)<code>\(evidence.id)</code></p>
      \(value)<p class="claim"><a href="\(url)">\(evidence.claim)</a></p>
      \(facts.html)</div>

      """
  }

  /// A row of the page of all evidence, which has its id: the claim, where it comes from, and, folded,
  /// what rests on it.
  func row(usedBy rules: [HTML], citedOn pages: Citers) -> HTML {
    let note = evidence.note.map { "<p class=\"note\">\($0)</p>\n" as HTML } ?? HTML()
    let origin = origin.isEmpty ? HTML() : "<p class=\"note\">\(origin)</p>\n" as HTML
    // (The row is a grid: what is no part of the heading stands in the one place beside it.)
    var beside = evidence.value.map { "\($0)" as HTML } ?? HTML()
    if evidence.isOverdue { beside += " \(Review.mark)" }
    let side: HTML = beside.isEmpty ? HTML() : "<span class=\"side\">\(beside)</span>"
    var uses: [String] = []
    if !rules.isEmpty { uses.append("used by \(Plural.count(rules.count, "rule"))") }
    if pages.count > 0 { uses.append("cited on \(Plural.count(pages.count, "page"))") }
    var facts = Facts()
    facts.add("Used by", list: rules)
    facts.add("Cited on", line: pages.links(from: address))
    let fold: HTML =
      uses.isEmpty
      ? HTML()
      : """
      <details class="note"><summary>\(uses.joined(separator: ", "))</summary>\(facts.html)</details>

      """
    return """
      <li class="\(evidence.status.rawValue)" id="\(evidence.id)">\
      <h3 class="claim">\(OlderAnchors.html(of: evidence.aliases))<a href="\(url)">\(evidence.claim)</a></h3>\(side)
      \(origin)\(note)\(fold)</li>

      """
  }
}
