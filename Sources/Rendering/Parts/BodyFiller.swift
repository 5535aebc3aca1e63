internal import Content
internal import HTML
internal import Markdown
internal import Words

/// Writes what a document leaves open: the targets of links, citations and embeds.
struct BodyFiller {
  let text: PageText
  /// By reference.
  let fillings: [Filling]
  /// The text of each included file; nil where it is not to be had, which is an error of its own.
  let includes: [[UInt8]?]
  let page: PageContext
  private let references: [Reference]
  /// The citations that have a mark for the first time on the page.
  private let firstMarks: Set<Int>

  init(text: PageText, fillings: [Filling], includes: [[UInt8]?], page: PageContext) {
    self.text = text
    self.fillings = fillings
    self.includes = includes
    self.page = page
    references = text.document.references
    var first: [CitedThing.Mark: Int] = [:]
    for (number, filling) in fillings.enumerated() {
      if case .citation(let thing?) = filling, first[thing.mark] == nil {
        first[thing.mark] = number
      }
    }
    firstMarks = Set(first.values)
  }

  /// Whether the text shows such a thing; charts, for one, have a style sheet of their own.
  func embeds(_ scheme: CitationScheme) -> Bool {
    // (By index, so that none is copied.)
    references.indices.contains { references[$0].kind == .embed(scheme) }
  }

  /// The text of the page.
  func body() -> HTML { text.document.body.filled(with: fill) }

  private func fill(_ slot: Placeholder, _ html: inout HTML) {
    switch slot {
    // (Most are links, and of these nothing is copied.)
    case .url(let number):
      html.append(url: url(of: number))
      if showsAddress(number) { html += Self.addressMark }
    case .image(let number):
      html += "src=\"\(url: url(of: number))\"\(size(of: fillings[number])) loading=\"lazy\""
    case .size(let number): html += size(of: fillings[number])
    case .citationStart(let number): html += start(number)
    case .citationEnd(let number): html += end(number)
    case .include(let number):
      let include = text.document.includes[number]
      html += includes[number].flatMap { include.html(for: $0, in: page.words) } ?? HTML()
    case .embed(let number, let isInline): html += embed(number, isInline: isInline)
    case .word(let word, let name):
      html += page.html(word, [.kind: .text(name), .name: .text(name)])
    case .label(let word, let name):
      html.append(text: page.text(word, [.kind: .text(name), .label: .text(name)]))
    }
  }

  private func url(of number: Int) -> String {
    switch fillings[number] {
    case .link(let url), .image(let url, _): url
    case .citation, .embed: ""
    }
  }

  /// Marks a link that shows the address to which it leads, so that paper does not name it twice.
  ///
  /// (It ends the value of the attribute, whose quote then ends the class.)
  private static let addressMark: HTML = "\" class=\"address"

  /// Whether a link shows the address to which it leads.
  private func showsAddress(_ number: Int) -> Bool {
    guard case .link(let url) = fillings[number], url.hasPrefix("http") else { return false }
    let reference = references[number]
    return reference.kind == .link && WebAddressText(reference.text) == WebAddressText(url)
  }

  /// The attributes by which a browser keeps the place of an image free until it comes.
  private func size(of filling: Filling) -> HTML {
    guard case .image(_, let size?) = filling else { return HTML() }
    return " width=\"\(size.width)\" height=\"\(size.height)\""
  }

  // MARK: Citations

  private func start(_ number: Int) -> HTML {
    let reference = references[number]
    guard case .citation(let thing?) = fillings[number] else {
      let words = reference.text.isEmpty ? reference.destination : ""
      return "<span class=\"cite unknown\">\(words)"
    }
    let words = reference.text.isEmpty ? thing.title : ""
    return "<a class=\"cite\" href=\"\(thing.target.url(from: page))\">\(words)"
  }

  private func end(_ number: Int) -> HTML {
    guard case .citation(let thing?) = fillings[number] else { return "</span>" }
    return switch thing.mark {
    case .none: "</a>"
    case .rule:
      "\(EvidenceView.mark("§", page.html(.ruleSign), isFirst: firstMarks.contains(number)))</a>"
    case .evidence(let status, let isOverdue):
      """
      \(EvidenceView.mark(of: status, on: page, isFirst: firstMarks.contains(number)))\
      \(isOverdue ? Review.mark(on: page) : HTML())</a>
      """
    }
  }

  // MARK: Embeds

  private func embed(_ number: Int, isInline: Bool) -> HTML {
    let reference = references[number]
    guard case .embed(let thing, let embed) = fillings[number] else { return HTML() }
    if case .chart(let evidence) = embed, !isInline {
      return ChartView(of: evidence, titled: reference.text, on: page).html
    }
    guard let thing else { return "<span class=\"cite unknown\">\(reference.destination)</span>" }
    let link = link(to: thing, reference)
    if isInline { return link }
    switch embed {
    case .rule(let index, let model):
      return RuleView(index, of: model, on: page).card
    case .evidence(let entry): return EvidenceView(entry, on: page).card
    case .question(let model): return AskView(model, on: page).embedded(titled: reference.text)
    case .comparison(let model): return CompareView(model, on: page).html
    case .term(let definition): return "<dl><dt>\(link)</dt><dd>\(definition)</dd></dl>\n"
    case .chart, nil: return "<p>\(link)</p>\n"
    }
  }

  private func link(to thing: CitedThing, _ reference: Reference) -> HTML {
    let words = reference.text.isEmpty ? thing.title : reference.text
    return "<a class=\"cite\" href=\"\(thing.target.url(from: page))\">\(words)</a>"
  }
}

/// A web address as people write it: without its scheme and the slash at its end.
private struct WebAddressText: Equatable {
  private let text: Substring

  init(_ address: String) {
    var text = address[...]
    if let scheme = text.firstRange(of: "://") { text = text[scheme.upperBound...] }
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    if text.hasSuffix("/") { text = text.dropLast() }
    self.text = text
  }
}
