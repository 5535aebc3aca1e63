package import Diagnostics
internal import Solver

/// Proves things about a decision with the covering kernel, and finds the cases where they fail.
///
/// All proofs share one budget of work. Where it runs out the proofs stop with what they have
/// found: every finding is proved, and ``unproved`` names the kinds that may be incomplete.
package struct Prover {
  let decision: Decision
  let compiled: CompiledRules
  var covering: Covering
  var parts: UncoveredSearch
  var counter: OutcomeCounter
  /// How much work may still be done.
  var left: Int
  /// The kinds of findings of which there may be more than were found.
  package var unproved: Set<Code> = []

  /// - Parameter work: about how many cubes may be looked at, the same in each run.
  package init(_ decision: Decision, work: Int = .max) {
    self.decision = decision
    left = work
    compiled = decision.compiled
    covering = Covering(compiled.table)
    parts = UncoveredSearch(compiled.table, everything: compiled.everything)
    counter = OutcomeCounter(compiled)
  }

  /// Takes work off that was done; false, with a kind of finding noted as not proved to its end,
  /// where no more than what is to be kept is left.
  mutating func spend(_ work: Int, on code: Code, keeping reserve: Int = 0) -> Bool {
    left -= work
    if left > reserve { return true }
    unproved.insert(code)
    return false
  }

  /// Widens cases in which no possible combination lies in some cubes.
  func widening(outside cubes: [Int]) -> CaseWidening {
    let index = CubeIndex(compiled.table, cubes, everything: compiled.everything)
    return CaseWidening(
      compiled.table, index, never: compiled.never, everything: compiled.everything)
  }

  /// Widens a case until no answer that it fixes can be dropped anywhere: first whole questions,
  /// then by single answers.
  ///
  /// - Parameter isCase: whether each possible combination of a box is still a case.
  mutating func widened(
    _ box: [UInt16], while isCase: (inout Prover, [UInt16]) -> Bool
  ) -> [UInt16] {
    var box = box
    for question in box.indices where box[question] != compiled.everything[question] {
      let saved = box[question]
      box[question] = compiled.everything[question]
      if !isCase(&self, box) { box[question] = saved }
    }
    for question in box.indices where box[question] != compiled.everything[question] {
      for answer in 0..<decision.questions[question].answers.count {
        let saved = box[question]
        box[question] |= 1 << UInt16(answer)
        if box[question] != saved, !isCase(&self, box) { box[question] = saved }
      }
    }
    return box
  }
}
