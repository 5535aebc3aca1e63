/// What a condition demands of one question, ready to be put in words.
package struct Clause: Sendable, Hashable {
  /// How the answer must stand to the answers named.
  package enum Relation: Sendable, Hashable {
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
}
