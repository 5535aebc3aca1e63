internal import Decisions
internal import JSON

extension DecisionReport {
  /// The report as programs read it.
  var json: JSON {
    [
      "combinations": [
        "total": .number(combinations.total), "possible": .number(combinations.possible),
      ],
      "options": .sorted(options.mapValues { .number($0) }),
      "strengths": .sorted(strengths.mapValues { .number($0) }),
      "questions": [
        "expected": .number(questions.expected), "worst": .integer(questions.worst),
        "lowerBound": .number(questions.lowerBound), "effort": .number(questions.effort),
      ],
      "pages": .integer(pages),
      "findings": .array(findings.map(\.json)),
    ]
  }
}

extension FindingRecord {
  /// The finding as programs read it; what it does not have is left out.
  var json: JSON {
    .members([
      "code": .string(code),
      "severity": .string(severity),
      "file": .string(file),
      "line": .integer(line),
      "column": .integer(column),
      "rules": rules.map { .strings($0) },
      "option": option.map { .string($0) },
      "question": question.map { .string($0) },
      "scenario": scenario.map { .string($0) },
      "counterexample": counterexample.map { .sorted($0.mapValues { .strings($0) }) },
      "share": share.map { .number($0) },
    ])
  }
}

extension BatchResult {
  /// The result as programs read it, every key there.
  var json: JSON {
    [
      "verdict": .string(verdict),
      "outcomes": .array(
        outcomes.map { ["option": .string($0.option), "share": .number($0.share)] }),
      "gap": .number(gap),
      "conflict": .number(conflict),
      "decisive": .strings(decisive),
      "also": .strings(also),
      "overruled": .strings(overruled),
      "flips": .array(
        flips.map { flip in
          [
            "question": .string(flip.question), "answer": .string(flip.answer),
            "to": .strings(flip.to), "certain": .bool(flip.certain),
          ]
        }),
      "assumed": .sorted(assumed.mapValues { .string($0) }),
      "undecided_by": .text(undecidedBy),
    ]
  }
}
