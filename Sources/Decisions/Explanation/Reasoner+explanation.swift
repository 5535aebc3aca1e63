internal import Diagnostics
internal import Solver

extension Reasoner {
  /// Why some answers have their outcome, what it costs, and what would change it.
  public mutating func explanation(of answers: Answers) -> Explanation {
    let verdict = verdict(for: answers)
    let speaking = verdict.decisive + verdict.also + verdict.overruled
    let evidence = Set(speaking.flatMap { decision.rules[$0].evidence.map(\.text) })
    return Explanation(
      answers: answers,
      verdict: verdict,
      mattered: mattered(of: answers, verdict),
      notAsked: notAsked(after: answers),
      flips: flips(of: answers),
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
      if planner.counter.distribution(in: box(of: fewer)).onlyOutcome == outcome { kept = fewer }
    }
    return kept
  }

  /// The questions that the reader was unsure of, where that leaves several outcomes; first those
  /// whose answer most probably leaves one, of equals by question.
  private mutating func settling(after answers: Answers, _ verdict: Verdict) -> [Settling] {
    guard case .open = verdict.kind else { return [] }
    var settling: [Settling] = []
    for question in answers.replies.indices
    where answers[question] == .unsure && decision.questions[question].assume == nil {
      let share = settlingShare(of: question, after: answers)
      settling.append(Settling(question: question, share: share))
    }
    // Shares that are equal may have been added up in another order.
    func rank(_ share: Double) -> Double { (share * 1e9).rounded() }
    return settling.sorted { left, right in
      (rank(right.share), left.question) < (rank(left.share), right.question)
    }
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

  /// What another answer to each of the answered questions would do, all others staying.
  ///
  /// Empty where several outcomes remain, since nothing is decided that could be changed.
  package mutating func flips(of answers: Answers) -> [Flip] {
    let box = box(of: answers)
    guard let present = planner.counter.distribution(in: box).onlyOutcome else { return [] }
    var flips: [Flip] = []
    for question in box.indices {
      guard let given = decision.answer(meantBy: answers[question], to: question) else { continue }
      for answer in decision.questions[question].answers.indices where answer != given {
        var other = box
        other[question] = 1 << UInt16(answer)
        let distribution = planner.counter.distribution(in: other)
        let shares = distribution.outcomeShares
        let to = shares.filter { $0.outcome != present }
        if to.isEmpty { continue }
        flips.append(
          Flip(question: question, answer: answer, to: to, isCertain: to.count == shares.count))
      }
    }
    return flips
  }
}

extension Decision {
  /// Why some answers have their outcome; for many of them keep a ``Reasoner``.
  public func explanation(of answers: Answers) -> Explanation {
    var reasoner = Reasoner(self)
    return reasoner.explanation(of: answers)
  }
}
