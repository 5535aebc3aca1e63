package import Archive
package import Decisions
internal import Diagnostics
package import Words

/// A decision record as lists and programs are told of it: what it says, what became of it, and what
/// today's rules make of it.
package struct RecordSummary: Sendable, Hashable {
  /// Something with a name, and where it lies.
  package struct Neighbour: Sendable, Hashable {
    package let title: String
    /// Of a record, its path below the content folder; of others, the id.
    package let name: String
    package let address: Address

    package init(_ title: String, name: String, at address: Address) {
      self.title = title
      self.name = name
      self.address = address
    }
  }

  /// What today's rules say of its answers.
  package struct Today: Sendable, Hashable {
    /// `decided`, `open`, `gap`, `conflict` or `impossible`.
    package let verdict: String
    /// The option, by id and title; nil where none is recommended.
    package let option: String?
    package let title: String?
    /// The rules that decide, by their ids.
    package let rules: [String]
    /// The question to find out first, by id and words; nil where none is missing.
    package let question: String?
    package let ask: String?
    /// The recorded answers that the decision still has.
    package let answers: Answers
    /// What of the rules has changed so that they recommend something else, as ``Word/ruleTurn`` says
    /// it; none where that is not known.
    package let changes: [PhraseFacts]

    package init(
      _ again: DecidedAgain, since turn: RuleTurn? = nil, in decision: Decision
    ) {
      changes = turn?.changes.map(\.facts) ?? []
      verdict = again.verdict.kind.word
      option = again.verdict.option.map { decision.options[$0].id }
      title = again.verdict.option.map { decision.options[$0].title }
      rules = again.verdict.decisive.map { decision.rules[$0].id }
      answers = again.answers
      if case .undecided(let index?) = again.standing {
        question = decision.questions[index].id
        ask = decision.questions[index].ask
      } else {
        (question, ask) = (nil, nil)
      }
    }
  }

  /// Its page: title, path and address.
  package let page: Neighbour
  package let record: Record
  package let standing: RecordStanding
  /// Whether it is followed today.
  package let binds: Bool
  /// Whether it names a decision or answers that are no longer there.
  package let hasUnknownNames: Bool
  /// The decision that was taken; nil where the handbook has none of the name.
  package let decision: Neighbour?
  /// The option that was recommended: its title, or what the record says where there is none.
  package let outcome: String?
  package let today: Today?
  package let supersedes: [Neighbour]
  package let supersededBy: [Neighbour]

  package init(
    page: Neighbour, record: Record, standing: RecordStanding, binds: Bool, hasUnknownNames: Bool,
    decision: Neighbour?, outcome: String?, today: Today?, supersedes: [Neighbour],
    supersededBy: [Neighbour]
  ) {
    self.page = page
    self.record = record
    self.standing = standing
    self.binds = binds
    self.hasUnknownNames = hasUnknownNames
    self.decision = decision
    self.outcome = outcome
    self.today = today
    self.supersedes = supersedes
    self.supersededBy = supersededBy
  }

  /// The list that it belongs in.
  package var group: RecordGroup {
    if binds { return standing.needsALook || hasUnknownNames ? .lookAgain : .accepted }
    switch record.status?.kind {
    case .accepted, .superseded: return .superseded
    case .proposed: return supersededBy.isEmpty ? .proposed : .superseded
    case .deprecated: return .deprecated
    case .rejected: return .rejected
    case .other, nil: return supersededBy.isEmpty ? .other : .superseded
    }
  }

  /// What is to be said of it in a line: why it holds anyway, else what today's rules make of it, as a
  /// sentence without a full stop; nil where nothing is.
  package func verdict(in words: Words) -> String? {
    guard standing == .acceptedAnyway, let reason = record.keys.acceptedAnyway else {
      return todaysVerdict(in: words)
    }
    return words.text(.holdsAnyway, [.because: .text(reason.text)])
  }

  /// What today's rules make of it, as a sentence without a full stop; nil where nothing is to be said.
  package func todaysVerdict(in words: Words) -> String? {
    switch standing {
    case .holds:
      return words.text(hasUnknownNames ? .sameButUnknown : .sameToday)
    case .changed, .acceptedAnyway:
      switch today?.verdict {
      case "decided":
        return words.text(.otherToday, today?.title.map { [.title: .text($0)] } ?? [:])
      case "impossible": return words.text(.impossibleToday)
      case "open": return undecided(in: words)
      default: return words.text(.nothingToday)
      }
    case .undecided: return undecided(in: words)
    case .unknownOutcome: return words.text(.outcomeGone)
    case .notDecided:
      return hasUnknownNames ? words.text(.decisionGone) : nil
    }
  }

  private func undecided(in words: Words) -> String {
    today?.ask.map { words.text(.asksToday, [.ask: .text($0)]) } ?? words.text(.severalToday)
  }
}

/// The lists that records are shown in, in their order.
package enum RecordGroup: Int, Sendable, Hashable, CaseIterable {
  /// Followed today, though today's rules say something else or ask for more.
  case lookAgain
  case accepted
  case proposed
  /// Without a status that says more.
  case other
  case superseded
  case deprecated
  case rejected

  /// What it is called.
  package func title(in words: Words) -> String {
    words.text(.recordGroup, [.kind: .text(id)])
  }

  /// Its name in addresses.
  package var id: String {
    switch self {
    case .lookAgain: "look-again"
    case .other: "without-status"
    default: "\(self)"
    }
  }
}

extension [RecordSummary] {
  /// The records by list, in each the newest first.
  package func byGroup() -> [(group: RecordGroup, records: [RecordSummary])] {
    RecordGroup.allCases.compactMap { group in
      let records = filter { $0.group == group }.sorted { $0.isBefore($1) }
      return records.isEmpty ? nil : (group, records)
    }
  }
}

extension RecordSummary {
  /// Whether it is listed before another: the newest first, of one day the highest number.
  package func isBefore(_ other: RecordSummary) -> Bool {
    let (day, otherDay) = (record.day ?? "", other.record.day ?? "")
    if day != otherDay { return day > otherDay }
    let (number, otherNumber) = (record.name.number ?? 0, other.record.name.number ?? 0)
    if number != otherNumber { return number > otherNumber }
    return page.name < other.page.name
  }
}

extension RecordSummary: Digestible {
  /// All that it holds is text, as it prints itself: records are few, and so no field can be left out.
  package func digest(into digester: inout Digester) {
    digester.combine(String(reflecting: self))
  }
}
