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
  static func mark(of status: Evidence.Status) -> HTML {
    switch status {
    case .disputed: "<span class=\"status disputed\">disputed</span>"
    case .measured: mark("✓", "measured")
    case .documented: mark("¶", "documented")
    case .claimed: mark("†", "claimed")
    case .opinion: mark("‡", "opinion")
    }
  }

  /// A sign that the eye sees and the word for it that is read out.
  static func mark(_ sign: String, _ word: String) -> HTML {
    """
    <sup class="mark" aria-hidden="true">\(sign)</sup><span class="unseen"> (\(word))</span>
    """
  }

  /// The status as a word with a border of its own.
  var badge: HTML {
    let status = evidence.status.rawValue
    let overdue: HTML = evidence.isOverdue ? " \(Review.mark)" : HTML()
    return "<span class=\"status \(status)\">\(status)</span>\(overdue)"
  }

  var url: HTML { evidence.target.url(from: address) }

  /// The claim as a link, its status, and its note where it is disputed.
  var entry: HTML {
    let note: HTML =
      evidence.status == .disputed
      ? evidence.note.map { "<p class=\"note\">\($0)</p>" } ?? HTML() : HTML()
    return """
      <li><p><a href="\(url)">\(evidence.claim)</a></p><span class="side">\(badge)</span>\(note)</li>

      """
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

  /// The whole, in a box.
  ///
  /// - Parameter isAnchor: whether it carries its id, so that links lead here, and a heading.
  func card(isAnchor: Bool, usedBy: [HTML] = [], citedOn: [HTML] = []) -> HTML {
    var facts = Facts()
    facts.add("Source", source)
    facts.add("Note", evidence.note.map { "\($0)" })
    facts.add("Reviewed", evidence.reviewed.map { "<time>\($0)</time>" })
    facts.add("Used by", line: usedBy)
    facts.add("Cited on", line: citedOn)
    let claim: HTML = "<a href=\"\(url)\">\(evidence.claim)</a>"
    // (An article wants a heading, and the level of one in an author's page is not ours to choose.)
    let element = isAnchor ? "article" : "div"
    let heading: HTML =
      isAnchor ? "<h2 class=\"claim\">\(claim)</h2>" : "<p class=\"claim\">\(claim)</p>"
    let value = evidence.value.map { "<p class=\"figure-value\">\($0)</p>\n" as HTML } ?? HTML()
    return """
      <\(element) class="card \(evidence.status.rawValue)"\(attribute: "id", isAnchor ? evidence.id : nil)>
      <p class="card-head">\(badge)<code>\(evidence.id)</code></p>
      \(value)\(heading)
      \(facts.html)</\(element)>

      """
  }
}
