internal import Content
internal import Decisions
internal import Diagnostics
internal import HTML
internal import Markdown

/// How a rule looks: as a link, as an entry of a list, as a card.
struct RuleView {
  let model: DecisionModel
  /// How many rules a card names that it beats, or that beat it.
  private static let relatedLimit = 6

  /// The index of the rule.
  let index: Int
  /// The page on which it stands.
  let address: Address

  var rule: Rule { model.decision.rules[index] }
  var option: DecisionOption { model.decision.options[rule.option] }

  init(_ index: Int, of model: DecisionModel, on address: Address) {
    self.model = model
    self.index = index
    self.address = address
  }

  var url: HTML { Self.url(ofRule: rule.id, of: model, from: address) }

  /// Where the card of a rule is, as seen from a page.
  static func url(ofRule id: String, of model: DecisionModel, from address: Address) -> HTML {
    Target(model.entry.rules, fragment: id).url(from: address)
  }

  /// The title as a link to the rule's card.
  var link: HTML { "<a href=\"\(url)\">\(rule.title)</a>" }

  /// The same among rules of all decisions: where others have the title too, with the decision's.
  var linkAmongAll: HTML {
    model.context.sharedTitles.contains(rule.title) ? "\(link) (\(model.decision.title))" : link
  }

  /// The id with which pages cite the rule, qualified where several decisions have it.
  private var citedID: String {
    model.context.ambiguousRules.contains(rule.id) ? "\(model.decision.id)/\(rule.id)" : rule.id
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
  ///   - citers: the pages that cite it; nil where they are not shown.
  func card(isAnchor: Bool, shares: [Double]? = nil, citers: Citers? = nil) -> HTML {
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
      facts.add("Cited on", line: citers?.links(from: address) ?? [])
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
    let url = Target(model.address(of: node)).url(from: address)
    return """
      \(share); <a href="\(url)">for instance</a>: \(AnswerLines.html(of: mattered, in: model))
      """
  }

  private var optionLink: HTML {
    Link(option.title, to: model.context.options[rule.option]).html(from: address)
  }

  private var evidence: [HTML] {
    rule.evidence.compactMap { id in
      model.context.evidence[id.text].map { entry in
        let view = EvidenceView(entry, on: address)
        return "<a href=\"\(view.url)\">\(entry.claim)</a>\u{A0}\(view.badge)"
      }
    }
  }

  private func retired(_ retirement: Retirement) -> HTML {
    var html = HTML()
    if let day = retirement.on { html += "<time>\(day)</time>" }
    if let successor = retirement.by, let index = model.decision.rule(successor.text) {
      if !html.isEmpty { html += "; " }
      html += "see \(RuleView(index, of: model, on: address).link)"
    }
    return html
  }

  /// The rules as links; of many the first, and how many there are besides.
  private func links(_ rules: [Int]) -> [HTML] {
    var links = rules.prefix(Self.relatedLimit).map { RuleView($0, of: model, on: address).link }
    if rules.count > links.count { links.append("\(rules.count - links.count) more") }
    return links
  }
}
