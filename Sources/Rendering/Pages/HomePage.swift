package import Archive
internal import Content
internal import Decisions
internal import HTML
internal import Words

/// What the page where readers arrive shows beside its own text: the decision with what it can say, ways
/// in, the sections.
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
  func html(heading: HTML, lede: HTML, text: HTML, hasDecision: Bool, on page: PageContext) -> HTML
  {
    var html: HTML = "<div class=\"hero\">\(heading)\(lede)</div>\n"
    let ask: HTML =
      hasDecision
      ? HTML() : decision.map { AskView($0, on: page).embedded(titled: "") } ?? HTML()
    let prose: HTML = text.isEmpty ? HTML() : "<div class=\"prose\">\n\(text)</div>\n"
    let panels = outcomes(on: page) + others(on: page) + cited(on: page)
    if panels.isEmpty {
      html += "<div class=\"hero\">\(ask)\(prose)</div>\n"
    } else {
      html += """
        <div class="spread"><div>
        \(ask)\(prose)</div>
        <div class="panels">\(panels)</div></div>

        """
    }
    return html + sections.html(from: page)
  }

  /// What the first decision can say, and the way to the whole of it.
  private func outcomes(on page: PageContext) -> HTML {
    guard let decision else { return HTML() }
    let content = OutcomesView(model: decision, page: page).content
    let url = decision.entry.tree.url(from: page)
    return """
      <section aria-label="\(page.text(.outcomes))">\(content)\
      <p><a href="\(url: url)">\(page.html(.whole))</a></p></section>

      """
  }

  /// The other decisions as links.
  private func others(on page: PageContext) -> HTML {
    if otherDecisions.isEmpty { return HTML() }
    let links = otherDecisions.map { "<li>\($0.html(from: page))</li>" as HTML }
    return panel(.otherDecisions, on: page, "<ul class=\"ledger\">\n\(links)</ul>")
  }

  private func cited(on page: PageContext) -> HTML {
    if rules.isEmpty { return HTML() }
    let entries = rules.map { rule -> HTML in
      let side = page.html(.pageCount, count: rule.pages)
      return """
        <li><p>\(rule.link.html(from: page))</p><span class="side">\(side)</span></li>

        """
    }
    return panel(.rulesCitedMost, on: page, "<ul class=\"ledger\">\n\(entries)</ul>")
  }

  private func panel(_ title: Word, on page: PageContext, _ content: HTML) -> HTML {
    """
    <section aria-label="\(page.text(title))"><h2 class="panel-title">\(page.html(title))</h2>
    \(content)</section>

    """
  }
}

extension HomeParts.CitedRule: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(link)
    digester.combine(pages)
  }
}

extension HomeParts: Digestible {
  package func digest(into digester: inout Digester) {
    digester.combine(decision)
    digester.combine(otherDecisions)
    digester.combine(rules)
    digester.combine(sections)
  }
}
