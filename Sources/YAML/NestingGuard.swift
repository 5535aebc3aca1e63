/// Finds YAML that nests too deep for a parser that recurses.
enum NestingGuard {
  /// The offset of the first byte at which collections may nest deeper than `maximum`, else nil.
  ///
  /// Counts open brackets and, at the beginning of a line, indentation and indicators; so it may
  /// count too much (brackets in quoted text), never too little.
  static func firstTooDeep(in bytes: [UInt8], maximum: Int) -> Int? {
    var flow = 0
    var block = 0
    var isIndenting = true
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        block = 0
        isIndenting = true
      case UInt8(ascii: " ") where isIndenting, UInt8(ascii: "-") where isIndenting,
        UInt8(ascii: "?") where isIndenting, UInt8(ascii: "\t") where isIndenting:
        block += 1
        if block > 4 * maximum { return offset }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        isIndenting = false
        flow += 1
        if flow > maximum { return offset }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        isIndenting = false
        flow = max(flow - 1, 0)
      default:
        isIndenting = false
      }
    }
    return nil
  }
}
