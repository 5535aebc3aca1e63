internal import Decisions
internal import JSON

/// What another version of a decision recommends otherwise, in three forms.
struct DifferenceText {
  private let difference: DecisionDifference
  private let decision: Decision

  /// - Parameter decision: the newer version.
  init(_ difference: DecisionDifference, to decision: Decision) {
    self.difference = difference
    self.decision = decision
  }

  /// The difference as programs read it; of each change the answers that it is limited to, other
  /// questions may have any.
  var json: JSON {
    [
      "share": .number(difference.share),
      "changes": .array(
        difference.changes.map { change in
          let answers = Dictionary(uniqueKeysWithValues: answers(in: change))
          return [
            "answers": .sorted(answers.mapValues { .strings($0) }),
            "from": .string(change.from),
            "to": .string(change.to),
            "share": .number(change.share),
            "causes": .strings(change.causes),
          ]
        }),
      "structure": .strings(difference.structure),
    ]
  }

  /// For a person, ended by a line feed.
  ///
  /// - Parameter wrapper: the lines in which it is printed.
  func text(on wrapper: LineWrapper) -> String {
    var lines = [wrapper.text(headline)]
    for change in difference.changes {
      lines.append("")
      lines.append(wrapper.text(words(of: change), indent: 2, hanging: 4))
      lines.append("    \(change.from) → \(change.to)   \(Percentage.text(change.share))")
      if !change.causes.isEmpty {
        let causes = "caused by \(change.causes.joined(separator: ", "))"
        lines.append(wrapper.text(causes, indent: 4, hanging: 6))
      }
    }
    if !difference.structure.isEmpty {
      lines.append("")
      lines += difference.structure.map { wrapper.text($0, indent: 2, hanging: 4) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A comment for a review, ended by a line feed.
  var markdown: String {
    var lines = ["### \(headline)"]
    if !difference.changes.isEmpty {
      lines += ["", "| Answers | Before | Now | Share | Caused by |", "|---|---|---|--:|---|"]
      lines += difference.changes.map { change in
        let causes = change.causes.map { "`\($0)`" }.joined(separator: ", ")
        return
          "| \(words(of: change, separator: ", ", alternative: " or ")) | \(change.from) "
          + "| **\(change.to)** | \(Percentage.text(change.share)) | \(causes) |"
      }
    }
    if !difference.structure.isEmpty {
      lines += [""] + difference.structure.map { "- \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    if difference.changes.isEmpty { return "\(decision.title): no recommendation changes" }
    return "\(decision.title): \(Percentage.text(difference.share)) of the answers get another "
      + "recommendation"
  }

  private func answers(in change: DecisionChange) -> [(String, [String])] {
    zip(difference.questions, change.box.masks).compactMap { question, mask in
      if mask == question.everyAnswer { return nil }
      let chosen = question.answers.indices.filter { mask & (1 << UInt16($0)) != 0 }
      return (question.id, chosen.map { question.answers[$0].id })
    }
  }

  private func words(
    of change: DecisionChange, separator: String = ", ", alternative: String = "|"
  ) -> String {
    let parts = answers(in: change).map { "\($0.0)=\($0.1.joined(separator: alternative))" }
    return parts.isEmpty ? "any answers" : parts.joined(separator: separator)
  }
}
