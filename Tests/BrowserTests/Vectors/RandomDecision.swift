import TestSupport

/// A random decision file with everything that one can hold, and with words of every kind.
struct RandomDecision {
  private var random: SeededGenerator
  private var lines: [String] = []
  private var questions: [(id: String, answers: [String], isScale: Bool)] = []

  /// The file, in YAML.
  static func yaml(seed: UInt64) -> String {
    var decision = RandomDecision(random: SeededGenerator(seed: seed))
    decision.write()
    return decision.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write() {
    lines = ["decision: random", "title: \(words())"]
    if once(in: 4) { lines.append("pages: \(Int.random(in: 1...12, using: &random))") }
    // Names that mean something else to a script or in a verdict.
    let options = Array(["alpha", "conflict", "gap", "open", "to-string"].shuffled(using: &random))
      .prefix(Int.random(in: 2...4, using: &random))
    lines.append("options:")
    for option in options {
      var line = "  \(option): {title: \(words())"
      if once(in: 2) { line += ", cost: \(words())" }
      if once(in: 3) { line += ", includes: [\(options.randomElement(using: &random) ?? option)]" }
      lines.append(line + "}")
    }
    writeQuestions()
    if once(in: 3) {
      lines.append("never:")
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        lines.append("  - {when: \(condition()), because: \(words())}")
      }
    }
    let rules = (0..<Int.random(in: 1...12, using: &random)).map { "r\($0)" }
    lines.append("rules:")
    var strengths: [String: String] = [:]
    for rule in rules {
      let strength = ["must", "strong", "lean"].randomElement(using: &random) ?? "lean"
      strengths[rule] = strength
      let option = options.randomElement(using: &random) ?? "alpha"
      var line = "  \(rule): {choose: \(option), strength: \(strength), when: \(condition())"
      if !once(in: 3) { line += ", title: \(words())" }
      line += ", because: \(words())"
      if once(in: 2) {
        line += ", evidence: [\(["one", "two", "six"].shuffled(using: &random)[0])]"
      }
      if once(in: 12) { line += ", retired: {on: 2026-01-01}" }
      lines.append(line + "}")
    }
    if once(in: 2) {
      lines.append(
        "  base: {choose: \(options.randomElement(using: &random) ?? "alpha"), strength: default}")
    }
    // Each is preferred to a later one at most, so that there is no cycle.
    let pairs = rules.indices.dropLast().compactMap { index -> String? in
      let other = rules[index + 1]
      guard strengths[rules[index]] == strengths[other], once(in: 3) else { return nil }
      return "  l\(index): {prefer: [\(rules[index])], over: [\(other)], because: so}"
    }
    if !pairs.isEmpty { lines += ["rulings:"] + pairs }
  }

  private mutating func writeQuestions() {
    lines.append("questions:")
    let ids = ["constructor", "has-own", "kind", "load", "ml", "value-of", "zone"]
    let chosen = ids.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
    for id in chosen {
      let count = once(in: 3) ? Int.random(in: 3...5, using: &random) : 2
      let answers = (0..<count).map { "a\($0)" }
      let isScale = once(in: 3)
      questions.append((id, answers, isScale))
      let labels = answers.map { answer in
        once(in: 3)
          ? "\(answer): {label: \(words()), short: \(words())}" : "\(answer): \(words())"
      }
      var line = "  \(id): {ask: \(words()), answers: {\(labels.joined(separator: ", "))}"
      if once(in: 2) { line += ", short: \(words())" }
      if isScale { line += ", scale: true" }
      if once(in: 2) {
        let prior = answers.map { _ in String(Int.random(in: 0...9, using: &random)) }
        if prior.contains(where: { $0 != "0" }) {
          line += ", prior: [\(prior.joined(separator: ", "))]"
        }
      }
      if once(in: 4) { line += ", assume: \(answers.randomElement(using: &random) ?? "a0")" }
      if once(in: 5) { line += ", effort: \(Int.random(in: 1...4, using: &random))" }
      lines.append(line + "}")
    }
  }

  private mutating func condition() -> String {
    if once(in: 5) { return "{any: [\(part()), \(part())]}" }
    return part()
  }

  private mutating func part() -> String {
    var parts: [String: String] = [:]
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let question = questions.randomElement(using: &random) else { continue }
      let answer = question.answers.randomElement(using: &random) ?? "a0"
      if question.isScale, once(in: 2), answer != question.answers[0] {
        parts[question.id] = "{at-least: \(answer)}"
      } else if once(in: 4) {
        parts[question.id] = "{not: \(answer)}"
      } else {
        parts[question.id] = answer
      }
    }
    return "{\(parts.sorted { $0.key < $1.key }.map { "\($0): \($1)" }.joined(separator: ", "))}"
  }

  /// Words as a double-quoted string: plain ones, and such as need care in Markdown and in HTML.
  private mutating func words() -> String {
    let pool = [
      "Plain", "Two words", "Is it so?", "“Quoted” twice", "a_b *c* [d] <e> `f` | g", "h # i & j",
      "\\\\ and \\\"", "one\\ntwo", "Über 漢字 🙂", "$& and $1", "<script>alert(1)</script>", "0",
    ]
    return
      "\"\((pool.randomElement(using: &random) ?? "")) \(Int.random(in: 0...99, using: &random))\(once(in: 4) ? "?" : "")\""
  }

  private mutating func once(in times: Int) -> Bool {
    Int.random(in: 0..<times, using: &random) == 0
  }
}
