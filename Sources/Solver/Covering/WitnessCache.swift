/// Boxes by the answers that they admit, so that one that meets another box is found in a few
/// operations on words.
///
/// Holds the latest 256.
struct WitnessCache {
  private let firstAnswers: [Int]
  /// For each answer the boxes that admit it.
  private var admitting: [SIMD4<UInt64>]
  private var boxes: [[UInt16]] = []
  private var next = 0

  private static let capacity = 256

  init(_ index: CubeIndex) {
    firstAnswers = index.firstAnswers
    admitting = Array(repeating: .zero, count: index.answerCount)
  }

  /// Takes a box in; the oldest goes where there are too many.
  mutating func insert(_ box: [UInt16]) {
    let old: [UInt16]
    if boxes.count < Self.capacity {
      old = Array(repeating: 0, count: box.count)
      boxes.append(box)
    } else {
      old = boxes[next]
      boxes[next] = box
    }
    let bit: UInt64 = 1 << UInt64(next & 63)
    for question in box.indices {
      var changed = box[question] ^ old[question]
      while changed != 0 {
        let answer = firstAnswers[question] + changed.trailingZeroBitCount
        changed &= changed &- 1
        admitting[answer][next >> 6] ^= bit
      }
    }
    next = (next + 1) % Self.capacity
  }

  /// The first box that meets a cube, cut down to it.
  func first(meeting cube: Int, of table: CubeTable) -> [UInt16]? {
    let position = position(meeting: cube, of: table)
    return position < boxes.count ? table.intersection(cube, boxes[position]) : nil
  }

  /// The position of the first box that meets a cube; past the last one where there is none.
  private func position(meeting cube: Int, of table: CubeTable) -> Int {
    var meeting = SIMD4<UInt64>(repeating: .max)
    for index in table.restrictions(of: cube) {
      let firstAnswer = firstAnswers[table.questions[index]]
      var left = table.masks[index]
      var admitted = SIMD4<UInt64>.zero
      while left != 0 {
        admitted |= admitting[firstAnswer + left.trailingZeroBitCount]
        left &= left &- 1
      }
      meeting &= admitted
    }
    var position = 0
    while position < Self.capacity, meeting[position >> 6] == 0 { position += 64 }
    return position < Self.capacity
      ? position + meeting[position >> 6].trailingZeroBitCount : position
  }
}
