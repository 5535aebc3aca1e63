internal import Decisions

/// Numbers and outcomes in words.
enum Wording {
  /// What stands in the tree for a reply that has no page.
  static let rulesInPlay = "Rules still in play"

  /// A share as a percentage, never 0 % for something possible nor 100 % for something uncertain.
  static func percent(_ share: Double) -> String {
    if share >= 1 { return "100\u{A0}%" }
    if share <= 0 { return "0\u{A0}%" }
    if share < 0.01 { return "under 1\u{A0}%" }
    if share > 0.99 { return "over 99\u{A0}%" }
    // A half rounds up, whatever the order in which it was added up; so does the walk in place.
    return "\(Int((share * 100 + 1e-9).rounded()))\u{A0}%"
  }

  /// How often the answer to a question settles what is open.
  static func settling(_ share: Double) -> String {
    if share > 1 - 1e-9 { return "settles it" }
    return share < 1e-9 ? "settles nothing by itself" : "settles it in \(percent(share)) of cases"
  }

  /// A count with its noun: "1 question", "3 questions".
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// How long a decision takes: "Usually 3 questions, at most 8".
  static func length(of tree: DecisionTree) -> String {
    let usual = max(Int(tree.expectedQuestions.rounded()), 1)
    if tree.worstQuestions <= usual { return count(tree.worstQuestions, "question") }
    return "Usually \(count(usual, "question")), at most \(tree.worstQuestions)"
  }

  /// An outcome as a title.
  static func title(of outcome: Outcome, in decision: Decision) -> String {
    switch outcome {
    case .option(let index): decision.options[index].title
    case .gap: "No rule"
    case .conflict: "Rules disagree"
    }
  }

  /// The name of an outcome in `data-outcome`: an option's id, or what is in its stead.
  static func id(of kind: Verdict.Kind, in decision: Decision) -> String {
    switch kind {
    case .decided(let option): decision.options[option].id
    case .gap: "gap"
    case .conflict: "conflict"
    case .open: "open"
    case .impossible: "impossible"
    }
  }

  /// An id as words: "fluency-over-haste" is "Fluency over haste".
  static func sentence(ofID id: String) -> String {
    let words = id.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Words joined as in a sentence: "a, b and c".
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }
}
