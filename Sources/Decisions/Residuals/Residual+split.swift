extension Residual {
  /// How much hangs on each question: each cube counts the more, the fewer questions it restricts.
  func weights(_ rulebook: Rulebook) -> [Double] {
    let table = rulebook.table
    var weights = [Double](repeating: 0, count: box.count)
    for cubes in [open, never] {
      for cube in cubes {
        var restricted = 0
        for index in table.restrictions(of: cube)
        where box[table.questions[index]] & ~table.masks[index] != 0 {
          restricted += 1
        }
        let weight = 1 / Double(1 << min(restricted, 30))
        for index in table.restrictions(of: cube)
        where box[table.questions[index]] & ~table.masks[index] != 0 {
          weights[table.questions[index]] += weight
        }
      }
    }
    return weights
  }

  /// The answers that are left of a question, those together that no remaining cube tells apart.
  func groups(of question: Int, _ rulebook: Rulebook) -> [UInt16] {
    let table = rulebook.table
    var groups = [box[question]]
    for cubes in [open, never] {
      for cube in cubes {
        for index in table.restrictions(of: cube) where table.questions[index] == question {
          let mask = table.masks[index]
          for position in groups.indices {
            let outside = groups[position] & ~mask
            if outside != 0, outside != groups[position] {
              groups[position] &= mask
              groups.append(outside)
            }
          }
        }
      }
    }
    return groups
  }
}
