internal import Content
internal import HTML
internal import Markdown
internal import Words

/// How evidence looks: as a mark behind a value, as a badge, as an entry of a list, as a card.
struct EvidenceView {
  let evidence: EvidenceEntry
  /// The page that shows it.
  let page: PageContext

  init(_ evidence: EvidenceEntry, on page: PageContext) {
    self.evidence = evidence
    self.page = page
  }

  /// The sign behind a cited value: a dagger for a claim, and the word itself where it is disputed.
  ///
  /// - Parameter isFirst: whether it is the first of its kind on the page, which is explained.
  static func mark(
    of status: Evidence.Status, on page: PageContext, isFirst: Bool = false
  ) -> HTML {
    let word = name(of: status, on: page)
    return switch status {
    case .disputed: "<span class=\"status disputed\">\(word)</span>"
    case .measured: mark("✓", word, isFirst: isFirst)
    case .documented: mark("¶", word, isFirst: isFirst)
    case .claimed: mark("†", word, isFirst: isFirst)
    case .opinion: mark("‡", word, isFirst: isFirst)
    }
  }

  /// A sign that the eye sees and the word for it that is read out; both are seen where a page has it
  /// for the first time. (The space between them belongs to the sign, so that a word which goes to the
  /// next line begins where the line does.)
  static func mark(_ sign: String, _ word: HTML, isFirst: Bool = false) -> HTML {
    let name: HTML = isFirst ? "mark-word" : "unseen"
    let space = isFirst ? " " : ""
    return """
      <sup class="mark" aria-hidden="true">\(sign)\(space)</sup><span class="\(name)"> (\(word))</span>
      """
  }

  /// The word for a status.
  static func name(of status: Evidence.Status, on page: PageContext) -> HTML {
    page.html(.statusName, [.status: .text(status.rawValue)])
  }

  /// The status as a word with a border of its own.
  var badge: HTML {
    let status = evidence.status.rawValue
    let overdue: HTML = evidence.isOverdue ? " \(Review.mark(on: page))" : HTML()
    return
      "<span class=\"status \(status)\">\(Self.name(of: evidence.status, on: page))</span>\(overdue)"
  }

  var url: HTML { evidence.target.url(from: page) }

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
    if let day = evidence.reviewed { parts.append(page.html(.reviewedDay, on: day)) }
    return parts.joined(separator: "\u{A0}· ")
  }

  /// Where it comes from: title, author, year, linked where there is a URL.
  var source: HTML? {
    guard let source = evidence.source else { return nil }
    var html: HTML = "\(page.text(.quoted, name: source.title))"
    if let url = source.url { html = "<a href=\"\(url: url)\">\(html)</a>" }
    if let author = source.author { html += ", \(author)" }
    if let year = source.year { html += ", \(year)" }
    return html
  }

  /// The whole, in a box. (No heading, since its level in an author's page is not ours to choose.)
  var card: HTML {
    var facts = Facts()
    facts.add(page.html(.sourceFact), source)
    facts.add(page.html(.noteFact), evidence.note.map { "\($0)" })
    facts.add(page.html(.reviewedFact), evidence.reviewed.map(page.time))
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
    if evidence.isOverdue { beside += " \(Review.mark(on: page))" }
    let side: HTML = beside.isEmpty ? HTML() : "<span class=\"side\">\(beside)</span>"
    var uses: [HTML] = []
    if !rules.isEmpty { uses.append(page.html(.usedBy, count: rules.count)) }
    if pages.count > 0 { uses.append(page.html(.citedOnCount, count: pages.count)) }
    var facts = Facts()
    facts.add(page.html(.usedByFact), list: rules)
    facts.add(page.html(.citedOnFact), line: pages.links(from: page))
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
