internal import Diagnostics
package import Words

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
  /// What is to be said of the outcome and why it is so, for the phrases that explain it.
  ///
  /// `explain` in `reason.js` makes the same facts.
  package func facts(in decision: Decision) -> PhraseFacts {
    let title = decision.title
    var facts = verdict.facts(in: decision)
    facts[.decision] = .text(decision.id)
    facts[.name] = .text(title)
    facts[.digest] = .text(decision.digest)
    facts[.key] = .text(answers.key(in: decision))
    facts[.options] = .list(decision.options.map { [.title: .text($0.title)] })
    func rules(_ indices: [Int]) -> PhraseFacts.Value {
      .list(indices.map { decision.rules[$0].facts(in: decision) })
    }
    let included = verdict.option.map { decision.options[$0].includes } ?? []
    // A default says what holds where nothing else does, so it is no price to beat one.
    let beaten = verdict.overruled.filter { decision.rules[$0].strength != .default }
    let honoured = beaten.filter { included.contains(decision.rules[$0].option) }
    let price = beaten.filter { !honoured.contains($0) }
    facts[.decisive] = rules(verdict.decisive)
    facts[.also] = rules(verdict.also)
    facts[.honoured] = rules(honoured)
    facts[.price] = rules(price)
    if verdict.decisive.count > 1 { facts[.more] = .number(verdict.decisive.count - 1) }
    if let chosen = verdict.option {
      facts[.cost] = decision.options[chosen].cost.map { .text($0) }
      let good = (verdict.decisive + verdict.also + honoured).map {
        decision.rules[$0].facts(in: decision)
      }
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
    verdict.option == nil ? nil : Words.english.text(.sentence, facts(in: decision))
  }

  /// The outcome as a decision record in Markdown, ended by a line feed. Nothing in it depends on
  /// the day.
  public func record(in decision: Decision) -> String {
    Words.english.text(.record, facts(in: decision))
  }

  /// The same with what the decision does not know.
  ///
  /// - Parameters:
  ///   - title: what the record is called; nil for the decision's question with the outcome.
  ///   - day: the day of the record, as `2026-11-23`.
  ///   - evidence: claim and status of evidence, by id.
  ///   - words: those of the site.
  package func record(
    in decision: Decision, titled title: String? = nil, on day: String? = nil,
    evidence: [String: (claim: String, status: String)], words: Words = .english
  ) -> String {
    var facts = facts(in: decision)
    facts[.title] = title.map { .text($0) }
    facts[.date] = day.map { .text($0) }
    facts[.evidence] = .list(
      self.evidence.map { id in
        guard let known = evidence[id] else { return [.id: .text(id)] }
        return [.id: .text(id), .claim: .text(known.claim), .status: .text(known.status)]
      })
    return words.text(.record, facts)
  }

  private func addAnswers(to facts: inout PhraseFacts, in decision: Decision) {
    let given = answers.replies.indices.filter { answers[$0] != nil }
    // What mattered comes first.
    let meant = given.filter { decision.answer(meantBy: answers[$0], to: $0) != nil }
    let drivers = meant.filter { mattered[$0] != nil } + meant.filter { mattered[$0] == nil }
    facts[.given] = .list(given.map { decision.facts(of: answers[$0], to: $0) })
    facts[.drivers] = .list(
      drivers.map { question in
        var driver = decision.facts(ofAnswerMeantBy: answers[question], to: question)
        if answers[question] == .unsure { driver[.isAssumed] = .yes }
        return driver
      })
    let kept = given.filter { mattered[$0] != nil }
    if !given.isEmpty, kept.count == given.count { facts[.isAll] = .yes }
    facts[.settled] = .number(kept.count)
    facts[.answered] = .number(given.count)
    let certain = flips.count(where: \.isCertain)
    facts[.turning] = .number(certain)
    facts[.possible] = .number(flips.count - certain)
    facts[.others] = .number(flips.count + idle.count)
    if verdict.kind == .impossible {
      facts[.exclusions] = .list(
        decision.exclusions(of: answers).map { [.because: .text($0.because)] })
    }
  }

  private func addChanges(to facts: inout PhraseFacts, in decision: Decision) {
    facts[.flips] = .list(
      flips.map { flip in
        var facts = decision.facts(of: .answer(flip.answer), to: flip.question)
        add(flip, to: &facts, in: decision)
        return facts
      })
    facts[.table] = .list(
      answers.replies.indices.filter { answers[$0] != nil }.map { row(of: $0, in: decision) })
    facts[.settling] = .list(
      settling.map { entry in
        var facts = decision.facts(of: nil, to: entry.question)
        let isAlways = entry.share > 1 - 1e-9
        let isNever = entry.share < 1e-9
        facts[.kind] = .text(isAlways ? "always" : isNever ? "never" : "sometimes")
        facts[.share] = .share(entry.share)
        if entry.gain >= 0.005 { facts[.gain] = .share(entry.gain) }
        return facts
      })
    facts[.notAsked] = .list(notAsked.map { decision.facts(of: nil, to: $0.question) })
  }

  /// A question that was answered, with the replies that it may have: the reader's own, and what each
  /// other would do.
  private func row(of question: Int, in decision: Decision) -> PhraseFacts {
    var choices: [PhraseFacts] = []
    if answers[question] == .unsure {
      var facts = decision.facts(of: .unsure, to: question)
      facts[.isMine] = .yes
      choices.append(facts)
    }
    let given = decision.answer(meantBy: answers[question], to: question)
    for answer in decision.questions[question].answers.indices {
      var facts = decision.facts(of: .answer(answer), to: question)
      if answers[question] == .answer(answer) {
        facts[.isMine] = .yes
      } else if answer == given {
        facts[.isAssumed] = .yes
      } else if let flip = flips.first(where: { $0.question == question && $0.answer == answer }) {
        add(flip, to: &facts, in: decision)
      } else if !idle.contains(where: { $0.question == question && $0.answer == answer }) {
        continue
      }
      choices.append(facts)
    }
    var row = decision.facts(of: nil, to: question)
    row[.choices] = .list(choices)
    if !flips.contains(where: { $0.question == question }) { row[.isIdle] = .yes }
    return row
  }

  private func add(_ flip: Flip, to facts: inout PhraseFacts, in decision: Decision) {
    let isSure = flip.isCertain && flip.to.count == 1
    facts[.to] = .list(flip.to.map { $0.facts(in: decision, hasShare: !isSure) })
    if flip.isCertain { facts[.isCertain] = .yes }
  }
}

extension OutcomeShare {
  /// What ``Word/outcome`` says of it.
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
  /// What ``Word/length`` says of it.
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
      .evidence: .list(evidence.map { [.id: .text($0.text)] }),
    ]
  }
}

extension Question {
  /// The question as the head of a row: in a word or two where the author gives them.
  package var head: String {
    short ?? (ask.hasSuffix("?") ? String(ask.dropLast()) : ask)
  }
}

extension Decision {
  /// What is to be said of a question and a reply to it, if any.
  package func facts(of reply: Reply?, to question: Int) -> PhraseFacts {
    let asked = questions[question]
    var facts: PhraseFacts = [
      .question: .text(asked.id), .ask: .text(asked.ask), .short: .text(asked.head),
    ]
    switch reply {
    case .answer(let answer):
      let answer = asked.answers[answer]
      facts[.reply] = .text(answer.id)
      facts[.answer] = .text(answer.title)
      facts[.label] = .text(answer.short ?? answer.title)
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
