import Decisions
import Words

/// What Swift says of one set of answers; the scripts must say the same.
struct Vector: Encodable {
  /// Ids of answers, and `unsure`, by the ids of questions.
  let answers: [String: String]
  let facts: JSONValue
  /// The id of the question to ask; nil where none is, `?` where the tree has no node for it.
  let next: String?
  /// Some phrases filled, by name.
  let texts: [String: String]
  /// What stands beside and below each row, by the title of its section.
  let rows: [[String]]

  init(_ answers: Answers, in tree: DecisionTree, _ reasoner: inout Reasoner) {
    let decision = reasoner.decision
    let explanation = reasoner.explanation(of: answers)
    let facts = explanation.facts(in: decision)
    let pairs = answers.pairs(in: decision).map { ($0.question, $0.answer) }
    self.answers = Dictionary(uniqueKeysWithValues: pairs)
    self.facts = JSONValue(facts)
    next = Self.next(after: answers, explanation.verdict, in: tree).map {
      $0 < 0 ? "?" : decision.questions[$0].id
    }
    let names = [
      "overline", "headline", "announcement", "record", "counted", "notAskedLine",
    ]
    let shown =
      explanation.verdict.option == nil ? names : names + ["sentence", "price", "readAbout"]
    var texts: [String: String] = [:]
    for word in Wording.walked where shown.contains(word.rawValue) {
      texts[word.rawValue] = Words.english.text(word, facts)
    }
    // (In the record evidence has its claim and status, which the decision does not know.)
    let evidence = Dictionary(
      uniqueKeysWithValues: explanation.evidence.map { id in
        (id, (claim: id, status: "claimed"))
      })
    texts["record"] = explanation.record(in: decision, evidence: evidence)
    self.texts = texts
    rows = Wording.sections.flatMap { section in
      facts.list(section.list).map { row in
        [section.title, section.side, section.note].map { word in
          word.map { Words.english.text($0, row) } ?? ""
        }
      }
    }
  }

  /// The question to ask along the tree; -1 where the tree has no node for the answers.
  private static func next(after answers: Answers, _ verdict: Verdict, in tree: DecisionTree)
    -> Int?
  {
    guard case .open = verdict.kind else { return nil }
    var node = 0
    while case .ask(let question, let branches) = tree.nodes[node].step {
      guard let reply = answers[question] else { return question }
      guard let child = branches.first(where: { $0.reply == reply })?.node else { return -1 }
      node = child
    }
    return nil
  }
}

/// JSON, for encoding.
enum JSONValue: Encodable {
  case text(String)
  case number(Double)
  case yes
  case list([JSONValue])
  case object([String: JSONValue])

  init(_ facts: PhraseFacts) {
    var object: [String: JSONValue] = [:]
    for entry in facts.entries {
      switch entry.value {
      case .text(let text): object[entry.name.rawValue] = .text(text)
      case .number(let number): object[entry.name.rawValue] = .number(Double(number))
      case .share(let share): object[entry.name.rawValue] = .number(share)
      case .yes: object[entry.name.rawValue] = .yes
      case .list(let list): object[entry.name.rawValue] = .list(list.map(JSONValue.init))
      }
    }
    self = .object(object)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .yes: try container.encode(true)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}
