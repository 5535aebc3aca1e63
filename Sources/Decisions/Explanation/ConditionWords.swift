package import Words

/// A condition in pieces that make a sentence: what is always demanded, and alternatives to choose
/// from.
package struct ConditionWords: Sendable, Hashable {
  /// Demanded in each alternative; by question.
  package let common: [Clause]
  /// At least one of these must hold too; empty where there is only one way.
  package let alternatives: [[Clause]]

  /// The condition as a union of boxes, with what all of them share taken out.
  package init(_ condition: Condition, in decision: Decision) {
    let boxes = condition.boxes
    var common: [Clause] = []
    var alternatives = [[Clause]](repeating: [], count: boxes.count)
    for (index, question) in decision.questions.enumerated() {
      let masks = boxes.map { $0.masks[index] }
      guard let first = masks.first else { continue }
      let isShared = masks.allSatisfy { $0 == first }
      for (position, mask) in masks.enumerated() where mask != question.everyAnswer {
        let clause = Clause(question: index, of: question, mask: mask)
        if !isShared {
          alternatives[position].append(clause)
        } else if position == 0 {
          common.append(clause)
        }
      }
    }
    self.common = common
    self.alternatives = boxes.count > 1 ? alternatives : []
  }

  /// Whether nothing is demanded.
  package var isAlways: Bool { common.isEmpty && alternatives.isEmpty }

  /// One sentence without capital and full stop: "kind is infrastructure and load is at least
  /// 10k-to-20k"; `always` where nothing is demanded.
  package func text(in decision: Decision, _ words: Words = .english) -> String {
    words.text(.condition, facts(in: decision))
  }

  /// What ``Word/condition`` says of it.
  package func facts(in decision: Decision) -> PhraseFacts {
    func facts(_ clauses: [Clause]) -> PhraseFacts.Value {
      .list(clauses.map { $0.facts(in: decision) })
    }
    return [
      .common: facts(common), .alternatives: .list(alternatives.map { [.common: facts($0)] }),
    ]
  }
}

/// What a condition demands of one question.
package struct Clause: Sendable, Hashable {
  /// How the answer must relate to the answers named.
  package enum Relation: String, Sendable, Hashable {
    /// It is the one.
    case `is`
    /// It is none of them.
    case isNot
    /// It is one of them.
    case isOneOf
    /// It is the one or comes after it on the scale.
    case isAtLeast
    /// It is the one or comes before it on the scale.
    case isAtMost
    /// It lies between the two on the scale, both included.
    case isBetween
  }

  /// The index of the question.
  package let question: Int
  package let relation: Relation
  /// The indices of the answers named, ascending.
  package let answers: [Int]

  package init(question: Int, relation: Relation, answers: [Int]) {
    self.question = question
    self.relation = relation
    self.answers = answers
  }

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

  /// What ``Word/range`` and ``Word/demand`` say of it.
  package func facts(in decision: Decision) -> PhraseFacts {
    let question = decision.questions[question]
    return [
      .question: .text(question.id), .ask: .text(question.ask), .short: .text(question.head),
      .kind: .text(relation.rawValue),
      .answers: .list(
        answers.map { index in
          let answer = question.answers[index]
          return [.answer: .text(answer.title), .label: .text(answer.short ?? answer.title)]
        }),
    ]
  }
}
