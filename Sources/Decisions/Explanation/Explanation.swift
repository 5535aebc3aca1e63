/// Why a set of answers has its outcome, what it costs, and what would change it.
///
/// Rules, questions and options stand by index, in ascending order unless said otherwise.
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
  /// The ids of the evidence of decisive, agreeing and overruled rules, each once, sorted.
  public let evidence: [String]

  package init(
    answers: Answers,
    verdict: Verdict,
    mattered: Answers,
    notAsked: [NotAsked],
    flips: [Flip],
    evidence: [String]
  ) {
    self.answers = answers
    self.verdict = verdict
    self.mattered = mattered
    self.notAsked = notAsked
    self.flips = flips
    self.evidence = evidence
  }
}
