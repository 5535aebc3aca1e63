internal import Content
internal import Decisions
internal import Diagnostics

/// Finds the records among the pages, what they name, and what today's rules make of them.
struct RecordLinker {
  private let pages: [Page]
  private let history: History
  private var records: [LinkedRecord] = []
  /// By path of the page.
  private var byPath: [String: Int] = [:]

  /// - Returns: the records in the order of their paths.
  static func records(
    of pages: [Page], deciding decisions: [DecisionEntry], in history: History
  ) -> [LinkedRecord] {
    var linker = RecordLinker(pages, history)
    linker.decide(decisions)
    linker.link()
    return linker.records
  }

  private init(_ pages: [Page], _ history: History) {
    self.pages = pages
    self.history = history
  }

  /// Decides all records again, those of one decision by one reasoner.
  private mutating func decide(_ decisions: [DecisionEntry]) {
    var reasoners: [Int: Reasoner] = [:]
    for (index, page) in pages.enumerated() {
      guard let record = page.record else { continue }
      let keys = record.keys
      let decision = decisions.firstIndex { $0.decision.id == keys.decision?.text }
      var again: DecidedAgain?
      if let decision, !keys.answers.isEmpty {
        let answers = keys.answers.map { (question: $0.question.text, answer: $0.answer.text) }
        again = reasoners[decision, default: Reasoner(decisions[decision].decision)]
          .decideAgain(answers, outcome: keys.outcome?.text)
      }
      byPath[page.path] = records.count
      records.append(
        LinkedRecord(
          page: index, record: record, decision: decision, again: again,
          turn: decision.flatMap { turn(of: record, again, decisions[$0]) }))
    }
  }

  /// What turned the outcome of a record, where the decision file of its day is kept.
  private func turn(
    of record: Record, _ again: DecidedAgain?, _ entry: DecisionEntry
  ) -> RuleTurn? {
    guard record.status?.kind == .accepted, again?.standing == .changed,
      let option = again?.recorded, let day = record.day,
      let text = history.texts[entry.path]?[day]
    else { return nil }
    let file = SourceFile(path: entry.decision.file, bytes: text)
    // (What was wrong with it then is no one's concern today.)
    guard let old = DecisionParser.parse(file).decision, old.isWhole else { return nil }
    let answers = record.keys.answers.map { (question: $0.question.text, answer: $0.answer.text) }
    return entry.decision.turn(
      since: old, after: answers, from: entry.decision.options[option].id)
  }

  private mutating func link() {
    for index in records.indices {
      let record = records[index].record
      records[index].named.supersedes = record.supersedes.map { ($0, find($0.text, from: index)) }
      records[index].named.supersededBy = record.supersededBy.map {
        ($0, find($0.text, from: index))
      }
    }
    var pairs: Set<Pair> = []
    for (index, record) in records.enumerated() {
      // What is not yet decided, or was decided against, takes the place of nothing.
      let counts = ![.proposed, .rejected].contains(record.record.status?.kind)
      if counts {
        for (_, other) in record.named.supersedes {
          if let other { pairs.insert(Pair(newer: index, older: other)) }
        }
      }
      for (_, other) in record.named.supersededBy {
        if let other { pairs.insert(Pair(newer: other, older: index)) }
      }
    }
    for pair in pairs.sorted(by: { ($0.newer, $0.older) < ($1.newer, $1.older) }) {
      records[pair.newer].supersedes.append(pair.older)
      records[pair.older].supersededBy.append(pair.newer)
    }
  }

  /// A record, and another that it takes the place of.
  private struct Pair: Hashable {
    let newer: Int
    let older: Int
  }

  /// The record that another one names: by its path, as seen from that record or from the root; by its
  /// file's name, with the ending or without; or by its number, in the same folder.
  private func find(_ name: String, from index: Int) -> Int? {
    let folder = URLPath.folder(of: pages[records[index].page].path)
    let path = URLPath.decode(String(name.prefix { $0 != "#" }))
    for path in [path, "\(path).md"] {
      if let found = byPath[URLPath.resolve(path, in: folder)] { return found }
      if let found = byPath[URLPath.resolve(path, in: "")] { return found }
    }
    guard let number = RecordName.number(inMention: name) else { return nil }
    return records.indices.first { other in
      records[other].record.name.number == number
        && URLPath.folder(of: pages[records[other].page].path) == folder
    }
  }
}
