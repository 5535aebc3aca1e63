extension Clause {
  /// The shortest way to say that a question's answer lies in a mask.
  init(question index: Int, of question: Question, mask: UInt16) {
    let all = Array(question.answers.indices)
    let inside = all.filter { mask & (1 << UInt16($0)) != 0 }
    let outside = all.filter { mask & (1 << UInt16($0)) == 0 }
    let last = all.count - 1
    let low = inside.first ?? 0
    let high = inside.last ?? 0
    if inside.count == 1 {
      self.init(question: index, relation: .is, answers: inside)
    } else if question.isScale, inside.count == high - low + 1, low == 0 || high == last {
      let relation: Relation = high == last ? .isAtLeast : .isAtMost
      self.init(question: index, relation: relation, answers: [high == last ? low : high])
    } else if question.isScale, inside.count == high - low + 1, inside.count > 2 {
      self.init(question: index, relation: .isBetween, answers: [low, high])
    } else if outside.count == 1 || outside.count * 2 < inside.count {
      self.init(question: index, relation: .isNot, answers: outside)
    } else {
      self.init(question: index, relation: .isOneOf, answers: inside)
    }
  }

  /// "load is at least 10k-to-20k".
  ///
  /// - Parameter quoting: whether the answers stand in quotes, as they must within a sentence.
  package func text(in decision: Decision, quoting: Bool = false) -> String {
    let question = decision.questions[question]
    let names = answers.map { answer in
      quoting ? "“\(question.answers[answer].title)”" : question.answers[answer].title
    }
    let list = names.joined(separator: " or ")
    switch relation {
    case .is, .isOneOf: return "\(question.id) is \(list)"
    case .isNot: return "\(question.id) is not \(list)"
    case .isAtLeast: return "\(question.id) is at least \(list)"
    case .isAtMost: return "\(question.id) is at most \(list)"
    case .isBetween: return "\(question.id) is between \(names.joined(separator: " and "))"
    }
  }
}
