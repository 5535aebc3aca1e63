internal import Diagnostics
internal import Solver
internal import YAML

extension Reasoner {
  /// The result for one line of a batch.
  package mutating func batchResult(for answers: Answers) -> BatchResult {
    let decision = decision
    let verdict = verdict(for: answers)
    var outcomes: [BatchResult.OptionShare] = []
    var gap = 0.0
    var conflict = 0.0
    func add(_ option: Int, _ share: Double) {
      outcomes.append(BatchResult.OptionShare(option: decision.options[option].id, share: share))
    }
    switch verdict.kind {
    case .decided(let option): add(option, 1)
    case .gap: gap = 1
    case .conflict(let options):
      conflict = 1
      for option in options { add(option, 0) }
    case .open(let shares):
      for share in shares {
        switch share.outcome {
        case .option(let option): add(option, share.share)
        case .gap: gap = share.share
        case .conflict: conflict = share.share
        }
      }
    case .impossible: break
    }
    func ids(_ rules: [Int]) -> [String] { rules.map { decision.rules[$0].id } }
    var assumed: [String: String] = [:]
    for question in verdict.assumed {
      let asked = decision.questions[question]
      assumed[asked.id] = asked.assume.map { asked.answers[$0].id }
    }
    return BatchResult(
      verdict: verdict.kind.word,
      outcomes: outcomes.sorted { ($1.share, $0.option) < ($0.share, $1.option) },
      gap: gap,
      conflict: conflict,
      decisive: ids(verdict.decisive),
      also: ids(verdict.also),
      overruled: ids(verdict.overruled),
      flips: otherReplies(to: answers).flips.map { flip in
        BatchResult.FlipRecord(
          question: decision.questions[flip.question].id,
          answer: decision.questions[flip.question].answers[flip.answer].id,
          to: flip.to.map { decision.name(of: $0.outcome) }.sorted(),
          certain: flip.isCertain)
      },
      assumed: assumed,
      undecidedBy: undecidedBy(answers).map { decision.questions[$0].id }
    )
  }

  /// The open question that is to be found out first, by index; nil where no more than one outcome
  /// is left, or nothing is open. See ``Settling`` for what makes it the first.
  package mutating func undecidedBy(_ answers: Answers) -> Int? {
    let box = box(of: answers)
    if planner.distribution(in: box).isConstant { return nil }
    let open = box.indices.filter {
      decision.answer(meantBy: answers[$0], to: $0) == nil
    }
    return settling(among: open, in: box).first?.question
  }
}

extension Decision {
  /// The answers that a line of a batch gives: one JSON object of question ids to answer ids.
  ///
  /// Nil, with what is wrong with the line, where it cannot be read.
  package func answers(inBatchLine line: String) -> (answers: Answers?, error: String?) {
    // (JSON is YAML; YAML that begins otherwise is no JSON.)
    guard line.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
      return (nil, "the line is no JSON object")
    }
    let (root, diagnostics) = YAMLParser.parse(SourceFile(path: "", text: line))
    if let problem = diagnostics.first {
      return (nil, problem.message.replacing("no valid YAML", with: "no valid JSON"))
    }
    guard let entries = root?.mapping else { return (nil, "the line is no JSON object") }
    var answers = noAnswers
    for entry in entries {
      guard let question = question(entry.key) else {
        return (nil, "no question '\(entry.key)' in this decision")
      }
      guard let word = entry.value.scalar else {
        return (nil, "the answer to '\(entry.key)' must be text")
      }
      guard let reply = questions[question].reply(word) else {
        return (nil, "question '\(entry.key)' has no answer '\(word)'")
      }
      answers[question] = reply
    }
    return (answers, nil)
  }

  /// An outcome in one word: the option's id, `gap` or `conflict`.
  package func name(of outcome: Outcome) -> String {
    switch outcome {
    case .option(let option): options[option].id
    case .gap: "gap"
    case .conflict: "conflict"
    }
  }
}

extension Verdict.Kind {
  /// The verdict in one word.
  package var word: String {
    switch self {
    case .decided: "decided"
    case .gap: "gap"
    case .conflict: "conflict"
    case .open: "open"
    case .impossible: "impossible"
    }
  }
}

/// What `decide --batch` says about one line of answers.
package struct BatchResult: Sendable, Hashable {
  /// An option with its share of the completions.
  package struct OptionShare: Sendable, Hashable {
    package let option: String
    package let share: Double
  }

  /// What another answer would do.
  package struct FlipRecord: Sendable, Hashable {
    package let question: String
    package let answer: String
    /// Ids of options, and `gap` and `conflict`.
    package let to: [String]
    package let certain: Bool
  }

  /// `decided`, `open`, `gap`, `conflict` or `impossible`.
  package let verdict: String
  /// By share, then by id. A gap has none; a conflict lists its options, each with a share of 0.
  package let outcomes: [OptionShare]
  /// The share of the completions that no rule matches.
  package let gap: Double
  /// The share of the completions in which rules clash.
  package let conflict: Double
  package let decisive: [String]
  package let also: [String]
  package let overruled: [String]
  package let flips: [FlipRecord]
  /// The answers that were assumed, by question.
  package let assumed: [String: String]
  /// The open question whose answer most probably leaves one outcome.
  package let undecidedBy: String?
}
