package import Decisions
internal import Diagnostics

extension RandomModel {
  /// The file, its parts in an order and spelling that `seed` decides; what it means stays the same.
  package func yaml(seed: UInt64 = 0) -> String {
    var random = SeededGenerator(seed: seed)
    let optionLines = (0..<options).map { "  \(Self.id("o", $0)): {title: DecisionOption \($0)}" }
    let questionLines = questions.indices.map { questionLine($0) }
    let ruleLines = rules.indices.map { ruleLine($0, &random) }
    let neverLines = never.map { entry in
      "  - {when: \(conditionText(entry, &random)), because: cannot be}"
    }
    let rulingLines = rulings.enumerated().map { index, pair in
      "  \(Self.id("l", index)): {prefer: [\(Self.id("r", pair.0))], "
        + "over: [\(Self.id("r", pair.1))], because: so}"
    }
    var sections = [
      ["decision: random"], ["title: Random"],
      ["options:"] + optionLines.shuffled(using: &random),
      ["questions:"] + questionLines.shuffled(using: &random),
      ["rules:"] + ruleLines.shuffled(using: &random),
    ]
    if !never.isEmpty { sections.append(["never:"] + neverLines.shuffled(using: &random)) }
    if !rulings.isEmpty { sections.append(["rulings:"] + rulingLines.shuffled(using: &random)) }
    if !askFirst.isEmpty {
      let ids = askFirst.map { Self.id("q", $0) }.joined(separator: ", ")
      sections.append(["ask-first: [\(ids)]"])
    }
    return sections.shuffled(using: &random).flatMap { $0 }.joined(separator: "\n") + "\n"
  }

  /// The decision that the file says; nil where it has an error other than a cycle.
  package func decision(seed: UInt64 = 0) -> Decision? {
    let file = SourceFile(path: "random.decision.yml", text: yaml(seed: seed))
    let (decision, diagnostics) = DecisionParser.parse(file)
    let allowed: Set<Code> = [.rulingCycle, .rulingUpward]
    let wrong = diagnostics.filter { $0.severity == .error && !allowed.contains($0.code) }
    return wrong.isEmpty ? decision : nil
  }

  private func questionLine(_ index: Int) -> String {
    let question = questions[index]
    let answers = (0..<question.answers).map { Self.id("a", $0) }.joined(separator: ", ")
    var line = "  \(Self.id("q", index)): {ask: Q\(index)?, answers: [\(answers)]"
    if question.isScale { line += ", scale: true" }
    if let prior = question.prior {
      line += ", prior: [\(prior.map(String.init).joined(separator: ", "))]"
    }
    if let effort = question.effort { line += ", effort: \(effort)" }
    return line + "}"
  }

  private func ruleLine(_ index: Int, _ random: inout SeededGenerator) -> String {
    let rule = rules[index]
    var line = "  \(Self.id("r", index)): {choose: \(Self.id("o", rule.option)), "
    line += "strength: \(["default", "lean", "strong", "must"][rule.strength])"
    if rule.strength > 0 {
      line += ", because: so, evidence: [e]"
      if rule.alternatives.count == 1 {
        line += ", when: \(conditionText(rule.alternatives[0], &random))"
      } else {
        let texts = rule.alternatives.shuffled(using: &random)
          .map { conditionText($0, &random) }
        line += ", when: {any: [\(texts.joined(separator: ", "))]}"
      }
    }
    if rule.isRetired { line += ", retired: {on: 2026-01-01}" }
    return line + "}"
  }

  private func conditionText(
    _ condition: [Int: Set<Int>], _ random: inout SeededGenerator
  ) -> String {
    let parts = condition.sorted { $0.key < $1.key }.map { question, allowed in
      "\(Self.id("q", question)): \(answersText(allowed, of: questions[question], &random))"
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func answersText(
    _ allowed: Set<Int>, of question: Question, _ random: inout SeededGenerator
  ) -> String {
    func list(_ answers: [Int]) -> String {
      answers.count == 1
        ? Self.id("a", answers[0])
        : "[\(answers.map { Self.id("a", $0) }.joined(separator: ", "))]"
    }
    let answers = allowed.sorted()
    let low = answers[0]
    let high = answers[answers.count - 1]
    if question.isScale, high - low + 1 == answers.count, random.once(in: 2) {
      var limits: [String] = []
      if low > 0 { limits.append("at-least: \(Self.id("a", low))") }
      if high < question.answers - 1 { limits.append("at-most: \(Self.id("a", high))") }
      return "{\(limits.joined(separator: ", "))}"
    }
    if random.once(in: 3) {
      return "{not: \(list((0..<question.answers).filter { !allowed.contains($0) }))}"
    }
    return list(answers)
  }
}
