/// An outcome as a decision record in the shape of MADR, each sentence taken from the rules.
///
/// (Markdown Any Decision Records, version 4: Kopp, Armbruster and Zimmermann, "Markdown
/// Architectural Decision Records", 2018.)
package struct DecisionRecord: Sendable {
  private let decision: Decision
  private let explanation: Explanation

  package init(_ explanation: Explanation, in decision: Decision) {
    self.decision = decision
    self.explanation = explanation
  }

  /// The record as Markdown, ended by a line feed. Nothing in it depends on the day.
  package var markdown: String {
    var sections = [front, "# \(plain(decision.title))"]
    if let sentence = DecisionSentence(explanation, in: decision) {
      sections.append("## Context and Problem Statement\n\n\(plain(sentence.text(in: decision)))")
    }
    sections.append("## Decision Drivers\n\n\(list(drivers))")
    sections.append(
      "## Considered Options\n\n\(list(decision.options.map { plain($0.title) }))")
    sections.append("## Decision Outcome\n\n\(outcome)")
    if !consequences.isEmpty { sections.append("### Consequences\n\n\(list(consequences))") }
    if !revisits.isEmpty { sections.append("## Revisit If\n\n\(list(revisits))") }
    if !explanation.evidence.isEmpty {
      let ids = explanation.evidence.joined(separator: ", ")
      sections.append("## More Information\n\nEvidence: \(ids)")
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var front: String {
    """
    ---
    status: proposed
    decision: \(decision.id)
    answers: \(explanation.answers.key(in: decision))
    rules: sha256:\(decision.digest)
    ---
    """
  }

  /// What was answered, the answers that mattered marked by their place at the top.
  private var drivers: [String] {
    var first: [String] = []
    var rest: [String] = []
    for (index, question) in decision.questions.enumerated() {
      guard let answer = decision.answer(meantBy: explanation.answers[index], to: index) else {
        continue
      }
      let isAssumed = explanation.answers[index] == .unsure
      let text =
        "\(question.ask) \(question.answers[answer].title)" + (isAssumed ? " (assumed)" : "")
      if explanation.mattered[index] != nil {
        first.append(plain(text))
      } else {
        rest.append(plain(text))
      }
    }
    return first.isEmpty && rest.isEmpty
      ? ["None: the rules say the same for all answers."] : first + rest
  }

  private var outcome: String {
    let verdict = explanation.verdict
    let reasons = verdict.decisive.map { rule in
      let rule = decision.rules[rule]
      let because = rule.because.isEmpty ? "" : ": \(plain(rule.because))"
      return "\(plain(rule.title)) (`\(rule.id)`)\(because)"
    }
    switch verdict.kind {
    case .decided(let option):
      let head = "Chosen option: “\(plain(decision.options[option].title))”"
      return reasons.isEmpty ? "\(head)." : "\(head), because\n\n\(list(reasons))"
    case .gap: return "No option: no rule applies to these answers."
    case .conflict(let options):
      let names = options.map { "“\(plain(decision.options[$0].title))”" }
      return "No option: rules for \(names.joined(separator: " and ")) apply, and neither wins."
    case .open(let shares):
      let lines = shares.map { share in
        "\(name(of: share.outcome)): \(Percentage.text(share.share))"
      }
      return "Not decided yet. What remains:\n\n\(list(lines))"
    case .impossible: return "None: these answers cannot occur together."
    }
  }

  private var consequences: [String] {
    let verdict = explanation.verdict
    let good = (verdict.decisive + verdict.also).map { rule in
      let rule = decision.rules[rule]
      return "Good, because of `\(rule.id)`: \(plain(rule.title))"
    }
    let overruled = verdict.overruled.filter { decision.rules[$0].strength != .default }
    let bad = overruled.map { rule in
      let rule = decision.rules[rule]
      return "Bad, because `\(rule.id)` gives way: \(plain(rule.title))"
    }
    return verdict.option == nil ? [] : good + bad
  }

  private var revisits: [String] {
    explanation.flips.map { flip in
      let question = decision.questions[flip.question]
      let to = flip.to.map { name(of: $0.outcome) }.joined(separator: " or ")
      let verb = flip.isCertain ? "leads to" : "may lead to"
      return "\(plain(question.ask)) “\(plain(question.answers[flip.answer].title))” \(verb) \(to)"
    }
  }

  private func name(of outcome: Outcome) -> String {
    switch outcome {
    case .option(let option): "“\(plain(decision.options[option].title))”"
    case .gap: "a gap in the rules"
    case .conflict: "a conflict of rules"
    }
  }

  private func list(_ items: [String]) -> String {
    items.map { "* \($0)" }.joined(separator: "\n")
  }

  /// Text of the author's on one line, with what Markdown would read as markup escaped.
  private func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
