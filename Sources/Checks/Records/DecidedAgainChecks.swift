internal import Content
internal import Decisions
internal import Diagnostics
internal import Handbook
internal import Planning

/// An accepted record for whose answers today's rules recommend something else.
///
/// ```
/// 0003-store.md:8:10: warning: today's rules recommend 'tables' here, not 'files' [outcome-changed]
///       = because of 'joins-need-tables': Joins need tables  (store.decision.yml:13)
///       = since 2026-03-01 rule 'joins-need-tables' was added; without this it would be 'files' still
///     to settle it    write a record that supersedes this one, or say why it holds …
/// ```
enum OutcomeChanged: SiteCheck {
  /// How many rules are named.
  private static let ruleLimit = 3

  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.records.compactMap { linked in
      guard linked.binds, linked.standing == .changed, let again = linked.again,
        let index = linked.decision, let outcome = linked.record.keys.outcome
      else { return nil }
      let decision = handbook.decisions[index].decision
      if !decision.isWhole { return nil }
      return Diagnostic(
        .outcomeChanged, message(again.verdict, outcome.text, in: decision), at: outcome.place,
        notes: notes(again, in: decision) + changes(of: linked, from: outcome.text),
        advice: "write a record that supersedes this one, or say why it holds: 'accepted-anyway: …'"
      )
    }
  }

  private static func message(_ verdict: Verdict, _ old: String, in decision: Decision) -> String {
    switch verdict.kind {
    case .decided(let option):
      "today's rules recommend '\(decision.options[option].id)' here, not '\(old)'"
    case .conflict: "today's rules clash here, and none recommends '\(old)' for certain"
    case .gap: "today's rules recommend nothing here, and not '\(old)'"
    case .open: "today's rules do not decide this"
    case .impossible: "by today's rules these answers cannot occur together"
    }
  }

  /// The smallest set of changes since the record's day that turned its outcome, where it is known.
  private static func changes(of linked: LinkedRecord, from old: String) -> [Note] {
    guard let turn = linked.turn, let day = linked.record.day else { return [] }
    var notes = turn.changes.map { Note("since \(day) \($0.words)", place: $0.place) }
    let still = "it would be '\(old)' still"
    if turn.changes.count == 1, let change = turn.changes.first {
      return [Note("since \(day) \(change.words); without this \(still)", place: change.place)]
    }
    notes.append(Note("without these \(notes.count) changes \(still)"))
    return notes
  }

  /// The rules that decide now, and why answers cannot occur together.
  private static func notes(_ again: DecidedAgain, in decision: Decision) -> [Note] {
    if again.verdict.kind == .impossible {
      return decision.exclusions(of: again.answers).prefix(ruleLimit).map {
        Note($0.because, place: $0.place)
      }
    }
    return again.verdict.decisive.prefix(ruleLimit).map { index in
      let rule = decision.rules[index]
      return Note("because of '\(rule.id)': \(rule.title)", place: rule.place)
    }
  }
}

/// An accepted record without an answer that today's rules need.
///
/// ```
/// 0003-store.md:4:1: warning: today's rules also ask 'joins', and this record has no answer [undecided]
///       = Are there joins?  (store.decision.yml:10)
///       = still possible: tables 50 %, files 50 %
/// ```
enum Undecided: SiteCheck {
  static func diagnostics(in plan: SitePlan) -> [Diagnostic] {
    let handbook = plan.handbook
    return handbook.records.compactMap { linked in
      guard linked.binds, linked.standing == .undecided, let again = linked.again,
        let index = linked.decision, case .undecided(let question) = again.standing,
        case .open(let shares) = again.verdict.kind,
        var place = linked.record.keys.answers.first?.question.place
      else { return nil }
      let decision = handbook.decisions[index].decision
      // (That the recorded answer to it is none any more is said already.)
      if again.unknown.contains(where: { $0.question != nil && $0.question == question }) {
        return nil
      }
      if !decision.isWhole { return nil }
      var notes: [Note] = []
      var message = "by today's rules these answers leave several outcomes"
      if let question {
        let asked = decision.questions[question]
        let isUnsure = again.answers[question] == .unsure
        // (Where it has no answer, the list of answers is what lacks one.)
        let own = linked.record.keys.answers.first { $0.question.text == asked.id }
        place = own?.question.place ?? place
        message =
          "today's rules need an answer to '\(asked.id)', "
          + (isUnsure ? "which is 'unsure' here" : "which is not here")
        notes.append(
          Note(
            "\(asked.ask) One of \(asked.answers.map(\.id).joined(separator: ", "))",
            place: asked.place))
      }
      let outcomes = shares.map { share in
        "\(decision.name(of: share.outcome)) \(Percentage.text(share.share))"
      }
      notes.append(Note("still possible: \(outcomes.joined(separator: ", "))"))
      return Diagnostic(.undecided, message, at: place, notes: notes)
    }
  }
}
