internal import Content
internal import Decisions
internal import Diagnostics
internal import HTML
internal import Markdown
internal import Words

/// How a rule looks: as a link, as an entry of a list, as a card.
struct RuleView {
  let model: DecisionModel
  /// The index of the rule.
  let index: Int
  /// The page on which it stands.
  let page: PageContext

  var rule: Rule { model.decision.rules[index] }
  var option: DecisionOption { model.decision.options[rule.option] }

  init(_ index: Int, of model: DecisionModel, on page: PageContext) {
    self.model = model
    self.index = index
    self.page = page
  }

  var url: HTML { Self.url(ofRule: rule.id, of: model, from: page) }

  /// Where the card of a rule is, as seen from a page.
  static func url(ofRule id: String, of model: DecisionModel, from page: PageContext) -> HTML {
    Target(model.entry.rules, fragment: id).url(from: page)
  }

  /// The title as a link to the rule's card.
  var link: HTML { "<a href=\"\(url)\">\(rule.title)</a>" }

  /// The same among rules of all decisions: where others have the title too, with the decision's.
  var linkAmongAll: HTML {
    model.context.sharedTitles.contains(rule.title) ? "\(link) (\(model.decision.title))" : link
  }

  /// The id with which pages cite the rule, qualified where several decisions have it.
  var citedID: String {
    model.context.ambiguousRules.contains(rule.id) ? "\(model.decision.id)/\(rule.id)" : rule.id
  }

  /// The word for its strength.
  var strength: HTML {
    page.html(.strengthName, [.strength: .text(rule.strength.rawValue)])
  }

  /// Strength and option in a few words.
  var side: HTML {
    rule.isRetired
      ? page.html(.retired) : page.html(.strength, rule.facts(in: model.decision))
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
  var card: HTML {
    var facts = Facts()
    facts.add(
      page.html(.whenFact),
      ConditionView(rule.condition, of: model.decision, in: page.words).html)
    facts.add(page.html(.chooseFact), "<span class=\"then\">\(optionLink)</span>")
    facts.add(page.html(.becauseFact), rule.because.isEmpty ? nil : "\(rule.because)")
    facts.add(page.html(.evidenceFact), list: evidence)
    if let retirement = rule.retirement { facts.add(page.html(.retiredTitle), retired(retirement)) }
    let name = rule.isRetired ? page.html(.retiredTitle) : strength
    // (No heading, since its level in an author's page is not ours to choose.)
    return """
      <div class="card">
      <p class="card-head"><span class="strength">\(name)</span><code>\(citedID)</code></p>
      <p class="card-title">\(link)</p>
      \(facts.html)</div>

      """
  }

  /// The option that it recommends, as a link to the page about it.
  var optionLink: HTML {
    Link(option.title, to: model.context.options[rule.option]).html(from: page)
  }

  /// What it rests on, each with its status.
  var evidence: [HTML] {
    rule.evidence.compactMap { id in
      model.context.evidence[id.text].map { entry in
        let view = EvidenceView(entry, on: page)
        return "<a href=\"\(view.url)\">\(entry.claim)</a>\u{A0}\(view.badge)"
      }
    }
  }

  /// Since when it is retired, and what came in its place.
  func retired(_ retirement: Retirement) -> HTML {
    var html = HTML()
    if let day = retirement.on { html += page.time(day) }
    if let successor = retirement.by, let index = model.decision.rule(successor.text) {
      if !html.isEmpty { html += "; " }
      html += page.html(.seeRule, naming: RuleView(index, of: model, on: page).link)
    }
    return html
  }
}
