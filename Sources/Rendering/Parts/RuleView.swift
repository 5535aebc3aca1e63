internal import Decisions
internal import HTML
internal import Handbook
internal import Markdown

/// How a rule looks: as a link, as an entry of a list, as a card.
struct RuleView {
  let site: Site
  let model: DecisionModel
  /// How many rules a card names that it beats, or that beat it.
  private static let relatedLimit = 6

  /// The index of the decision.
  let decision: Int
  /// The index of the rule.
  let index: Int
  /// The page on which it stands.
  let address: Address

  var rule: Rule { model.decision.rules[index] }
  var option: DecisionOption { model.decision.options[rule.option] }

  init(_ index: Int, ofDecision decision: Int, in site: Site, on address: Address) {
    self.site = site
    self.model = site.decisions[decision]
    self.decision = decision
    self.index = index
    self.address = address
  }

  private init(of index: Int, like other: RuleView) {
    self.init(index, ofDecision: other.decision, in: other.site, on: other.address)
  }

  var url: HTML { url(ofRule: rule.id) }

  /// Where the card of a rule is.
  func url(ofRule id: String) -> HTML {
    site.url(model.entry.rules, fragment: id, from: address)
  }

  /// The title as a link to the rule's card.
  var link: HTML { "<a href=\"\(url)\">\(rule.title)</a>" }

  /// The same among rules of all decisions: where others have the title too, with the decision's.
  var linkAmongAll: HTML {
    site.sharedRuleTitles.contains(rule.title) ? "\(link) (\(model.decision.title))" : link
  }

  /// The id with which pages cite the rule, qualified where several decisions have it.
  private var citedID: String {
    if case .ambiguous = site.handbook.citation(.rule, rule.id) {
      return "\(model.decision.id)/\(rule.id)"
    }
    return rule.id
  }

  /// Strength and option in a few words.
  var side: HTML {
    rule.isRetired ? "retired" : "\(Wording.strength.text(rule.facts(in: model.decision)))"
  }

  /// An entry of a list: title, strength, option.
  ///
  /// - Parameters:
  ///   - hasReason: whether the reason stands below.
  ///   - isAmongAll: whether rules of other decisions stand beside it.
  func entry(hasReason: Bool = false, isAmongAll: Bool = false) -> HTML {
    let reason: HTML =
      hasReason && !rule.because.isEmpty ? "<p class=\"note\">\(rule.because)</p>" : HTML()
    let link = isAmongAll ? linkAmongAll : link
    return "<li><p>\(link)</p><span class=\"side\">\(side)</span>\(reason)</li>\n"
  }

  /// The whole, in a box.
  ///
  /// - Parameters:
  ///   - isAnchor: whether it carries its id, so that links lead here, and a heading.
  ///   - shares: how much of all answers each rule decides; nil where that is not shown.
  func card(isAnchor: Bool, shares: [Double]? = nil) -> HTML {
    var facts = Facts()
    let condition = ConditionView(rule.condition, of: model.decision)
    facts.add("When", condition.html)
    facts.add("Choose", "<span class=\"then\">\(optionLink)</span>")
    facts.add("Because", rule.because.isEmpty ? nil : "\(rule.because)")
    facts.add("Evidence", list: evidence)
    if let shares, !rule.isRetired { facts.add("Decides", decided(shares[index])) }
    if isAnchor {
      facts.add("Beats", line: links(model.decision.rules(beatenBy: index)))
      facts.add("Beaten by", line: links(model.decision.rules(beating: index)))
      let target = CitationTarget.rule(decision: decision, rule: index)
      facts.add("Cited on", line: CitedOn.links(to: target, in: site, from: address))
    }
    if let retirement = rule.retirement { facts.add("Retired", retired(retirement)) }
    let name = rule.isRetired ? "Retired" : rule.strength.rawValue
    let anchor = isAnchor ? rule.id : nil
    // (An article wants a heading, and the level of one in an author's page is not ours to choose.)
    let element = isAnchor ? "article" : "div"
    let heading: HTML = isAnchor ? "<h3>\(link)</h3>" : "<p class=\"card-title\">\(link)</p>"
    return """
      <\(element) class="card"\(attribute: "id", anchor)>
      <p class="card-head"><span class="strength">\(name)</span><code>\(citedID)</code></p>
      \(heading)
      \(facts.html)</\(element)>

      """
  }

  /// The share of the answers that the rule decides, and the shortest of its cases, in those answers
  /// that mattered, with a link to where it leads.
  private func decided(_ share: Double) -> HTML {
    let share: HTML = "\(Percentage.Style.whole.text(share)) of all answers"
    guard let node = model.cases[index] else { return share }
    let mattered = model.explanation(of: node).mattered
    if mattered.count == 0 { return share }
    let url = site.url(model.address(of: node), from: address)
    return """
      \(share); <a href="\(url)">for instance</a>: \(AnswerLines.html(of: mattered, in: model))
      """
  }

  private var optionLink: HTML {
    let target = CitationTarget.option(decision: decision, option: rule.option)
    return "<a href=\"\(site.url(of: target, from: address))\">\(option.title)</a>"
  }

  private var evidence: [HTML] {
    rule.evidence.compactMap { id in
      EvidenceView(id: id.text, in: site, on: address).map { view in
        "<a href=\"\(view.url)\">\(view.evidence.claim)</a>\u{A0}\(view.badge)"
      }
    }
  }

  private func retired(_ retirement: Retirement) -> HTML {
    var html = HTML()
    if let day = retirement.on { html += "<time>\(day)</time>" }
    if let successor = retirement.by, let index = model.decision.rule(successor.text) {
      if !html.isEmpty { html += "; " }
      html += "see \(RuleView(of: index, like: self).link)"
    }
    return html
  }

  /// The rules as links; of many the first, and how many there are besides.
  private func links(_ rules: [Int]) -> [HTML] {
    var links = rules.prefix(Self.relatedLimit).map { RuleView(of: $0, like: self).link }
    if rules.count > links.count { links.append("\(rules.count - links.count) more") }
    return links
  }
}
