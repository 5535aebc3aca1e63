/// Proves things about a decision with the covering kernel, and finds the cases where they fail.
package struct Prover {
  let decision: Decision
  let rulebook: Rulebook
  var covering: Covering
  var parts: PartSearch
  var measure: Measure

  package init(_ decision: Decision) {
    self.decision = decision
    rulebook = decision.rulebook
    covering = Covering(rulebook.table)
    parts = PartSearch(rulebook.table, everything: rulebook.everything)
    measure = Measure(rulebook)
  }

  /// Widens cases in which no possible combination lies in some cubes.
  func widening(outside cubes: [Int]) -> CaseWidening {
    let index = CubeIndex(rulebook.table, cubes, everything: rulebook.everything)
    return CaseWidening(
      rulebook.table, index, never: rulebook.never, everything: rulebook.everything)
  }

  /// Widens a case until no answer that it fixes can be dropped anywhere: first whole questions,
  /// then by single answers.
  ///
  /// - Parameter isCase: whether each possible combination of a box is still a case.
  mutating func widened(
    _ box: [UInt16], while isCase: (inout Prover, [UInt16]) -> Bool
  ) -> [UInt16] {
    var box = box
    for question in box.indices where box[question] != rulebook.everything[question] {
      let saved = box[question]
      box[question] = rulebook.everything[question]
      if !isCase(&self, box) { box[question] = saved }
    }
    for question in box.indices where box[question] != rulebook.everything[question] {
      for answer in 0..<decision.questions[question].answers.count {
        let saved = box[question]
        box[question] |= 1 << UInt16(answer)
        if box[question] != saved, !isCase(&self, box) { box[question] = saved }
      }
    }
    return box
  }
}
