internal import Bytes

extension LinkLabels {
  /// Whether a page defines labels that are numbers: if so, a number that is none of them has most likely
  /// lost its definition.
  static func definesNumbers(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: Range<Int>
  ) -> Bool {
    var index = body.lowerBound
    while let close = bytes.firstIndex(of: "]:", in: index..<body.upperBound) {
      index = close + 2
      let label = defined(before: close, in: bytes, from: body.lowerBound)
      if let label, bytes[label].allSatisfy(\.isDigit) { return true }
    }
    return false
  }

  /// The label that ends at an offset and begins its line; nil where there is none, or a footnote's.
  private static func defined(
    before close: Int, in bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> Range<Int>? {
    var open = close - 1
    let limit = max(first, close - 200)
    while open >= limit, bytes[open] != UInt8(ascii: "["), !bytes[open].isLineEnd { open -= 1 }
    guard open >= limit, bytes[open] == UInt8(ascii: "["), close > open + 1,
      bytes[open + 1] != UInt8(ascii: "^")
    else { return nil }
    var before = open - 1
    while before >= first, bytes[before].isSpaceOrTab || bytes[before] == UInt8(ascii: ">") {
      before -= 1
    }
    return before < first || bytes[before].isLineEnd ? open + 1..<close : nil
  }
}
