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
  /// The other replies that could have been given and would change nothing: by question, then by answer.
  package let idle: [IdleReply]
  /// What would settle it, where several outcomes remain: the questions that the reader was unsure
  /// of, the one to find out first at the front.
  public let settling: [Settling]
  /// The ids of the evidence of decisive, agreeing and overruled rules, each once, sorted.
  public let evidence: [String]

  package init(
    answers: Answers,
    verdict: Verdict,
    mattered: Answers,
    notAsked: [NotAsked],
    flips: [Flip],
    idle: [IdleReply] = [],
    settling: [Settling] = [],
    evidence: [String]
  ) {
    self.answers = answers
    self.verdict = verdict
    self.mattered = mattered
    self.notAsked = notAsked
    self.flips = flips
    self.idle = idle
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

/// Another answer to a question that leaves the outcome as it is.
package struct IdleReply: Sendable, Hashable {
  /// The index of the question.
  package let question: Int
  /// The index of the answer.
  package let answer: Int
}

/// How often the answer to one question would settle what is open.
///
/// The question to find out first is the one whose answer most probably leaves one outcome; of equals
/// the one after which the outcomes are least uncertain, and of these the first by id.
public struct Settling: Sendable, Hashable {
  /// The index of the question.
  public let question: Int
  /// How probably its answer leaves one outcome; 0 to 1.
  public let share: Double
  /// How uncertain the outcome is expected to be after the answer: its entropy, in bits.
  public let uncertainty: Double
  /// How much of the uncertainty before the answer that takes away; 0 to 1.
  public let gain: Double

  package init(question: Int, share: Double, uncertainty: Double, known: Double) {
    gain = known > 0 ? max(0, 1 - uncertainty / known) : 0
    self.question = question
    self.share = share
    self.uncertainty = uncertainty
  }

  /// Whether it is to be found out before another.
  func isBefore(_ other: Settling) -> Bool {
    // What is equal may have been added up in another order.
    func rank(_ number: Double) -> Double { (number * 1e9).rounded() }
    return (rank(other.share), rank(uncertainty), question)
      < (rank(share), rank(other.uncertainty), other.question)
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
