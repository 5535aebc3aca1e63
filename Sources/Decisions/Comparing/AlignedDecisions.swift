internal import Solver

/// Two versions of a decision over the same questions and the same options.
struct AlignedDecisions {
  let questions: [Question]
  /// The ids of the options of either, sorted.
  let options: [String]
  let old: CompiledRules
  let new: CompiledRules
  let oldRules: [Rule]
  let newRules: [Rule]
  let structure: [String]

  init(_ old: Decision, _ new: Decision) {
    var questions: [Question] = []
    var structure: [String] = []
    if old.id != new.id { structure.append("the decision was '\(old.id)' and is '\(new.id)'") }
    let ids = Set(old.questions.map(\.id)).union(new.questions.map(\.id)).sorted()
    for id in ids {
      let before = old.questions.first { $0.id == id }
      let now = new.questions.first { $0.id == id }
      guard let one = now ?? before else { continue }
      if before == nil { structure.append("question '\(id)' is new") }
      if now == nil { structure.append("question '\(id)' is gone") }
      for answer in one.answers where before.map({ $0.answer(answer.id) == nil }) ?? false {
        structure.append("answer '\(answer.id)' to '\(id)' is new")
      }
      for answer in before?.answers ?? [] where now.map({ $0.answer(answer.id) == nil }) ?? false {
        structure.append("answer '\(answer.id)' to '\(id)' is gone")
      }
      questions.append(Self.shared(before ?? one, one))
    }
    let options = Set(old.options.map(\.id)).union(new.options.map(\.id)).sorted()
    for id in options {
      if old.option(id) == nil { structure.append("option '\(id)' is new") }
      if new.option(id) == nil { structure.append("option '\(id)' is gone") }
    }
    for rule in new.rules where old.rule(rule.id) == nil {
      structure.append("rule '\(rule.id)' is new")
    }
    for rule in old.rules where new.rule(rule.id) == nil {
      structure.append("rule '\(rule.id)' is gone")
    }
    let (before, now) = (Self.neverTexts(of: old), Self.neverTexts(of: new))
    structure += now.subtracting(before).sorted().map { "never '\($0)' is new" }
    structure += before.subtracting(now).sorted().map { "never '\($0)' is gone" }
    self.questions = questions
    self.options = options
    self.structure = structure
    oldRules = Self.rules(of: old, questions, options)
    newRules = Self.rules(of: new, questions, options)
    self.old = CompiledRules(
      oldRules, rulings: old.rulings, never: Self.never(of: old, questions), options: options.count,
      questions: questions)
    self.new = CompiledRules(
      newRules, rulings: new.rulings, never: Self.never(of: new, questions), options: options.count,
      questions: questions)
  }

  /// A question with the answers that both versions have, weighed as the newer one does.
  private static func shared(_ before: Question, _ now: Question) -> Question {
    let kept = now.answers.indices.filter { before.answer(now.answers[$0].id) != nil }
    let weight = kept.reduce(0) { $0 + now.prior[$1] }
    return Question(
      id: now.id, ask: now.ask, answers: kept.map { now.answers[$0] },
      prior: weight > 0 ? kept.map { now.prior[$0] / weight } : nil, place: now.place)
  }

  private static func rules(
    of decision: Decision, _ questions: [Question], _ options: [String]
  ) -> [Rule] {
    decision.rules.map { rule in
      Rule(
        id: rule.id, title: rule.title,
        condition: condition(rule.condition, of: decision, questions),
        option: options.firstIndex(of: decision.options[rule.option].id) ?? 0,
        strength: rule.strength, overrides: rule.overrides, retirement: rule.retirement,
        place: rule.place)
    }
  }

  /// What can never be in a version, over the common questions.
  static func never(of decision: Decision, _ questions: [Question]) -> [Exclusion] {
    decision.never.map { entry in
      Exclusion(
        condition: condition(entry.condition, of: decision, questions), because: entry.because,
        place: entry.place)
    }
  }

  /// What can never be, box by box, in words.
  private static func neverTexts(of decision: Decision) -> Set<String> {
    Set(decision.never.flatMap { $0.condition.boxes.map { decision.caseText(of: $0) } })
  }

  /// A condition over the common questions; a box for answers that are gone is gone with them.
  private static func condition(
    _ condition: Condition, of decision: Decision, _ questions: [Question]
  ) -> Condition {
    let own = questions.map { decision.question($0.id) }
    let boxes = condition.boxes.map { box in
      Box(
        masks: questions.indices.map { index in
          guard let question = own[index] else { return questions[index].everyAnswer }
          var mask: UInt16 = 0
          for (position, answer) in questions[index].answers.enumerated() {
            if let bit = decision.questions[question].answer(answer.id),
              box.masks[question] & (1 << UInt16(bit)) != 0
            {
              mask |= 1 << UInt16(position)
            }
          }
          return mask
        })
    }
    return Condition(boxes: boxes)
  }
}
