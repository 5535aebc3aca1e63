internal import Diagnostics
internal import Solver

extension Reasoner {
  /// Why some answers have their outcome, what it costs, and what would change it.
  public mutating func explanation(of answers: Answers) -> Explanation {
    explanation(of: answers, with: verdict(for: answers))
  }

  /// The same where it is known what the rules say about the answers.
  package mutating func explanation(of answers: Answers, with verdict: Verdict) -> Explanation {
    let speaking = verdict.decisive + verdict.also + verdict.overruled
    let evidence = Set(speaking.flatMap { decision.rules[$0].evidence.map(\.text) })
    let (flips, idle) = otherReplies(to: answers)
    return Explanation(
      answers: answers,
      verdict: verdict,
      mattered: mattered(of: answers, verdict),
      notAsked: notAsked(after: answers),
      flips: flips,
      idle: idle,
      settling: settling(after: answers, verdict),
      evidence: evidence.sorted()
    )
  }

  /// The answers that suffice for the outcome: one after the other is dropped, the last question
  /// first, while the outcome stays. Where several outcomes remain, all answers stay.
  private mutating func mattered(of answers: Answers, _ verdict: Verdict) -> Answers {
    guard let outcome = verdict.outcome else { return answers }
    var kept = answers
    for question in answers.replies.indices.reversed() where kept[question] != nil {
      let fewer = kept.with(nil, to: question)
      if planner.distribution(in: box(of: fewer)).onlyOutcome == outcome { kept = fewer }
    }
    return kept
  }

  /// The questions that the reader was unsure of, where that leaves several outcomes; first what is
  /// to be found out first.
  private mutating func settling(after answers: Answers, _ verdict: Verdict) -> [Settling] {
    guard case .open = verdict.kind else { return [] }
    let unsure = answers.replies.indices.filter {
      answers[$0] == .unsure && decision.questions[$0].assume == nil
    }
    return settling(among: unsure, in: box(of: answers))
  }

  /// What the answers to some open questions would settle; first what is to be found out first.
  mutating func settling(among questions: [Int], in box: [UInt16]) -> [Settling] {
    questions.map { settling(by: $0, in: box) }.sorted { $0.isBefore($1) }
  }

  private mutating func settling(by question: Int, in box: [UInt16]) -> Settling {
    var share = 0.0
    var uncertainty = 0.0
    for (answer, probability) in planner.answers(to: question, in: box) {
      var narrower = box
      narrower[question] = 1 << UInt16(answer)
      let distribution = planner.distribution(in: narrower)
      if distribution.isConstant {
        share += probability
      } else {
        uncertainty += probability * distribution.uncertainty
      }
    }
    let known = planner.distribution(in: box).uncertainty
    return Settling(question: question, share: share, uncertainty: uncertainty, known: known)
  }

  /// The questions without a reply, and why they needed none.
  private func notAsked(after answers: Answers) -> [NotAsked] {
    let compiled = decision.compiled
    let box = box(of: answers)
    return answers.replies.indices.filter { answers[$0] == nil }.map { question in
      let naming = decision.rules.indices.filter { rule in
        compiled.cubes[rule].contains { compiled.table.restricts($0, question) }
      }
      if naming.isEmpty { return NotAsked(question: question, reason: .namedByNoRule) }
      let alive = naming.filter { rule in
        compiled.cubes[rule].contains {
          compiled.table.restricts($0, question) && compiled.table.meets($0, box)
        }
      }
      return NotAsked(
        question: question,
        reason: alive.isEmpty ? .rulesOut(naming) : .rulesChangeNothing(alive))
    }
  }

  /// What another answer to each of the answered questions would do, all others staying: those that
  /// would change the outcome, and those that would not; what cannot occur is in neither.
  ///
  /// Empty where several outcomes remain, since nothing is decided that could be changed.
  package mutating func otherReplies(
    to answers: Answers
  ) -> (flips: [Flip], idle: [IdleReply]) {
    let box = box(of: answers)
    guard let present = planner.distribution(in: box).onlyOutcome else { return ([], []) }
    var flips: [Flip] = []
    var idle: [IdleReply] = []
    for question in box.indices where answers[question] != nil {
      let given = decision.answer(meantBy: answers[question], to: question)
      for answer in decision.questions[question].answers.indices where answer != given {
        var other = box
        other[question] = 1 << UInt16(answer)
        let distribution = planner.distribution(in: other)
        let shares = distribution.outcomeShares
        let to = shares.filter { $0.outcome != present }
        if shares.isEmpty { continue }
        if to.isEmpty {
          idle.append(IdleReply(question: question, answer: answer))
        } else {
          flips.append(
            Flip(question: question, answer: answer, to: to, isCertain: to.count == shares.count))
        }
      }
    }
    return (flips, idle)
  }
}

extension Decision {
  /// Why some answers have their outcome; for many of them keep a ``Reasoner``.
  public func explanation(of answers: Answers) -> Explanation {
    var reasoner = Reasoner(self)
    return reasoner.explanation(of: answers)
  }
}
