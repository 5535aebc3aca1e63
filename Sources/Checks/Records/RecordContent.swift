internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Markdown
internal import Planning

/// A status that a record cannot have: the configuration does not list it or, in a record of a decision
/// of this handbook, nobody uses it.
///
/// ```
/// 0003-store.md:2:9: warning: no record has the status 'acepted' [unknown-status]
///       = did you mean 'accepted'?
/// ```
enum UnknownStatus: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let allowed = plan.handbook.configuration.recordStatuses
    return plan.handbook.records.compactMap { linked in
      guard let status = linked.record.status, let place = linked.record.statusPlace else {
        return nil
      }
      let word = status.word.lowercased()
      if let allowed {
        if word == "superseded" || allowed.contains(where: { $0.lowercased() == word }) {
          return nil
        }
      } else if linked.record.keys.decision == nil || status.kind != .other {
        return nil
      }
      let words = allowed ?? RecordStatus.usual
      let nearest = NearMiss.nearest(to: status.word, in: words)
      let note =
        nearest.map { "did you mean '\($0)'?" } ?? "it is one of \(words.joined(separator: ", "))"
      return Diagnostic(
        .unknownStatus, "no record has the status '\(status.word)'", at: place,
        notes: [Note(note)])
    }
  }
}

/// A record of a decision, a question, an answer or an option that is no longer there; of records that
/// are followed, or may be. A warning, since the record is true of its day.
///
/// ```
/// 0003-store.md:5:3: warning: decision 'store' has no question 'sise' [unknown-question]
///       = did you mean 'size'?  (store.decision.yml:9)
/// ```
enum RecordNames: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.records.filter(\.isOpen).flatMap { linked -> [Diagnostic] in
      let keys = linked.record.keys
      guard let id = keys.decision else { return [] }
      guard let index = linked.decision else { return unknownDecision(id, in: handbook) }
      let decision = handbook.decisions[index].decision
      let names = RecordedNames(of: decision)
      var found: [Diagnostic] = []
      for unknown in linked.again?.unknown ?? [] {
        let answer = keys.answers[unknown.index]
        found.append(
          unknown.question.map { names.unknownAnswer(answer, to: $0) }
            ?? names.unknownQuestion(answer.question))
      }
      if let outcome = keys.outcome, linked.again?.standing == .unknownOutcome {
        found.append(names.unknownOption(outcome))
      }
      return found
    }
  }

  private static func unknownDecision(_ id: PlacedText, in handbook: Handbook) -> [Diagnostic] {
    if handbook.unread.mayDefine(.decision, id.text) { return [] }
    let ids = handbook.decisions.map { PlacedText($0.decision.id, at: $0.decision.place) }
    return [
      RecordedNames.diagnostic(
        .unknownDecision, "no decision '\(id.text)' in this handbook", id, among: ids)
    ]
  }
}

/// The ids of a decision, for what a record names and what is not among them.
struct RecordedNames {
  private let decision: Decision

  init(of decision: Decision) { self.decision = decision }

  func unknownQuestion(_ id: PlacedText) -> Diagnostic {
    Self.diagnostic(
      .unknownQuestion, "decision '\(decision.id)' has no question '\(id.text)'", id,
      among: decision.questions.map { PlacedText($0.id, at: $0.place) },
      retirement: decision.retired.questions[id.text])
  }

  func unknownAnswer(_ entry: RecordedAnswer, to question: Int) -> Diagnostic {
    let asked = decision.questions[question]
    return Self.diagnostic(
      .unknownAnswer, "question '\(asked.id)' has no answer '\(entry.answer.text)'", entry.answer,
      among: asked.answers.map { PlacedText($0.id, at: $0.place) },
      retirement: decision.retired.answers["\(asked.id).\(entry.answer.text)"])
  }

  func unknownOption(_ id: PlacedText) -> Diagnostic {
    Self.diagnostic(
      .unknownOption, "decision '\(decision.id)' has no option '\(id.text)'", id,
      among: decision.options.map { PlacedText($0.id, at: $0.place) },
      retirement: decision.retired.options[id.text])
  }

  /// A warning with what is known of the name: what became of it, else the nearest that is there, else
  /// all of a few.
  static func diagnostic(
    _ code: Code, _ message: String, _ id: PlacedText, among known: [PlacedText],
    retirement: Retirement? = nil
  ) -> Diagnostic {
    var notes: [Note] = []
    if let retirement {
      notes = [Note(words(of: retirement, id.text))]
    } else if let nearest = NearMiss.nearest(to: id.text, in: known.map(\.text)) {
      let place = known.first { $0.text == nearest }?.place
      notes = [Note("did you mean '\(nearest)'?", place: place)]
    } else if let first = known.first, known.count <= 12 {
      notes = [
        Note("it is one of \(known.map(\.text).joined(separator: ", "))", place: first.place)
      ]
    }
    var diagnostic = Diagnostic(code, message, at: id.place, notes: notes)
    diagnostic.severity = .warning
    return diagnostic
  }

  private static func words(of retirement: Retirement, _ id: String) -> String {
    let day = retirement.on.map { " on \($0)" } ?? ""
    let successor = retirement.by.map { "; its successor is '\($0.text)'" } ?? ""
    return "'\(id)' was retired\(day)\(successor)"
  }
}
