internal import Content
internal import HTML

/// What the page where readers arrive shows beside its own text: the decision, the rules that pages
/// cite most, the sections.
package struct HomeParts: Sendable, Hashable {
  /// How many sections are shown; a page does not grow with the handbook.
  package static let sectionLimit = 24
  /// How many rules are shown.
  package static let ruleLimit = 5
  /// How many decisions are named beside the first.
  package static let decisionLimit = 8

  /// A rule, and how many pages cite it.
  package struct CitedRule: Sendable, Hashable {
    let link: RuleLink
    let pages: Int

    package init(_ link: RuleLink, pages: Int) {
      self.link = link
      self.pages = pages
    }
  }

  /// The first decision; nil where there is none.
  let decision: DecisionModel?
  private let otherDecisions: [Link]
  private let rules: [CitedRule]
  private let sections: Listing

  /// - Parameters:
  ///   - decision: the first decision of the handbook; nil where there is none.
  ///   - rules: those that most pages cite, the most cited first.
  package init(
    decision: DecisionModel?, otherDecisions: [Link], rules: [CitedRule], sections: Listing
  ) {
    self.decision = decision
    self.otherDecisions = otherDecisions
    self.rules = rules
    self.sections = sections
  }

  /// The content of the page.
  ///
  /// - Parameters:
  ///   - text: the author's, without its heading.
  ///   - hasDecision: whether the text itself embeds a decision, so that none needs to be added.
  func html(heading: HTML, lede: HTML, text: HTML, hasDecision: Bool, on address: Address) -> HTML {
    var html: HTML = "<div class=\"hero\">\(heading)\(lede)</div>\n"
    let ask = hasDecision ? HTML() : ask(on: address)
    let prose: HTML = text.isEmpty ? HTML() : "<div class=\"prose\">\n\(text)</div>\n"
    if rules.isEmpty {
      html += "<div class=\"hero\">\(ask)\(prose)</div>\n"
    } else {
      html += "<div class=\"spread\"><div>\n\(ask)\(prose)</div>\n\(ledger(on: address))</div>\n"
    }
    return html + sections.html(from: address)
  }

  /// The first decision, ready to answer; the others as links.
  private func ask(on address: Address) -> HTML {
    guard let decision else { return HTML() }
    let html = AskView(decision, on: address).embedded(titled: "")
    if otherDecisions.isEmpty { return html }
    let links = otherDecisions.map { "<li>\($0.html(from: address))</li>" as HTML }
    return "<div>\(html)<h2 class=\"panel-title\">Other decisions</h2><ul>\(links)</ul></div>"
  }

  private func ledger(on address: Address) -> HTML {
    let entries = rules.map { rule -> HTML in
      let side = Plural.count(rule.pages, "page")
      return """
        <li><p>\(rule.link.html(from: address))</p><span class="side">\(side)</span></li>

        """
    }
    return """
      <section aria-label="Rules cited most"><h2 class="panel-title">Rules cited most</h2>
      <ul class="ledger">
      \(entries)</ul></section>

      """
  }
}
