/// The covering kernel that carries all proofs: finds what a set of cubes leaves of a box.
///
/// Drop the cubes disjoint from the box; one contains it: it is covered; none is left: the box is a
/// counterexample; else split on the cube that the box violates in the fewest questions, into the
/// parts of the box outside that cube, and recurse. (The sharp operation and the unate splitting of
/// Brayton, Hachtel, McMullen and Sangiovanni-Vincentelli, "Logic Minimization Algorithms for VLSI
/// Synthesis", 1984, on variables of many values.) No combination is ever enumerated; the cost
/// follows the shape of the cubes and not the number of questions.
struct Covering {
  private let table: CubeTable
  private var box: [UInt16] = []
  /// The lists of cubes that are still in play, one behind the other, one per level of recursion.
  private var stack: [Int] = []

  init(_ table: CubeTable) { self.table = table }

  /// A part of a box of which no cube holds any combination, or nil where the cubes cover the box.
  ///
  /// The box must not be empty.
  mutating func uncovered(_ box: [UInt16], by cubes: some Sequence<Int>) -> [UInt16]? {
    self.box = box
    stack.removeAll(keepingCapacity: true)
    stack.append(contentsOf: cubes)
    return search(0..<stack.count) ? self.box : nil
  }

  /// Whether the cubes hold every combination of a box.
  mutating func covers(_ box: [UInt16], by cubes: some Sequence<Int>) -> Bool {
    uncovered(box, by: cubes) == nil
  }

  /// Narrows ``box`` to a part outside all cubes of a part of the stack; false where there is none.
  private mutating func search(_ active: Range<Int>) -> Bool {
    let bottom = stack.count
    var best = 0
    var fewest = Int.max
    for position in active {
      let cube = stack[position]
      var violated = 0
      var isDisjoint = false
      for index in table.restrictions(of: cube) {
        let mask = box[table.questions[index]]
        let common = mask & table.masks[index]
        if common == 0 {
          isDisjoint = true
          break
        }
        if common != mask { violated += 1 }
      }
      if isDisjoint { continue }
      if violated == 0 {
        stack.removeLast(stack.count - bottom)
        return false
      }
      if violated < fewest {
        fewest = violated
        best = cube
      }
      stack.append(cube)
    }
    let left = bottom..<stack.count
    if left.isEmpty { return true }
    let saved = box
    for index in table.restrictions(of: best) {
      let question = table.questions[index]
      let mask = box[question]
      let outside = mask & ~table.masks[index]
      if outside == 0 { continue }
      box[question] = outside
      if search(left) { return true }
      box[question] = mask & table.masks[index]
    }
    box = saved
    stack.removeLast(stack.count - bottom)
    return false
  }
}
