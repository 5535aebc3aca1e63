internal import Content
internal import Decisions
internal import Diagnostics
internal import Markdown

/// Finds what an id in a citation names.
struct CitationNames: Sendable {
  /// By scheme, then by id; ids of a decision's parts stand both bare and qualified.
  private var targets: [CitationScheme: [String: [CitationTarget]]] = [:]
  /// The ids behind each scheme, for what was probably meant.
  private var names: [CitationScheme: NameIndex] = [:]
  /// The ids of the decisions, by index.
  private let decisionIDs: [String]

  init(decisions: [DecisionEntry], evidence: [Evidence], terms: [Term]) {
    decisionIDs = decisions.map(\.decision.id)
    for (index, entry) in decisions.enumerated() {
      let decision = entry.decision
      add(.decision, decision.id, .decision(index))
      for (number, rule) in decision.rules.enumerated() {
        add(.rule, rule.id, in: decision.id, .rule(decision: index, rule: number))
      }
      for (number, ruling) in decision.rulings.enumerated() {
        add(.rule, ruling.id, in: decision.id, .ruling(decision: index, ruling: number))
      }
      for (number, option) in decision.options.enumerated() {
        add(.option, option.id, in: decision.id, .option(decision: index, option: number))
      }
      for (number, question) in decision.questions.enumerated() {
        add(.question, question.id, in: decision.id, .question(decision: index, question: number))
      }
    }
    for (index, entry) in evidence.enumerated() { add(.evidence, entry.id, .evidence(index)) }
    addAliases(of: decisions, and: evidence)
    for (index, term) in terms.enumerated() { add(.term, term.id, .term(index)) }
    names = targets.mapValues { NameIndex($0.keys) }
  }

  /// What an id behind a scheme names.
  func citation(_ scheme: CitationScheme, _ id: String) -> Citation {
    let scheme = Self.namespace(of: scheme)
    switch targets[scheme]?[id] {
    case nil: return .unknown(nearest: names[scheme]?.nearest(to: id))
    case .some(let targets):
      // What is defined twice is reported where it is; the first stands for it.
      let decisions = Set(targets.compactMap(decision).map { decisionIDs[$0] })
      if decisions.count < 2 || id.contains("/") { return .found(targets[0]) }
      return .ambiguous(decisions.sorted().map { "\($0)/\(id)" })
    }
  }

  /// The scheme under which the ids behind a scheme are known.
  private static func namespace(of scheme: CitationScheme) -> CitationScheme {
    switch scheme {
    case .chart: .evidence
    case .compare: .decision
    default: scheme
    }
  }

  private func decision(of target: CitationTarget) -> Int? {
    switch target {
    case .rule(let decision, _), .ruling(let decision, _), .option(let decision, _),
      .question(let decision, _), .decision(let decision):
      decision
    case .evidence, .term: nil
    }
  }

  /// The older ids of rules and evidence; one that something else has now is that.
  private mutating func addAliases(of decisions: [DecisionEntry], and evidence: [Evidence]) {
    for (index, entry) in decisions.enumerated() {
      for (number, rule) in entry.decision.rules.enumerated() {
        for alias in rule.aliases
        where targets[.rule]?["\(entry.decision.id)/\(alias.text)"] == nil {
          add(.rule, alias.text, in: entry.decision.id, .rule(decision: index, rule: number))
        }
      }
    }
    for (index, entry) in evidence.enumerated() {
      for alias in entry.aliases where targets[.evidence]?[alias.text] == nil {
        add(.evidence, alias.text, .evidence(index))
      }
    }
  }

  private mutating func add(
    _ scheme: CitationScheme, _ id: String, in decision: String, _ target: CitationTarget
  ) {
    add(scheme, id, target)
    add(scheme, "\(decision)/\(id)", target)
  }

  private mutating func add(_ scheme: CitationScheme, _ id: String, _ target: CitationTarget) {
    targets[scheme, default: [:]][id, default: []].append(target)
  }
}
