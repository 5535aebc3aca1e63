/// The covering kernel for many boxes and the same cubes: what ``Covering`` finds, on bits.
///
/// The cubes that a box meets are counted by how many questions they violate it in, all at once: one
/// with none covers the box; one with a single question narrows the box outside of it; else the
/// answer is split off that most of the shortest cubes need. (Davis, Logemann and Loveland, "A
/// Machine Program for Theorem-Proving", 1962, with branching on clauses of minimum size, on
/// variables of many values.)
package struct IndexedCovering {
  private var table: CubeTable
  private let everything: [UInt16]
  /// The cubes, by answers.
  package private(set) var index: CubeIndex
  /// The cubes that are left at each level of the search.
  private var levels: [CubeIndex.Block]
  private var scores: [Int32]
  /// The way to the part that was found last.
  private var path: [IndexedCoverSearch.Turn] = []
  /// Whether each cube, by position, had a part in the proof that a box is covered.
  private var isUsed: [Bool]
  /// How much has been looked at so far, in cubes; the same in each run.
  package private(set) var work = 0

  package init(_ table: CubeTable, by cubes: [Int], everything: [UInt16]) {
    self.table = table
    self.everything = everything
    index = CubeIndex(table, cubes, everything: everything)
    levels = Array(repeating: .zero, count: (index.answerCount + 1) * index.width)
    scores = Array(repeating: 0, count: index.answerCount)
    isUsed = Array(repeating: false, count: cubes.count)
  }

  /// Adds a box to the cubes.
  package mutating func append(_ box: [UInt16]) {
    table.append(box, everything: everything)
    index.append(lastOf: table, everything: everything)
    let size = (index.answerCount + 1) * index.width
    if levels.count < size { levels = Array(repeating: .zero, count: size) }
    isUsed.append(false)
  }

  /// Cubes that cover a box, not many more than it takes; nil where all together do not.
  package mutating func cover(of box: [UInt16]) -> [Int]? {
    uncovered(box) == nil ? lastCover : nil
  }

  /// The cubes that had a part in the last search: where that found nothing, they cover its box.
  package var lastCover: [Int] {
    index.cubes.indices.filter { isUsed[$0] }.map { index.cubes[$0] }
  }

  /// A part of a box of which no cube holds any combination, or nil where the cubes cover the box.
  ///
  /// The box must not be empty.
  package mutating func uncovered(_ box: [UInt16]) -> [UInt16]? {
    path.removeAll(keepingCapacity: true)
    for position in isUsed.indices { isUsed[position] = false }
    return nextUncovered(box)
  }

  /// The same where the last search was for the same box, and found a part that a cube appended since
  /// then covers: all that it has gone through before is left out.
  package mutating func nextUncovered(_ box: [UInt16]) -> [UInt16]? {
    var box = box
    var path = path
    var work = 0
    let (index, everything) = (index, everything)
    let isFound = levels.withUnsafeMutableBufferPointer { levels in
      scores.withUnsafeMutableBufferPointer { scores in
        isUsed.withUnsafeMutableBufferPointer { isUsed in
          box.withUnsafeMutableBufferPointer { box in
            index.admitting.withUnsafeBufferPointer { admitting in
              table.withRestrictions { starts, restrictions in
                var search = IndexedCoverSearch(
                  index: index, admitting: admitting, starts: starts, restrictions: restrictions,
                  box: box, levels: levels, scores: scores, isUsed: isUsed, path: path)
                search.begin(everything)
                let isFound = search.narrow(0)
                path = search.path
                work = search.work
                return isFound
              }
            }
          }
        }
      }
    }
    self.path = isFound ? path : []
    self.work += work
    return isFound ? box : nil
  }
}

/// Looks for a part of a box outside some cubes, the quickest way for so many of them.
package struct UncoveredSearch {
  /// The cubes, by index.
  package let table: CubeTable
  private let everything: [UInt16]
  private var covering: Covering
  /// How much has been looked at by an index or a walk.
  private var otherWork = 0

  /// How much has been looked at so far, in cubes; the same in each run.
  package var work: Int { covering.work + otherWork }

  package init(_ table: CubeTable, everything: [UInt16]) {
    self.table = table
    self.everything = everything
    covering = Covering(table)
  }

  /// A part of a box of which no cube holds any combination, nil where the cubes cover the box;
  /// found, where they are many, by a walk if there is a plain one.
  ///
  /// The box must not be empty.
  package mutating func part(of box: [UInt16], outside cubes: [Int]) -> [UInt16]? {
    let meeting = cubes.filter { table.meets($0, box) }
    otherWork += cubes.count
    if meeting.count <= Self.fewCubes { return covering.uncovered(box, by: meeting) }
    var walk = WitnessSearch(table, avoiding: meeting, everything: everything, start: box)
    let point = walk.find(in: box)
    otherWork += walk.work
    if let point { return point }
    var outside = IndexedCovering(table, by: meeting, everything: everything)
    defer { otherWork += outside.work }
    return outside.uncovered(box)
  }

  /// Up to how many cubes an index of them does not pay.
  package static let fewCubes = 64
}
