internal import Decisions
internal import HTML
internal import Handbook

/// The page where readers arrive: what the handbook is for, the decision, the rules that pages cite
/// most, the sections.
enum HomePage {
  /// How many sections are shown; a page does not grow with the handbook.
  static let sectionLimit = 24
  static let ruleLimit = 5

  /// - Parameters:
  ///   - text: the author's, without its heading.
  ///   - hasDecision: whether the text itself embeds a decision, so that none needs to be added.
  static func content(
    heading: HTML, lede: HTML, text: HTML, hasDecision: Bool, in site: Site
  ) -> HTML {
    let address = Address("index.html")
    var html: HTML = "<div class=\"hero\">\(heading)\(lede)</div>\n"
    let ask = hasDecision ? HTML() : ask(in: site, from: address)
    let prose: HTML = text.isEmpty ? HTML() : "<div class=\"prose\">\n\(text)</div>\n"
    let rules = rules(in: site, from: address)
    if rules.isEmpty {
      html += "<div class=\"hero\">\(ask)\(prose)</div>\n"
    } else {
      html += "<div class=\"spread\"><div>\n\(ask)\(prose)</div>\n\(rules)</div>\n"
    }
    let sections = Listing.html(
      ofFolder: 0, in: site, from: address, limit: sectionLimit, title: "In this handbook")
    return html + sections
  }

  /// The first decision, ready to answer; the others as links.
  private static func ask(in site: Site, from address: Address) -> HTML {
    guard !site.decisions.isEmpty else { return HTML() }
    var html = AskView(decision: 0, in: site, on: address).embedded(titled: "")
    if site.decisions.count > 1 {
      let links = site.handbook.decisions.dropFirst().prefix(8).map { entry -> HTML in
        "<li><a href=\"\(site.url(entry.start, from: address))\">\(entry.decision.title)</a></li>"
      }
      html = "<div>\(html)<h2 class=\"panel-title\">Other decisions</h2><ul>\(links)</ul></div>"
    }
    return html
  }

  private static func rules(in site: Site, from address: Address) -> HTML {
    var counts: [(decision: Int, rule: Int, count: Int)] = []
    for (decision, entry) in site.handbook.decisions.enumerated() {
      for rule in entry.decision.rules.indices {
        let target = CitationTarget.rule(decision: decision, rule: rule)
        let count = site.handbook.citations.pages(citing: target).count
        if count > 0 { counts.append((decision, rule, count)) }
      }
    }
    // Sorting is stable, so rules that are cited as often stay in the order of their ids.
    let most = counts.sorted { $0.count > $1.count }.prefix(ruleLimit)
    if most.isEmpty { return HTML() }
    let entries = most.map { entry -> HTML in
      let view = RuleView(entry.rule, ofDecision: entry.decision, in: site, on: address)
      let side = entry.count == 1 ? "1 page" : "\(entry.count) pages"
      return "<li><p>\(view.linkAmongAll)</p><span class=\"side\">\(side)</span></li>\n"
    }
    return """
      <section aria-label="Rules cited most"><h2 class="panel-title">Rules cited most</h2>
      <ul class="ledger">
      \(entries)</ul></section>

      """
  }
}
