internal import Decisions
internal import HTML
internal import Handbook

/// All rules of a decision in order of precedence, a card each, and what they speak about.
enum RulesPage {
  static func render(_ index: Int, in site: Site) -> [UInt8] {
    let model = site.decisions[index]
    let decision = model.decision
    let address = model.entry.rules
    let title = "Rules: \(decision.title)"
    var frame = QuestionPage.frame(.rules, at: address, title: title, ofDecision: index, in: site)
    var contents: [Contents.Entry] = []
    var sections = HTML()
    let shares = decision.decidedShares()
    for group in groups(of: decision) {
      let entries = group.rules.map {
        Contents.Entry(id: decision.rules[$0].id, text: decision.rules[$0].title)
      }
      contents.append(
        Contents.Entry(id: "group-\(group.name)", text: group.title, children: entries))
      let cards = group.rules.map {
        RuleView($0, ofDecision: index, in: site, on: address).card(isAnchor: true, shares: shares)
      }
      sections += "<h2 id=\"group-\(group.name)\">\(group.title)</h2>\n\(cards)"
    }
    for extra in [
      ("rulings", "Rulings", rulings(ofDecision: index, in: site)),
      ("options", "Options", options(ofDecision: index, in: site)),
      ("questions", "Questions", questions(of: decision)),
      ("never", "What cannot be", exclusions(of: decision)),
    ] where !extra.2.isEmpty {
      contents.append(Contents.Entry(id: "group-\(extra.0)", text: extra.1))
      sections += "<h2 id=\"group-\(extra.0)\">\(extra.1)</h2>\n\(extra.2)"
    }
    frame.content = """
      <h1>Rules</h1>
      <p class="lede">Every rule behind “\(decision.title)”, in order of precedence: a stronger rule beats \
      a weaker one.</p>
      \(Contents.html(of: contents))<div class="matter">
      \(sections)</div>

      """
    return frame.rendered(in: site)
  }

  /// Rules of one strength, or those that are retired.
  private struct Group {
    let name: String
    let title: String
    let rules: [Int]
  }

  private static func groups(of decision: Decision) -> [Group] {
    let strengths = Strength.allCases.sorted(by: >).map { strength in
      Group(
        name: strength.rawValue,
        title: strength.rawValue.prefix(1).uppercased()
          + strength.rawValue.dropFirst(),
        rules: decision.rules.indices.filter {
          decision.rules[$0].strength == strength && !decision.rules[$0].isRetired
        })
    }
    let retired = Group(
      name: "retired", title: "Retired",
      rules: decision.rules.indices.filter {
        decision.rules[$0].isRetired
      })
    return (strengths + [retired]).filter { !$0.rules.isEmpty }
  }

  private static func rulings(ofDecision index: Int, in site: Site) -> HTML {
    let decision = site.decisions[index].decision
    let links: ([PlacedText]) -> [HTML] = { ids in
      ids.compactMap { decision.rule($0.text) }.map {
        RuleView($0, ofDecision: index, in: site, on: site.decisions[index].entry.rules).link
      }
    }
    return decision.rulings.map { ruling -> HTML in
      var facts = Facts()
      facts.add("Prefer", line: links(ruling.prefer))
      facts.add("Over", line: links(ruling.over))
      facts.add("Because", ruling.because.isEmpty ? nil : "\(ruling.because)")
      return """
        <article class="card" id="\(ruling.id)"><p class="card-head"><span class="strength">Ruling</span>\
        <code>\(ruling.id)</code></p>
        <h3>\(sentence(ofID: ruling.id))</h3>
        \(facts.html)</article>

        """
    }.joined()
  }

  /// An id as words: "fluency-over-haste" is "Fluency over haste".
  private static func sentence(ofID id: String) -> String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func options(ofDecision index: Int, in site: Site) -> HTML {
    let model = site.decisions[index]
    let rows = model.decision.options.enumerated().map { number, option -> HTML in
      let target = CitationTarget.option(decision: index, option: number)
      var title: HTML = "\(option.title)"
      if option.page != nil {
        let url = site.url(of: target, from: model.entry.rules)
        title = "<a href=\"\(url)\">\(title)</a>"
      }
      let count = model.decision.rules.count { $0.option == number && !$0.isRetired }
      return """
        <li id="option-\(option.id)"><p>\(title)</p><span class="side">\
        \(Plural.count(count, "rule"))</span></li>

        """
    }
    return "<ul class=\"ledger\">\n\(rows)</ul>\n"
  }

  private static func questions(of decision: Decision) -> HTML {
    let rows = decision.questions.map { question -> HTML in
      let answers = question.answers.map(\.title).joined(separator: " · ")
      return """
        <li id="question-\(question.id)"><p>\(question.ask)</p><p class="note">\(answers)</p></li>

        """
    }
    return "<ul class=\"ledger\">\n\(rows)</ul>\n"
  }

  private static func exclusions(of decision: Decision) -> HTML {
    if decision.never.isEmpty { return HTML() }
    let rows = decision.never.map { exclusion -> HTML in
      let condition = ConditionView(exclusion.condition, of: decision).html
      return
        "<li><div class=\"when\">\(condition)</div><p class=\"note\">\(exclusion.because)</p></li>\n"
    }
    return "<ul class=\"ledger\">\n\(rows)</ul>\n"
  }
}
