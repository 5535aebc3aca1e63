extension Verdict {
  /// What is to be said of the outcome alone.
  package func facts(in decision: Decision) -> PhraseFacts {
    var facts: PhraseFacts = [.kind: .text(kind.word), .word: .text(kind.word)]
    switch kind {
    case .decided(let option):
      facts[.word] = .text(decision.options[option].id)
      facts[.chosen] = .text(decision.options[option].title)
    case .conflict(let options):
      facts[.clashing] = .list(options.map { [.title: .text(decision.options[$0].title)] })
    case .open(let shares):
      facts[.shares] = .list(shares.map { $0.facts(in: decision, hasShare: true) })
    case .gap, .impossible: break
    }
    return facts
  }
}

extension Explanation {
  /// What is to be said of the outcome and why it is so, for the phrases of ``Wording``.
  ///
  /// `explain` in `reason.js` makes the same facts.
  package func facts(in decision: Decision) -> PhraseFacts {
    let title = decision.title
    var facts = verdict.facts(in: decision)
    facts[.decision] = .text(decision.id)
    facts[.name] = .text(title)
    facts[.context] = .text(title.hasSuffix("?") ? String(title.dropLast()) : title)
    facts[.digest] = .text(decision.digest)
    facts[.key] = .text(answers.key(in: decision))
    facts[.options] = .list(decision.options.map { [.title: .text($0.title)] })
    func rules(_ indices: [Int]) -> PhraseFacts.Value {
      .list(indices.map { decision.rules[$0].facts(in: decision) })
    }
    let price = verdict.overruled.filter { decision.rules[$0].strength != .default }
    facts[.decisive] = rules(verdict.decisive)
    facts[.also] = rules(verdict.also)
    facts[.overruled] = rules(verdict.overruled)
    facts[.price] = rules(price)
    if let chosen = verdict.option {
      let overruled = Set(verdict.overruled.map { decision.rules[$0].option })
      let others = decision.options.indices.filter { $0 != chosen }
      let against =
        others.filter { overruled.contains($0) } + others.filter { !overruled.contains($0) }
      facts[.against] = .list(against.map { [.title: .text(decision.options[$0].title)] })
      let good = (verdict.decisive + verdict.also).map { decision.rules[$0].facts(in: decision) }
      let bad = price.map { rule -> PhraseFacts in
        var facts = decision.rules[rule].facts(in: decision)
        facts[.isOverruled] = .yes
        return facts
      }
      facts[.consequences] = .list(good + bad)
    }
    addAnswers(to: &facts, in: decision)
    addChanges(to: &facts, in: decision)
    facts[.evidence] = .list(evidence.map { [.id: .text($0)] })
    return facts
  }

  /// The outcome in one sentence; nil where no option is decided.
  public func sentence(in decision: Decision) -> String? {
    verdict.option == nil ? nil : Wording.sentence.text(facts(in: decision))
  }

  /// The outcome as a decision record in Markdown, ended by a line feed. Nothing in it depends on
  /// the day.
  public func record(in decision: Decision) -> String { Wording.record.text(facts(in: decision)) }

  private func addAnswers(to facts: inout PhraseFacts, in decision: Decision) {
    let given = answers.replies.indices.filter { answers[$0] != nil }
    facts[.given] = .list(given.map { decision.facts(of: answers[$0], to: $0) })
    // What mattered comes first.
    let meant = given.filter { decision.answer(meantBy: answers[$0], to: $0) != nil }
    let drivers = meant.filter { mattered[$0] != nil } + meant.filter { mattered[$0] == nil }
    facts[.drivers] = .list(
      drivers.map { question in
        var driver = decision.facts(ofAnswerMeantBy: answers[question], to: question)
        if answers[question] == .unsure { driver[.isAssumed] = .yes }
        return driver
      })
    if verdict.option != nil {
      let facing = facing(in: decision)
      let said = facing.count > Self.facingLimit ? Self.facingLimit - 1 : facing.count
      facts[.facing] = .list(
        facing.prefix(said).map { decision.facts(ofAnswerMeantBy: mattered[$0], to: $0) })
      if facing.count > said { facts[.more] = .number(facing.count - said) }
    }
    facts[.assumed] = .list(
      verdict.assumed.map { decision.facts(ofAnswerMeantBy: .unsure, to: $0) })
    if mattered.count < answers.count {
      let kept = given.filter { mattered[$0] != nil }
      facts[.mattered] = .list(kept.map { decision.facts(of: mattered[$0], to: $0) })
    }
    if verdict.kind == .impossible {
      facts[.exclusions] = .list(
        decision.exclusions(of: answers).map { [.because: .text($0.because)] })
    }
  }

  private func addChanges(to facts: inout PhraseFacts, in decision: Decision) {
    facts[.flips] = .list(
      flips.map { flip in
        var facts = decision.facts(of: .answer(flip.answer), to: flip.question)
        let isSure = flip.isCertain && flip.to.count == 1
        facts[.to] = .list(flip.to.map { $0.facts(in: decision, hasShare: !isSure) })
        if flip.isCertain { facts[.isCertain] = .yes }
        return facts
      })
    facts[.settling] = .list(
      settling.map { entry in
        var facts = decision.facts(of: nil, to: entry.question)
        let isAlways = entry.share > 1 - 1e-9
        let isNever = entry.share < 1e-9
        facts[.kind] = .text(isAlways ? "always" : isNever ? "never" : "sometimes")
        facts[.share] = .share(entry.share)
        return facts
      })
    facts[.notAsked] = .list(
      notAsked.map { entry in
        var facts = decision.facts(of: nil, to: entry.question)
        switch entry.reason {
        case .namedByNoRule: facts[.kind] = .text("unnamed")
        case .rulesOut: facts[.kind] = .text("out")
        case .rulesChangeNothing: facts[.kind] = .text("idle")
        }
        return facts
      })
  }

  /// A sentence names no more answers than these; where there are more it names one fewer, and
  /// counts the rest.
  private static let facingLimit = 4

  /// The questions whose answers mattered: first those that decisive rules name, then those with the
  /// most other answers that would change the outcome; of equals by question.
  private func facing(in decision: Decision) -> [Int] {
    var weights = [Int](repeating: 0, count: decision.questions.count)
    for flip in flips { weights[flip.question] += 1 }
    let boxes = verdict.decisive.flatMap { decision.rules[$0].condition.boxes }
    for (index, question) in decision.questions.enumerated()
    where boxes.contains(where: { $0.masks[index] != question.everyAnswer }) {
      weights[index] += 1 << 16
    }
    let mattering = decision.questions.indices.filter { question in
      decision.answer(meantBy: mattered[question], to: question) != nil
    }
    return mattering.sorted { left, right in
      (weights[right], left) < (weights[left], right)
    }
  }
}

extension OutcomeShare {
  /// What ``Wording/outcome`` says of it.
  ///
  /// - Parameter hasShare: whether it is said how probable it is.
  package func facts(in decision: Decision, hasShare: Bool) -> PhraseFacts {
    var facts: PhraseFacts
    switch outcome {
    case .option(let option):
      facts = [.kind: .text("option"), .title: .text(decision.options[option].title)]
    case .gap: facts = [.kind: .text("gap")]
    case .conflict: facts = [.kind: .text("conflict")]
    }
    if hasShare { facts[.share] = .share(share) }
    return facts
  }
}

extension DecisionTree {
  /// What ``Wording/length`` says of it.
  package var lengthFacts: PhraseFacts {
    let usual = max(Int(expectedQuestions.rounded()), 1)
    var facts: PhraseFacts = [.most: .number(worstQuestions)]
    if worstQuestions > usual { facts[.usual] = .number(usual) }
    return facts
  }
}

extension Rule {
  /// What is to be said of the rule.
  package func facts(in decision: Decision) -> PhraseFacts {
    [
      .rule: .text(id), .title: .text(title), .because: .text(because),
      .strength: .text(strength.rawValue), .option: .text(decision.options[option].title),
    ]
  }
}

extension Decision {
  /// What is to be said of a question and a reply to it, if any.
  package func facts(of reply: Reply?, to question: Int) -> PhraseFacts {
    let asked = questions[question]
    var facts: PhraseFacts = [.question: .text(asked.id), .ask: .text(asked.ask)]
    switch reply {
    case .answer(let answer):
      facts[.reply] = .text(asked.answers[answer].id)
      facts[.answer] = .text(asked.answers[answer].title)
    case .unsure: facts[.reply] = .text("unsure")
    case nil: break
    }
    return facts
  }

  /// The same with the answer that an unsure reply means.
  fileprivate func facts(ofAnswerMeantBy reply: Reply?, to question: Int) -> PhraseFacts {
    let answer = answer(meantBy: reply, to: question)
    return facts(of: answer.map(Reply.answer), to: question)
  }
}
