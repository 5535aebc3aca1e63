internal import Decisions
internal import HTML
internal import Handbook
internal import Markdown

/// Writes what a document leaves open: the targets of links, citations and embeds.
struct SlotFiller {
  let site: Site
  /// The index of the page.
  let index: Int

  // Held, and not looked up for each slot: a copy of a page costs more than a slot.
  private let page: Page
  private let references: [Reference]
  private let address: Address

  init(of page: Int, in site: Site) {
    index = page
    self.site = site
    self.page = site.handbook.pages[page]
    references = self.page.document.references
    address = self.page.address
  }

  /// The text of the page.
  func body() -> HTML { page.document.body.filled(with: filling) }

  private func filling(_ slot: Placeholder) -> HTML {
    switch slot {
    case .url(let number): return url(ofReference: number)
    case .image(let number):
      return "src=\"\(url(ofReference: number))\"\(size(ofReference: number)) loading=\"lazy\""
    case .size(let number): return size(ofReference: number)
    case .citationStart(let number): return start(of: references[number])
    case .citationEnd(let number): return end(of: references[number])
    case .include(let number): return code(of: page.document.includes[number])
    case .embed(let number, let isInline): return embed(references[number], isInline: isInline)
    }
  }

  private func url(ofReference number: Int) -> HTML {
    let destination = references[number].destination
    let link = site.handbook.link(number, onPage: index)
    let url = site.handbook.url(of: link, as: destination, from: address)
    return HTML(url: link.target == .external ? url : Self.withOneNumberSign(url))
  }

  /// A URL whose fragment holds no `#`, as the standard wants it; other sites may count on theirs.
  private static func withOneNumberSign(_ url: String) -> String {
    let sign = UInt8(ascii: "#")
    guard let start = url.utf8.firstIndex(of: sign) else { return url }
    let fragment = url[url.utf8.index(after: start)...]
    guard fragment.utf8.contains(sign) else { return url }
    return "\(url[...start])\(fragment.replacing("#", with: "%23"))"
  }

  /// The attributes by which a browser keeps the place of an image free until it comes.
  private func size(ofReference number: Int) -> HTML {
    guard case .asset(let path) = site.handbook.link(number, onPage: index).target,
      let size = site.handbook.imageSizes[path]
    else { return HTML() }
    return " width=\"\(size.width)\" height=\"\(size.height)\""
  }

  /// A code block with the text of another file; nothing where that is not to be had, which is an
  /// error of its own.
  private func code(of include: Include) -> HTML {
    let path = site.handbook.path(of: include, on: index)
    return site.handbook.includedTexts[path].flatMap { include.html(for: $0) } ?? HTML()
  }

  // MARK: Citations

  private func target(of reference: Reference) -> CitationTarget? {
    guard let scheme = reference.kind.scheme,
      case .found(let target) = site.handbook.citation(scheme, reference.destination)
    else { return nil }
    return target
  }

  private func start(of reference: Reference) -> HTML {
    guard let target = target(of: reference) else {
      let words = reference.text.isEmpty ? reference.destination : ""
      return "<span class=\"cite unknown\">\(words)"
    }
    let words = reference.text.isEmpty ? title(of: target) : HTML()
    return "<a class=\"cite\" href=\"\(site.url(of: target, from: address))\">\(words)"
  }

  private func end(of reference: Reference) -> HTML {
    switch target(of: reference) {
    case nil: "</span>"
    case .rule, .ruling: "\(EvidenceView.mark("§", "rule"))</a>"
    case .evidence(let index): "\(EvidenceView(index, in: site, on: address).mark)</a>"
    case .option, .question, .decision, .term: "</a>"
    }
  }

  /// The words of a citation that brings none of its own.
  private func title(of target: CitationTarget) -> HTML {
    let handbook = site.handbook
    switch target {
    case .rule(let decision, let rule):
      return "\(handbook.decisions[decision].decision.rules[rule].title)"
    case .ruling(let decision, let ruling):
      return "\(handbook.decisions[decision].decision.rulings[ruling].id)"
    case .evidence(let index):
      return "\(handbook.evidence[index].value ?? handbook.evidence[index].claim)"
    case .option(let decision, let option):
      return "\(handbook.decisions[decision].decision.options[option].title)"
    case .question(let decision, let question):
      return "\(handbook.decisions[decision].decision.questions[question].ask)"
    case .decision(let index): return "\(handbook.decisions[index].decision.title)"
    case .term(let index): return "\(handbook.terms[index].title)"
    }
  }

  // MARK: Embeds

  private func embed(_ reference: Reference, isInline: Bool) -> HTML {
    if reference.kind == .embed(.chart), !isInline {
      return ChartView(reference, in: site, on: address).html
    }
    guard let target = target(of: reference) else {
      return "<span class=\"cite unknown\">\(reference.destination)</span>"
    }
    if isInline { return link(to: target, reference) }
    switch target {
    case .rule(let decision, let rule):
      return RuleView(rule, ofDecision: decision, in: site, on: address).card(isAnchor: false)
    case .evidence(let index):
      return EvidenceView(index, in: site, on: address).card(isAnchor: false)
    case .decision(let index):
      if reference.kind == .embed(.compare) {
        return CompareView(decision: index, in: site, on: address).html
      }
      return AskView(decision: index, in: site, on: address).embedded(titled: reference.text)
    case .term(let index):
      let term = site.handbook.terms[index]
      return "<dl><dt>\(link(to: target, reference))</dt><dd>\(term.definition)</dd></dl>\n"
    case .ruling, .option, .question: return "<p>\(link(to: target, reference))</p>\n"
    }
  }

  private func link(to target: CitationTarget, _ reference: Reference) -> HTML {
    let words = reference.text.isEmpty ? title(of: target) : "\(reference.text)"
    return "<a class=\"cite\" href=\"\(site.url(of: target, from: address))\">\(words)</a>"
  }
}
