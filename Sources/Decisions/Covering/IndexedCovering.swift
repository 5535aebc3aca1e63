/// The covering kernel for many boxes and the same cubes: what ``Covering`` finds, on bits.
///
/// The cubes that a box meets are counted by how many questions they violate it in, all at once: one
/// with none covers the box; one with a single question narrows the box outside of it; else the
/// answer is split off that most of the shortest cubes need. (Davis, Logemann and Loveland, "A
/// Machine Program for Theorem-Proving", 1962, with branching on clauses of minimum size, on
/// variables of many values.)
struct IndexedCovering {
  private var table: CubeTable
  private let everything: [UInt16]
  /// The cubes, by answers.
  private(set) var index: CubeIndex
  /// The cubes that are left at each level of the search.
  private var levels: [CubeIndex.Block]
  private var scores: [Int32]
  /// The way to the part that was found last.
  private var path: [BitSearch.Turn] = []
  /// Whether each cube, by position, had a part in the proof that a box is covered.
  private var isUsed: [Bool]

  init(_ table: CubeTable, by cubes: [Int], everything: [UInt16]) {
    self.table = table
    self.everything = everything
    index = CubeIndex(table, cubes, everything: everything)
    levels = Array(repeating: .zero, count: (index.answerCount + 1) * index.width)
    scores = Array(repeating: 0, count: index.answerCount)
    isUsed = Array(repeating: false, count: cubes.count)
  }

  /// Adds a box to the cubes.
  mutating func append(_ box: [UInt16]) {
    table.append(Box(masks: box), everything: everything)
    index.append(lastOf: table, everything: everything)
    let size = (index.answerCount + 1) * index.width
    if levels.count < size { levels = Array(repeating: .zero, count: size) }
    isUsed.append(false)
  }

  /// Cubes that cover a box, not many more than it takes; nil where all together do not.
  mutating func cover(of box: [UInt16]) -> [Int]? { uncovered(box) == nil ? lastCover : nil }

  /// The cubes that had a part in the last search: where that found nothing, they cover its box.
  var lastCover: [Int] {
    index.cubes.indices.filter { isUsed[$0] }.map { index.cubes[$0] }
  }

  /// A part of a box of which no cube holds any combination, or nil where the cubes cover the box.
  ///
  /// The box must not be empty.
  mutating func uncovered(_ box: [UInt16]) -> [UInt16]? {
    path.removeAll(keepingCapacity: true)
    for position in isUsed.indices { isUsed[position] = false }
    return nextUncovered(box)
  }

  /// The same where the last search was for the same box, and found a part that a cube appended since
  /// then covers: all that it has gone through before is left out.
  mutating func nextUncovered(_ box: [UInt16]) -> [UInt16]? {
    var box = box
    var path = path
    let (index, everything) = (index, everything)
    let isFound = levels.withUnsafeMutableBufferPointer { levels in
      scores.withUnsafeMutableBufferPointer { scores in
        isUsed.withUnsafeMutableBufferPointer { isUsed in
          box.withUnsafeMutableBufferPointer { box in
            index.admitting.withUnsafeBufferPointer { admitting in
              table.withRestrictions { starts, restrictions in
                var search = BitSearch(
                  index: index, admitting: admitting, starts: starts, restrictions: restrictions,
                  box: box, levels: levels, scores: scores, isUsed: isUsed, path: path)
                search.begin(everything)
                let isFound = search.narrow(0)
                path = search.path
                return isFound
              }
            }
          }
        }
      }
    }
    self.path = isFound ? path : []
    return isFound ? box : nil
  }
}
