/// The covering kernel that carries all proofs: finds what a set of cubes leaves of a box.
///
/// Drop the cubes disjoint from the box; one contains it: it is covered; none is left: the box is a
/// counterexample; one contains all of it but for one question: go on outside that cube; else split
/// on the cube that the box violates in the fewest questions, into the
/// parts of the box outside that cube, and recurse. (The sharp operation and the unate splitting of
/// Brayton, Hachtel, McMullen and Sangiovanni-Vincentelli, "Logic Minimization Algorithms for VLSI
/// Synthesis", 1984, on variables of many values.) No combination is ever enumerated; the cost
/// follows the shape of the cubes and not the number of questions.
package struct Covering {
  private let table: CubeTable
  private var box: [UInt16] = []
  /// The cubes in play; each level of the recursion works on a leading part of the one above.
  private var cubes: [Int] = []
  /// How many cubes have been looked at so far; the same in each run.
  package private(set) var work = 0

  package init(_ table: CubeTable) { self.table = table }

  /// A part of a box of which no cube holds any combination, or nil where the cubes cover the box, or
  /// where it takes more than so much work to tell.
  ///
  /// The box must not be empty.
  package mutating func uncovered(
    _ box: [UInt16], by cubes: some Sequence<Int>, within limit: Int = .max
  ) -> [UInt16]? {
    self.box = box
    self.cubes.removeAll(keepingCapacity: true)
    self.cubes.append(contentsOf: cubes)
    let table = table
    var work = 0
    let isFound = self.box.withUnsafeMutableBufferPointer { box in
      self.cubes.withUnsafeMutableBufferPointer { cubes in
        table.withRestrictions { starts, restrictions in
          var search = CoverSearch(
            starts: starts, restrictions: restrictions, box: box, cubes: cubes, limit: limit)
          defer { work = search.work }
          return search.narrow(0..<cubes.count)
        }
      }
    }
    self.work += work
    return isFound ? self.box : nil
  }

  /// Whether the cubes hold every combination of a box.
  package mutating func covers(_ box: [UInt16], by cubes: some Sequence<Int>) -> Bool {
    uncovered(box, by: cubes) == nil
  }
}

/// The recursion of the kernel, on borrowed memory: it is what all proofs spend their time in.
///
/// Every index stays within bounds: cubes and questions come from the table, and ranges of cubes
/// only shrink.
private struct CoverSearch {
  let starts: UnsafeBufferPointer<Int>
  let restrictions: UnsafeBufferPointer<CubeTable.Restriction>
  let box: UnsafeMutableBufferPointer<UInt16>
  let cubes: UnsafeMutableBufferPointer<Int>

  /// The questions that were narrowed for good below a level, with what they were before.
  private var trail: [CubeTable.Restriction] = []
  /// How many cubes have been looked at, and how many may be.
  private(set) var work = 0
  private let limit: Int

  init(
    starts: UnsafeBufferPointer<Int>,
    restrictions: UnsafeBufferPointer<CubeTable.Restriction>,
    box: UnsafeMutableBufferPointer<UInt16>,
    cubes: UnsafeMutableBufferPointer<Int>, limit: Int
  ) {
    self.limit = limit
    self.starts = starts
    self.restrictions = restrictions
    self.box = box
    self.cubes = cubes
  }

  /// Narrows the box to a part outside the cubes of a range; false, with the box as it was, where
  /// there is none, or where the work is done.
  mutating func narrow(_ active: Range<Int>) -> Bool {
    if work > limit { return false }
    let mark = trail.count
    var end = active.upperBound
    while true {
      guard let scan = scan(active.lowerBound..<end) else {
        while trail.count > mark, let last = trail.popLast() {
          box[Int(last.question)] = last.mask
        }
        return false
      }
      end = scan.end
      if end == active.lowerBound { return true }
      if scan.hasNarrowed { continue }
      if split(starts[scan.best]..<starts[scan.best + 1], active.lowerBound..<end) { return true }
      while trail.count > mark, let last = trail.popLast() { box[Int(last.question)] = last.mask }
      return false
    }
  }

  /// Moves the cubes disjoint from the box behind the others, and narrows the box outside each cube
  /// that it violates in one question only; nil where the cubes cover it.
  private mutating func scan(_ active: Range<Int>) -> (end: Int, best: Int, hasNarrowed: Bool)? {
    var end = active.lowerBound
    var best = 0
    var fewest = Int.max
    var hasNarrowed = false
    work += active.count
    for position in active {
      let cube = cubes[position]
      var violated = 0
      var last = 0
      var isDisjoint = false
      for index in starts[cube]..<starts[cube + 1] {
        let restriction = restrictions[index]
        let mask = box[Int(restriction.question)]
        let common = mask & restriction.mask
        if common == 0 {
          isDisjoint = true
          break
        }
        if common != mask {
          violated += 1
          last = index
        }
      }
      if isDisjoint { continue }
      if violated == 0 { return nil }
      if violated == 1 {
        // Only the part outside in this one question is not covered: the rest of the box is.
        let restriction = restrictions[last]
        let mask = box[Int(restriction.question)]
        trail.append(CubeTable.Restriction(question: restriction.question, mask: mask))
        box[Int(restriction.question)] = mask & ~restriction.mask
        hasNarrowed = true
        continue
      }
      if violated < fewest || violated == fewest && cube < best {
        fewest = violated
        best = cube
      }
      // What is disjoint moves behind the end; the range keeps its cubes for the levels above.
      cubes.swapAt(position, end)
      end += 1
    }
    return (end, best, hasNarrowed)
  }

  /// Searches the parts of the box outside a cube, one for each question that it restricts; what
  /// follows lies inside the cube in the questions before, so that no two parts overlap.
  private mutating func split(_ left: Range<Int>, _ active: Range<Int>) -> Bool {
    for index in left {
      let restriction = restrictions[index]
      let question = Int(restriction.question)
      let mask = box[question]
      let outside = mask & ~restriction.mask
      if outside == 0 { continue }
      box[question] = outside
      if narrow(active) { return true }
      box[question] = mask & restriction.mask
      if split(index + 1..<left.upperBound, active) { return true }
      box[question] = mask
      return false
    }
    return false
  }
}
