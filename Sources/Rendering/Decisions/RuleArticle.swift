internal import Content
internal import Decisions
internal import Diagnostics
internal import HTML

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
  private let address: Address
  private var rule: Rule { view.rule }

  init(
    _ line: Line, of model: DecisionModel, on address: Address, citers: Citers,
    records: RecordUses
  ) {
    self.line = line
    self.model = model
    self.citers = citers
    self.records = records
    self.address = address
    view = RuleView(line.rule, of: model, on: address)
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
    let name = rule.isRetired ? "retired" : rule.strength.rawValue
    let option: HTML = """
      <span class="strength">\(name)</span>\
      <span class="then">\(OutcomeMark.spot(of: .option(rule.option)))\(view.optionLink)</span>
      """
    if rule.isRetired { return option }
    let first = Wording.firstMatch.text([
      .number: .number(line.number ?? 0), .share: .share(line.share),
    ])
    let used: HTML = records.isEmpty ? HTML() : "<span>\(records.decidedUnderIt)</span>"
    return option + "<span>\(first)</span>" + used
  }

  private var condition: HTML {
    // (Of a rule by itself "otherwise" would not be true.)
    ConditionWords(rule.condition, in: model.decision).isAlways
      ? "<p>\(Wording.always.text())</p>" : ShortCondition(rule.condition, of: model.decision).html
  }

  private var summary: String {
    Wording.ruleMore.text([.evidence: .number(view.evidence.count)])
  }

  private var facts: Facts {
    var facts = Facts()
    facts.add("Evidence", list: view.evidence)
    facts.add("For instance", example)
    facts.add("Beats", line: links(model.decision.rules(beatenBy: line.rule)))
    facts.add("Beaten by", line: links(model.decision.rules(beating: line.rule)))
    facts.add("Decided under it", line: records.links(from: address))
    facts.add("Cited on", line: citers.links(from: address))
    if let retirement = rule.retirement { facts.add("Retired", view.retired(retirement)) }
    facts.add("Id", "<code>\(view.citedID)</code>")
    return facts
  }

  /// The shortest of its cases, in those answers that mattered, with a link to where it leads.
  private var example: HTML? {
    guard let node = model.cases[line.rule] else { return nil }
    let mattered = model.explanation(of: node).mattered
    if mattered.count == 0 { return nil }
    let url = Target(model.address(of: node)).url(from: address)
    return """
      \(AnswerLines.html(of: mattered, in: model))<p><a href="\(url)">\(Wording.seeOutcome.text())</a></p>
      """
  }

  /// The rules as links; of many the first, and how many there are besides.
  private func links(_ rules: [Int]) -> [HTML] {
    var links = rules.prefix(Self.relatedLimit).map { RuleView($0, of: model, on: address).link }
    if rules.count > links.count { links.append("\(rules.count - links.count) more") }
    return links
  }
}
