internal import Diagnostics
package import JSON

extension RecordSummary {
  /// The record as programs read it; what it does not have is left out.
  package var json: JSON {
    .members([
      "path": .string(page.name),
      "url": .string(page.address.url(from: Address(""))),
      "title": .string(page.title),
      "number": record.name.number.map(JSON.integer),
      "status": record.status.map { .string($0.word) },
      "date": record.day.map(JSON.string),
      "deciders": record.keys.deciders.isEmpty ? nil : .strings(record.keys.deciders),
      "binds": .bool(binds),
      "look_again": group == .lookAgain ? .bool(true) : nil,
      "decision": record.keys.decision.map { .string($0.text) },
      "answers": answers,
      "outcome": (record.keys.outcome?.text ?? outcome).map(JSON.string),
      "standing": .string(standing.rawValue),
      "accepted_anyway": record.keys.acceptedAnyway.map { .string($0.text) },
      "today": today.map(\.json),
      "supersedes": Self.paths(supersedes),
      "superseded_by": Self.paths(supersededBy),
    ])
  }

  private var answers: JSON? {
    if record.keys.answers.isEmpty { return nil }
    return .object(
      record.keys.answers.map { JSON.Member($0.question.text, .string($0.answer.text)) })
  }

  private static func paths(_ records: [Neighbour]) -> JSON? {
    records.isEmpty ? nil : .strings(records.map(\.name))
  }
}

extension RecordSummary.Today {
  fileprivate var json: JSON {
    .members([
      "verdict": .string(verdict),
      "outcome": option.map(JSON.string),
      "decisive": rules.isEmpty ? nil : .strings(rules),
      "undecided_by": question.map(JSON.string),
    ])
  }
}
