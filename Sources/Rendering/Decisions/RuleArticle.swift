internal import Content
internal import Decisions
internal import Diagnostics
internal import HTML
internal import Words

/// A rule on the page of all rules: what it says in short, and folded below it what it rests on, a case,
/// which rules it beats and who cites it.
struct RuleArticle {
  /// A rule and its line of the list.
  struct Line {
    /// The index of the rule.
    let rule: Int
    /// The number of its line; nil where no line is left for it.
    let number: Int?
    /// How many of the answers it is the first to fit, 0 to 1.
    let share: Double
  }

  /// How many rules are named that it beats, or that beat it.
  private static let relatedLimit = 6

  private let line: Line
  private let model: DecisionModel
  private let view: RuleView
  private let citers: Citers
  /// The records that it decides.
  private let records: RecordUses
  private let page: PageContext
  private var rule: Rule { view.rule }

  init(
    _ line: Line, of model: DecisionModel, on page: PageContext, citers: Citers,
    records: RecordUses
  ) {
    self.line = line
    self.model = model
    self.citers = citers
    self.records = records
    self.page = page
    view = RuleView(line.rule, of: model, on: page)
  }

  var html: HTML {
    let number: HTML = line.number.map { "<span class=\"number\">\($0)</span>" } ?? HTML()
    let because: HTML = rule.because.isEmpty ? HTML() : "<p>\(rule.because)</p>\n"
    return """
      <article class="rule" id="\(rule.id)">\(OlderAnchors.html(of: rule.aliases.map(\.text)))\(number)
      <h3>\(view.link)</h3>
      <p class="card-head">\(head)<code>\(view.citedID)</code></p>
      <div class="when">\(condition)</div>
      \(because)<details><summary>\(summary)</summary>
      \(facts.html)</details></article>

      """
  }

  /// Strength, option and share.
  private var head: HTML {
    let name = rule.isRetired ? page.html(.retired) : view.strength
    let option: HTML = """
      <span class="strength">\(name)</span>\
      <span class="then">\(OutcomeMark.spot(of: .option(rule.option)))\(view.optionLink)</span>
      """
    if rule.isRetired { return option }
    let first = page.html(
      .firstMatch,
      [
        .number: .number(line.number ?? 0), .share: .share(line.share),
      ])
    let used: HTML = records.isEmpty ? HTML() : "<span>\(records.decidedUnderIt(on: page))</span>"
    return option + "<span>\(first)</span>" + used
  }

  private var condition: HTML {
    // (Of a rule by itself "otherwise" would not be true.)
    ConditionWords(rule.condition, in: model.decision).isAlways
      ? "<p>\(page.html(.always))</p>"
      : ShortCondition(rule.condition, of: model.decision, in: page.words).html
  }

  private var summary: HTML {
    page.html(.ruleMore, [.evidence: .number(view.evidence.count)])
  }

  private var facts: Facts {
    var facts = Facts()
    facts.add(page.html(.evidenceFact), list: view.evidence)
    facts.add(page.html(.exampleFact), example)
    facts.add(page.html(.beatsFact), line: links(model.decision.rules(beatenBy: line.rule)))
    facts.add(page.html(.beatenFact), line: links(model.decision.rules(beating: line.rule)))
    facts.add(page.html(.decidedFact), line: records.links(from: page))
    facts.add(page.html(.citedOnFact), line: citers.links(from: page))
    if let retirement = rule.retirement {
      facts.add(page.html(.retiredTitle), view.retired(retirement))
    }
    facts.add(page.html(.idFact), "<code>\(view.citedID)</code>")
    return facts
  }

  /// The shortest of its cases, in those answers that mattered, with a link to where it leads.
  private var example: HTML? {
    guard let node = model.cases[line.rule] else { return nil }
    let mattered = model.explanation(of: node).mattered
    if mattered.count == 0 { return nil }
    let url = Target(model.address(of: node)).url(from: page)
    return """
      \(AnswerLines.html(of: mattered, in: model))<p><a href="\(url)">\(page.html(.seeOutcome))</a></p>
      """
  }

  /// The rules as links; of many the first, and how many there are besides.
  private func links(_ rules: [Int]) -> [HTML] {
    var links = rules.prefix(Self.relatedLimit).map { RuleView($0, of: model, on: page).link }
    if rules.count > links.count {
      links.append(page.html(.more, count: rules.count - links.count))
    }
    return links
  }
}
