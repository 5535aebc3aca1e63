/// Reads the numbers of lines behind a fence: `2,4-6`.
struct LineNumbers {
  /// The lines that are named.
  private(set) var ranges: [ClosedRange<Int>] = []
  /// The parts that name no lines, as written.
  private(set) var misread: [String] = []

  init(_ text: ArraySlice<UInt8>) {
    for part in text.split(separator: UInt8(ascii: ",")) {
      let part = Array(part).trimmed
      if part.isEmpty { continue }
      if let range = Self.range(part) {
        ranges.append(range)
      } else {
        misread.append(String(decoding: part, as: UTF8.self))
      }
    }
  }

  /// The lines of one part: `2`, `4-6`.
  private static func range(_ part: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    let ends = ends(part)
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count < 3 else {
      return nil
    }
    return first > 0 && last >= first ? first...last : nil
  }

  private static func ends(_ part: ArraySlice<UInt8>) -> [Int?] {
    part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map { digits in
      let digits = Array(digits).trimmed
      guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
      return Int(String(decoding: digits, as: UTF8.self))
    }
  }

  /// What to write in the place of a part that names no lines.
  static func advice(for part: String) -> String {
    let ends = ends(ArraySlice(part.utf8))
    if ends.count == 2, let first = ends[0], let last = ends[1], first > last, last > 0 {
      return "write '\(last)-\(first)'"
    }
    if ends.contains(0) { return "lines count from 1" }
    return "write the number of a line, or a range such as '3-9'"
  }
}
