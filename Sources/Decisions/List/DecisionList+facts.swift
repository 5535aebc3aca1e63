package import Words

extension DecisionList {
  /// What ``Word/reading`` says of the list.
  package func facts(in decision: Decision) -> PhraseFacts {
    var facts: PhraseFacts = [
      .lines: .number(lines.count), .total: .text(Self.text(decision.possibleCombinations)),
    ]
    switch proof {
    case .holds: facts[.kind] = .text("holds")
    case .open: facts[.kind] = .text("open")
    case .clashes(let one, let other):
      facts[.kind] = .text("clashes")
      let rules = [min(one, other), max(one, other)]
      facts[.rules] = .list(rules.map { decision.rules[$0].facts(in: decision) })
    }
    if isEstimated { facts[.isAssumed] = .yes }
    return facts
  }

  /// A number in digits by threes: `25,632`; of a very large one only how large it is.
  static func text(_ number: Double) -> String {
    if number >= 1e15 {
      // (Digits of an exponent are raised: U+2070 and so on.)
      let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
      var (power, rest) = (0, number)
      while rest >= 10 { (power, rest) = (power + 1, rest / 10) }
      return "10" + String(String(power).compactMap { $0.wholeNumberValue.map { raised[$0] } })
    }
    var text = String(Int(number))
    var place = text.count - 3
    while place > 0 {
      text.insert(",", at: text.index(text.startIndex, offsetBy: place))
      place -= 3
    }
    return text
  }
}
