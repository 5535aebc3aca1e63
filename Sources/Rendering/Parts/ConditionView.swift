internal import Decisions
internal import HTML

/// A rule's condition in words.
struct ConditionView {
  private let condition: Condition
  private let decision: Decision

  init(_ condition: Condition, of decision: Decision) {
    self.condition = condition
    self.decision = decision
  }

  /// One line for each question, "or" between the alternatives.
  var html: HTML {
    let alternatives = condition.boxes.map(lines)
    if alternatives.contains(where: \.isEmpty) { return "always" }
    let groups = alternatives.map { lines in
      "<ul>\(lines.map { "<li>\($0)</li>" as HTML })</ul>" as HTML
    }
    return groups.joined(separator: "<p class=\"or\">or</p>")
  }

  /// The questions that a box names, each with the answers that it asks for.
  private func lines(of box: Box) -> [HTML] {
    decision.questions.indices.compactMap { index in
      let question = decision.questions[index]
      let mask = box.masks[index]
      if mask == question.everyAnswer { return nil }
      return "\(question.ask) \(Self.answers(mask, of: question))"
    }
  }

  /// The answers of a mask in words: one, several, all but some, or a stretch of a scale.
  private static func answers(_ mask: UInt16, of question: Question) -> HTML {
    let chosen = question.answers.indices.filter { mask & (1 << UInt16($0)) != 0 }
    guard let first = chosen.first, let last = chosen.last else { return HTML() }
    let title: (Int) -> HTML = { "<strong>\(question.answers[$0].title)</strong>" }
    let isRun = last - first + 1 == chosen.count
    if question.isScale, isRun, chosen.count > 1 {
      if first == 0 { return "at most \(title(last))" }
      if last == question.answers.count - 1 { return "at least \(title(first))" }
      return "from \(title(first)) to \(title(last))"
    }
    let others = question.answers.indices.filter { !chosen.contains($0) }
    if chosen.count > 2, others.count < chosen.count {
      return "anything but \(others.map(title).joined(separator: " and "))"
    }
    return chosen.map(title).joined(separator: " or ")
  }
}
