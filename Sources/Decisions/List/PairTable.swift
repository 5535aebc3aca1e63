internal import Solver

/// What two answers alone make of a decision: a table for two questions.
///
/// ```swift
/// var reasoner = Reasoner(decision)
/// if let pair = reasoner.mostTellingPair() { print(reasoner.pairTable(pair)) }
/// ```
package struct PairTable: Sendable, Hashable {
  /// Two questions, by index: one whose answers go down the side, one whose answers go across the top.
  package struct Pair: Sendable, Hashable {
    package let down: Int
    package let across: Int

    package init(down: Int, across: Int) {
      self.down = down
      self.across = across
    }
  }

  package let pair: Pair
  /// What is known where just these two questions are answered: a row for each answer to the one that
  /// goes down, in it a verdict for each answer to the other.
  package let rows: [[Verdict]]
}

extension Reasoner {
  /// How many questions are looked at for the most telling pair: those that tell most by themselves.
  private static let candidateLimit = 6

  /// What two questions say together.
  package mutating func pairTable(_ pair: PairTable.Pair) -> PairTable {
    let rows = decision.questions[pair.down].answers.indices.map { row in
      decision.questions[pair.across].answers.indices.map { column in
        verdict(
          for: decision.noAnswers.with(.answer(row), to: pair.down)
            .with(.answer(column), to: pair.across))
      }
    }
    return PairTable(pair: pair, rows: rows)
  }

  /// The two questions that say most together: whose answers leave the outcome least uncertain, as its
  /// expected entropy; of equals the first by id. Of the two the one with more answers goes down.
  ///
  /// Nil where fewer than two questions say anything. Of many questions only those are looked at that
  /// say most by themselves.
  package mutating func mostTellingPair() -> PairTable.Pair? {
    let everything = decision.compiled.everything
    // What is equal may have been added up in another order.
    func rank(_ number: Double) -> Double { (number * 1e9).rounded() }
    let known = rank(planner.distribution(in: everything).uncertainty)
    let alone = decision.questions.indices.map { question in
      (question, rank(uncertainty(after: [question], in: everything)))
    }
    let telling = alone.filter { $0.1 < known }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    let questions = telling.prefix(Self.candidateLimit).map(\.0).sorted()
    var best: (pair: [Int], rank: Double)?
    for (position, one) in questions.enumerated() {
      for other in questions.dropFirst(position + 1) {
        let rank = rank(uncertainty(after: [one, other], in: everything))
        if rank < best?.rank ?? .infinity { best = ([one, other], rank) }
      }
    }
    guard let pair = best?.pair else { return nil }
    let sizes = pair.map { decision.questions[$0].answers.count }
    let isWide = sizes[1] > sizes[0]
    return PairTable.Pair(down: pair[isWide ? 1 : 0], across: pair[isWide ? 0 : 1])
  }

  /// How uncertain the outcome is expected to be once some questions are answered, in bits.
  private mutating func uncertainty(after questions: [Int], in box: [UInt16]) -> Double {
    guard let question = questions.first else {
      return planner.shares(in: box).uncertainty
    }
    var sum = 0.0
    for (answer, probability) in planner.answers(to: question, in: box) {
      var narrower = box
      narrower[question] = 1 << UInt16(answer)
      sum += probability * uncertainty(after: Array(questions.dropFirst()), in: narrower)
    }
    return sum
  }
}

extension Decision {
  /// How many complete sets of answers can occur; a floating-point number, since it may be larger than
  /// any machine word.
  package var possibleCombinations: Double {
    Reasoner(self).planner.counter.possibleCombinations().rounded()
  }
}
