internal import Content
internal import Decisions
internal import Diagnostics
internal import HTML
internal import Markdown

/// How a rule looks: as a link, as an entry of a list, as a card.
struct RuleView {
  let model: DecisionModel
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
  var citedID: String {
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
  var card: HTML {
    var facts = Facts()
    facts.add("When", ConditionView(rule.condition, of: model.decision).html)
    facts.add("Choose", "<span class=\"then\">\(optionLink)</span>")
    facts.add("Because", rule.because.isEmpty ? nil : "\(rule.because)")
    facts.add("Evidence", list: evidence)
    if let retirement = rule.retirement { facts.add("Retired", retired(retirement)) }
    let name = rule.isRetired ? "Retired" : rule.strength.rawValue
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
    Link(option.title, to: model.context.options[rule.option]).html(from: address)
  }

  /// What it rests on, each with its status.
  var evidence: [HTML] {
    rule.evidence.compactMap { id in
      model.context.evidence[id.text].map { entry in
        let view = EvidenceView(entry, on: address)
        return "<a href=\"\(view.url)\">\(entry.claim)</a>\u{A0}\(view.badge)"
      }
    }
  }

  /// Since when it is retired, and what came in its place.
  func retired(_ retirement: Retirement) -> HTML {
    var html = HTML()
    if let day = retirement.on { html += "<time>\(day)</time>" }
    if let successor = retirement.by, let index = model.decision.rule(successor.text) {
      if !html.isEmpty { html += "; " }
      html += "see \(RuleView(index, of: model, on: address).link)"
    }
    return html
  }
}
