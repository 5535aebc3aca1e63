/// What today's rules make of answers that somebody wrote down.
package struct DecidedAgain: Sendable, Hashable {
  /// The recorded answers that the decision still has.
  package let answers: Answers
  /// What today's rules say of them.
  package let verdict: Verdict
  /// The recorded outcome against that of today.
  package let standing: Standing
  /// The recorded answers that the decision does not have, by their place in the record.
  package let unknown: [Unknown]
  /// The recorded outcome, by index; nil where there is none, or where no option is called so.
  package let recorded: Int?

  /// How an earlier outcome stands today.
  package enum Standing: Sendable, Hashable {
    /// Today's rules recommend the same, or no outcome was recorded that could be another.
    case holds
    /// Today's rules recommend something else, or nothing.
    case changed
    /// The recorded answers leave several outcomes; the question to find out first, by index, where
    /// an answer to one is missing.
    case undecided(Int?)
    /// No option is called like the recorded outcome.
    case unknownOutcome
  }

  /// An answer that the decision does not have.
  package struct Unknown: Sendable, Hashable {
    /// Its place among the recorded answers.
    package let index: Int
    /// The index of the question, where it is the answer to it that is unknown.
    package let question: Int?
  }
}

extension Reasoner {
  /// Decides recorded answers again.
  ///
  /// - Parameters:
  ///   - recorded: the ids of questions and answers, as written down.
  ///   - outcome: the option that was recommended, by its id or its title; nil where that was not
  ///     written down.
  package mutating func decideAgain(
    _ recorded: [(question: String, answer: String)], outcome: String?
  ) -> DecidedAgain {
    var answers = decision.noAnswers
    var unknown: [DecidedAgain.Unknown] = []
    for (index, entry) in recorded.enumerated() {
      guard let question = decision.question(entry.question) else {
        unknown.append(DecidedAgain.Unknown(index: index, question: nil))
        continue
      }
      guard let reply = decision.questions[question].reply(entry.answer) else {
        unknown.append(DecidedAgain.Unknown(index: index, question: question))
        continue
      }
      answers[question] = reply
    }
    let verdict = verdict(for: answers)
    let option = outcome.flatMap { decision.option($0) ?? decision.option(titled: $0) }
    return DecidedAgain(
      answers: answers, verdict: verdict,
      standing: standing(of: outcome, option, verdict, after: answers), unknown: unknown,
      recorded: option)
  }

  private mutating func standing(
    of outcome: String?, _ option: Int?, _ verdict: Verdict, after answers: Answers
  ) -> DecidedAgain.Standing {
    if case .open = verdict.kind { return .undecided(undecidedBy(answers)) }
    guard let outcome else { return .holds }
    if let option { return verdict.option == option ? .holds : .changed }
    let words = [Verdict.Kind.gap.word, Verdict.Kind.impossible.word, "conflict"]
    if words.contains(outcome) { return verdict.kind.word == outcome ? .holds : .changed }
    return .unknownOutcome
  }
}

extension Decision {
  /// The index of the option with a title.
  fileprivate func option(titled title: String) -> Int? {
    options.firstIndex { $0.title == title }
  }
}
