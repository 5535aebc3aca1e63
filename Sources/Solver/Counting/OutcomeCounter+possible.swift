extension OutcomeCounter {
  /// The share of a box outside some cubes, and whether there is anything outside.
  ///
  /// Cubes that depend on no common question are independent: what is outside of all is the product of
  /// what is outside of each group of them. (Bayardo and Pehoushek, "Counting Models Using Connected
  /// Components", 2000.)
  package func possible(in box: [UInt16], without cubes: [Int]) -> (share: Double, occurs: Bool) {
    let meeting = cubes.filter { compiled.table.meets($0, box) }
    if meeting.isEmpty { return (1, true) }
    if meeting.contains(where: { compiled.table.contains($0, box) }) { return (0, false) }
    if meeting.count == 1 { return possible(in: box, without: meeting[0], and: []) }
    var result = (share: 1.0, occurs: true)
    for group in groups(of: meeting, in: box) where result.occurs {
      let part = possible(in: box, without: group[0], and: Array(group.dropFirst()))
      result = (result.share * part.share, part.occurs)
    }
    return result
  }

  /// The same by the parts outside one cube, which share nothing.
  private func possible(
    in box: [UInt16], without cube: Int, and rest: [Int]
  ) -> (share: Double, occurs: Bool) {
    let table = compiled.table
    var share = 0.0
    var occurs = false
    var inside = box
    var insideWeight = 1.0
    for index in table.restrictions(of: cube) {
      let question = table.questions[index]
      let outside = inside[question] & ~table.masks[index]
      if outside == 0 { continue }
      var part = inside
      part[question] = outside
      let weight = weight(of: outside, of: question, in: inside)
      let (partShare, partOccurs) = possible(in: part, without: rest)
      share += insideWeight * weight * partShare
      occurs = occurs || partOccurs
      insideWeight *= self.weight(
        of: inside[question] & table.masks[index], of: question, in: inside)
      inside[question] &= table.masks[index]
    }
    return (share, occurs)
  }

  /// Cubes in groups that depend on no common question of which a box leaves a choice.
  private func groups(of cubes: [Int], in box: [UInt16]) -> [[Int]] {
    let table = compiled.table
    var groups: [(questions: Set<Int>, cubes: [Int])] = []
    for cube in cubes {
      var joined: (questions: Set<Int>, cubes: [Int]) = ([], [])
      for index in table.restrictions(of: cube)
      where box[table.questions[index]] & ~table.masks[index] != 0 {
        joined.questions.insert(table.questions[index])
      }
      for group in groups where !group.questions.isDisjoint(with: joined.questions) {
        joined.questions.formUnion(group.questions)
        joined.cubes += group.cubes
      }
      groups.removeAll { !$0.questions.isDisjoint(with: joined.questions) }
      joined.cubes.append(cube)
      groups.append(joined)
    }
    return groups.map(\.cubes)
  }
}
