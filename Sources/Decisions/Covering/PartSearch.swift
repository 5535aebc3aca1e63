/// Looks for a part of a box outside some cubes, the quickest way for so many of them.
struct PartSearch {
  /// The cubes, by index.
  let table: CubeTable
  private let everything: [UInt16]
  private var covering: Covering

  init(_ table: CubeTable, everything: [UInt16]) {
    self.table = table
    self.everything = everything
    covering = Covering(table)
  }

  /// A part of a box of which no cube holds any combination, nil where the cubes cover the box;
  /// found, where they are many, by a walk if there is a plain one.
  ///
  /// The box must not be empty.
  mutating func part(of box: [UInt16], outside cubes: [Int]) -> [UInt16]? {
    let meeting = cubes.filter { table.meets($0, box) }
    if meeting.count <= Self.fewCubes { return covering.uncovered(box, by: meeting) }
    var walk = WitnessSearch(table, avoiding: meeting, everything: everything, start: box)
    if let point = walk.find(in: box) { return point }
    var outside = IndexedCovering(table, by: meeting, everything: everything)
    return outside.uncovered(box)
  }

  /// Up to how many cubes an index of them does not pay.
  static let fewCubes = 64
}
