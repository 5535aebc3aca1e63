/// Which unit each section belongs to.
struct UnitMap {
  private let unitOfSection: [Int32]
  private let count: Int

  init(_ parts: [PartialIndex]) {
    var map: [Int32] = []
    var unit: Int32 = 0
    for part in parts {
      for sections in part.sectionCounts {
        for _ in 0..<sections { map.append(unit) }
        unit += 1
      }
    }
    unitOfSection = map
    count = Int(unit)
  }

  /// The units that some sections belong to, six in a digit, the first in its lowest bit.
  func set(_ sections: [Int]) -> [UInt8] {
    var bits = [UInt8](repeating: 0, count: (count + 5) / 6)
    for section in sections {
      let unit = Int(unitOfSection[section])
      bits[unit / 6] |= 1 << UInt8(unit % 6)
    }
    var bytes: [UInt8] = []
    for digit in bits { Digits.append(digit: Int(digit), to: &bytes) }
    return bytes
  }
}
