/// Why a set of answers has its outcome, what it costs, and what would change it.
///
/// Rules, questions and options are given by index, in ascending order unless said otherwise.
public struct Explanation: Sendable, Hashable {
  public let answers: Answers
  /// With the decisive rules, those that are also for it, and those overruled.
  public let verdict: Verdict
  /// The answers that suffice for the outcome: the given ones, shrunk while it stays.
  public let mattered: Answers
  /// The questions without a reply.
  package let notAsked: [NotAsked]
  /// What would change it: by question, then by answer.
  public let flips: [Flip]
  /// What would settle it, where several outcomes remain: the questions that the reader was unsure
  /// of, first those whose answer most probably leaves one outcome.
  public let settling: [Settling]
  /// The ids of the evidence of decisive, agreeing and overruled rules, each once, sorted.
  public let evidence: [String]

  package init(
    answers: Answers,
    verdict: Verdict,
    mattered: Answers,
    notAsked: [NotAsked],
    flips: [Flip],
    settling: [Settling] = [],
    evidence: [String]
  ) {
    self.answers = answers
    self.verdict = verdict
    self.mattered = mattered
    self.notAsked = notAsked
    self.flips = flips
    self.settling = settling
    self.evidence = evidence
  }
}

/// What another answer to one question would do to an outcome while all other answers stay.
public struct Flip: Sendable, Hashable {
  /// The index of the question.
  public let question: Int
  /// The index of the other answer.
  public let answer: Int
  /// The outcomes that it may lead to, other than the present one; the most probable first, each
  /// with its share of the completions.
  public let to: [OutcomeShare]
  /// Whether every completion leaves the present outcome; else it only may change.
  public let isCertain: Bool

  package init(question: Int, answer: Int, to: [OutcomeShare], isCertain: Bool) {
    self.question = question
    self.answer = answer
    self.to = to
    self.isCertain = isCertain
  }
}

/// How often the answer to one question would settle what is open.
public struct Settling: Sendable, Hashable {
  /// The index of the question.
  public let question: Int
  /// How probably its answer leaves one outcome; 0 to 1.
  public let share: Double

  package init(question: Int, share: Double) {
    self.question = question
    self.share = share
  }
}

/// A question that was not asked on the way to an outcome, and why.
package struct NotAsked: Sendable, Hashable {
  /// Why a question was left out.
  package enum Reason: Sendable, Hashable {
    /// The rules that name it, by index, cannot apply any more.
    case rulesOut([Int])
    /// The rules that name it, by index, could still apply and would change nothing.
    case rulesChangeNothing([Int])
    /// No rule names it.
    case namedByNoRule
  }

  /// The index of the question.
  package let question: Int
  package let reason: Reason

  package init(question: Int, reason: Reason) {
    self.question = question
    self.reason = reason
  }
}
