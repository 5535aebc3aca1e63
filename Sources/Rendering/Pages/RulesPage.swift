package import Archive
package import Content
internal import Decisions
internal import Diagnostics
internal import HTML
internal import Words

/// All rules of a decision in the order of its list, and what they speak about.
package struct RulesPage: FileInputs {
  private let frame: PageFrame
  private let model: DecisionModel
  /// The pages that cite each rule, by its index.
  private let citers: [Citers]
  /// The records of the decision that are followed.
  private let records: [RecordSummary]

  package init(
    _ frame: PageFrame, of model: DecisionModel, citers: [Citers], records: [RecordSummary] = []
  ) {
    self.frame = frame
    self.model = model
    self.citers = citers
    self.records = records
  }

  package func render() -> [UInt8] {
    var frame = Frame(frame)
    frame.head = Frame.alternate(frame.page.address.markdown, of: frame.page.address)
    frame.styles = [.decision]
    let decision = model.decision
    let page = frame.page.context
    frame.description = page.text(.rulesDescription, name: decision.title)
    var contents: [Contents.Entry] = []
    var sections = HTML()
    for group in groups(on: page) {
      let entries = group.lines.map { line in
        let number = line.number.map { "\($0). " } ?? ""
        return Contents.Entry(
          id: decision.rules[line.rule].id, text: number + decision.rules[line.rule].title)
      }
      contents.append(
        Contents.Entry(id: "group-\(group.name)", text: group.title, children: entries))
      let rules = group.lines.map { line in
        RuleArticle(
          line, of: model, on: page, citers: citers[line.rule],
          records: RecordUses(
            records.filter { $0.today?.rules.contains(decision.rules[line.rule].id) ?? false })
        ).html
      }
      sections += "<h2 id=\"group-\(group.name)\">\(group.title)</h2>\n\(rules)"
    }
    for extra in [
      ("rulings", Word.rulings, rulings(on: page)),
      ("options", .options, options(on: page)),
      ("questions", .questions, Self.questions(of: decision)),
      ("never", .cannotBe, Self.exclusions(of: decision, on: page)),
    ] where !extra.2.isEmpty {
      contents.append(Contents.Entry(id: "group-\(extra.0)", text: page.text(extra.1)))
      sections += "<h2 id=\"group-\(extra.0)\">\(page.html(extra.1))</h2>\n\(extra.2)"
    }
    frame.content = """
      <h1>\(page.html(.rules))</h1>
      <p class="lede">\(page.html(.ruleOrder, model.list.facts(in: decision)))</p>
      <p class="byline"><a href="\(Target(model.entry.start).url(from: page))">\(decision.title)</a>\
      <a href="\(Target(model.entry.tree).url(from: page))">\(page.html(.whole))</a></p>
      \(Contents.html(of: contents, on: page))<div class="matter">
      \(sections)</div>

      """
    return frame.rendered()
  }

  /// Rules of one strength, or those that are retired.
  private struct Group {
    let name: String
    let title: String
    let lines: [RuleArticle.Line]
  }

  /// The rules in the order of the list, those last that are never the first to fit.
  private func groups(on page: PageContext) -> [Group] {
    let rules = model.decision.rules
    let listed = model.list.lines.enumerated().map { index, line in
      RuleArticle.Line(rule: line.rule, number: index + 1, share: line.share)
    }
    let others = rules.indices.filter { rule in !listed.contains { $0.rule == rule } }
    let lines = listed + others.map { RuleArticle.Line(rule: $0, number: nil, share: 0) }
    let strengths = Strength.allCases.sorted(by: >).map { strength in
      Group(
        name: strength.rawValue,
        title: page.text(.strengthTitle, [.strength: .text(strength.rawValue)]),
        lines: lines.filter {
          rules[$0.rule].strength == strength && !rules[$0.rule].isRetired
        })
    }
    let retired = Group(
      name: "retired", title: page.text(.retiredTitle),
      lines: lines.filter { rules[$0.rule].isRetired })
    return (strengths + [retired]).filter { !$0.lines.isEmpty }
  }

  private func rulings(on page: PageContext) -> HTML {
    let decision = model.decision
    let links: ([PlacedText]) -> [HTML] = { ids in
      ids.compactMap { decision.rule($0.text) }.map {
        RuleView($0, of: model, on: page).link
      }
    }
    return decision.rulings.map { ruling -> HTML in
      var facts = Facts()
      facts.add(page.html(.preferFact), line: links(ruling.prefer))
      facts.add(page.html(.overFact), line: links(ruling.over))
      facts.add(page.html(.becauseFact), ruling.because.isEmpty ? nil : "\(ruling.because)")
      return """
        <article class="card" id="\(ruling.id)"><p class="card-head"><span class="strength">\(page.html(.ruling))</span>\
        <code>\(ruling.id)</code></p>
        <h3>\(Self.sentence(ofID: ruling.id))</h3>
        \(facts.html)</article>

        """
    }.joined()
  }

  private func options(on page: PageContext) -> HTML {
    let rows = model.decision.optionsAsWritten.map { number -> HTML in
      let option = model.decision.options[number]
      var title: HTML = "\(option.title)"
      if option.page != nil {
        let url = model.context.options[number].url(from: page)
        title = "<a href=\"\(url)\">\(title)</a>"
      }
      let count = model.decision.rules.count { $0.option == number && !$0.isRetired }
      return """
        <li id="option-\(option.id)"><p>\(title)</p><span class="side">\
        \(page.html(.ruleCount, count: count))</span></li>

        """
    }
    return "<ul class=\"ledger\">\n\(rows)</ul>\n"
  }

  private static func questions(of decision: Decision) -> HTML {
    let rows = decision.questionsAsWritten.map { index -> HTML in
      let question = decision.questions[index]
      let answers = question.answers.map(\.title).joined(separator: " · ")
      return """
        <li id="question-\(question.id)"><p>\(question.ask)</p><p class="note">\(answers)</p></li>

        """
    }
    return "<ul class=\"ledger\">\n\(rows)</ul>\n"
  }

  private static func exclusions(of decision: Decision, on page: PageContext) -> HTML {
    if decision.never.isEmpty { return HTML() }
    let rows = decision.never.map { exclusion -> HTML in
      let condition = ConditionView(exclusion.condition, of: decision, in: page.words).html
      return
        "<li><div class=\"when\">\(condition)</div><p class=\"note\">\(exclusion.because)</p></li>\n"
    }
    return "<ul class=\"ledger\">\n\(rows)</ul>\n"
  }

  /// An id as words: "fluency-over-haste" is "Fluency over haste".
  private static func sentence(ofID id: String) -> String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension RulesPage {
  package func digest(into digester: inout Digester) {
    digester.combine(frame)
    digester.combine(model)
    digester.combine(citers)
    digester.combine(records)
  }
}
