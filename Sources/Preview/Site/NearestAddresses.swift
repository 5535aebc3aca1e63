/// The addresses that are most like one at which nothing is, as `nearest.js` finds them for the
/// reader of a site: by the pairs of neighbouring letters that two have in common.
package enum NearestAddresses {
  /// How many are named at most.
  private static let limit = 5
  /// How much two have in common at least, of 1.
  private static let least = 0.3

  /// - Returns: the nearest first; of equally near ones the first by name.
  package static func of(_ path: String, in pages: [String]) -> [String] {
    let wanted = pairs(path)
    var near: [(page: String, likeness: Double)] = []
    for page in pages {
      let likeness = likeness(pairs(page), wanted)
      if likeness > least { near.append((page, likeness)) }
    }
    near.sort { left, right in
      left.likeness == right.likeness
        ? left.page < right.page : left.likeness > right.likeness
    }
    return near.prefix(limit).map { $0.page }
  }

  private static func likeness(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
    let all = left.count + right.count
    return all == 0 ? 0 : 2 * Double(left.intersection(right).count) / Double(all)
  }

  /// The pairs of neighbouring letters of an address, without its ending.
  private static func pairs(_ path: String) -> Set<UInt64> {
    var name = path.lowercased()[...]
    if name.hasSuffix(".html") { name = name.dropLast(5) }
    if name.hasSuffix("index") { name = name.dropLast(5) }
    let letters = name.unicodeScalars.map { UInt64($0.value) }
    return Set(zip(letters, letters.dropFirst()).map { $0 << 32 | $1 })
  }
}
