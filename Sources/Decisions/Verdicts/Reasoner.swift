internal import Solver

/// Answers questions about one decision and remembers what it has worked out on the way.
///
/// A value: copies are independent. Keep one reasoner to ask many things about one decision; what it
/// answers never depends on what it was asked before.
///
/// ```swift
/// var reasoner = Reasoner(decision)
/// var answers = decision.noAnswers
/// while let question = reasoner.nextQuestion(after: answers) {
///   answers[question] = .answer(0)
/// }
/// print(reasoner.explanation(of: answers).record(in: decision))
/// ```
public struct Reasoner: Sendable {
  public let decision: Decision
  var planner: Planner

  public init(_ decision: Decision) {
    self.decision = decision
    planner = Planner(decision.compiled, askFirst: decision.askFirst)
  }

  /// The combinations that some answers leave: "unsure" takes the question's `assume`, if any.
  func box(of answers: Answers) -> [UInt16] { decision.box(of: answers).masks }
}

extension Reasoner {
  /// The rules that may still apply after some answers and are not beaten for certain, by index, ascending.
  package func rulesInPlay(after answers: Answers) -> [Int] {
    residual(after: answers).rules(decision.compiled)
  }
}

extension Reasoner {
  /// What the rules say about a set of answers.
  public mutating func verdict(for answers: Answers) -> Verdict {
    let assumed = answers.replies.indices.filter { question in
      answers[question] == .unsure && decision.questions[question].assume != nil
    }
    return verdict(in: box(of: answers), assumed: assumed)
  }

  /// What the rules say about a box.
  mutating func verdict(in box: [UInt16], assumed: [Int] = []) -> Verdict {
    let distribution = planner.distribution(in: box)
    guard !distribution.isImpossible else { return Verdict(.impossible, assumed: assumed) }
    let shares = distribution.outcomeShares
    guard let only = shares.first, shares.count == 1 else {
      return Verdict(.open(shares), assumed: assumed)
    }
    switch only.outcome {
    case .gap:
      return Verdict(.gap, assumed: assumed)
    case .conflict:
      let winners = deciding(in: box)
      let options = Set(winners.map { decision.rules[$0].option }).sorted()
      return Verdict(.conflict(options), decisive: winners, assumed: assumed)
    case .option(let option):
      let matching = certain(in: box)
      let mine = matching.filter { decision.rules[$0].option == option }
      let beats = decision.compiled.defeats.beats
      var decisive = mine.filter { rule in !matching.contains { beats[$0, rule] } }
      if decisive.isEmpty {
        decisive = deciding(in: box).filter { decision.rules[$0].option == option }
      }
      return Verdict(
        .decided(option),
        decisive: decisive,
        also: mine.filter { !decisive.contains($0) },
        overruled: matching.filter { decision.rules[$0].option != option },
        assumed: assumed
      )
    }
  }

  /// The rules that match every possible combination of a box.
  func certain(in box: [UInt16]) -> [Int] {
    let compiled = decision.compiled
    var covering = Covering(compiled.table)
    return compiled.cubes.indices.filter { rule in
      let cubes = compiled.cubes[rule]
      return cubes.contains { compiled.table.meets($0, box) }
        && covering.covers(box, by: Array(cubes) + Array(compiled.never))
    }
  }

  /// The rules that some possible combination of a box leaves unbeaten.
  func deciding(in box: [UInt16]) -> [Int] {
    let compiled = decision.compiled
    let beatenBy = compiled.defeats.beatenBy
    func rules(where holds: (Int) -> Bool) -> [Int] {
      compiled.cubes.indices.filter { compiled.cubes[$0].contains(where: holds) }
    }
    let meeting = rules { compiled.table.meets($0, box) }
    let rivals = beatenBy.bits(of: meeting)
    // What one of these beats is beaten all over the box.
    let everywhere = beatenBy.bits(of: rules { compiled.table.contains($0, box) })
    let left = meeting.filter { !beatenBy.meets($0, everywhere) }
    return compiled.unbeaten(of: left, in: box, among: rivals)
  }
}

extension Decision {
  /// What the rules say about a set of answers; for many of them keep a ``Reasoner``.
  public func verdict(for answers: Answers) -> Verdict {
    var reasoner = Reasoner(self)
    return reasoner.verdict(for: answers)
  }
}
