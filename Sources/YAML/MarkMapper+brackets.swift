internal import Yams

extension MarkMapper {
  /// A bracket of a flow collection that nothing has closed.
  struct OpenBracket {
    /// From the start of the file.
    var range: Range<Int>
    /// Whether text that begins with `#` is in it, which YAML takes for a comment.
    var holdsComment = false
  }

  /// The innermost bracket that is open at a mark; nil where none is.
  func openBracket(at mark: Mark) -> OpenBracket? {
    let end = offset(of: mark)
    var open: [OpenBracket] = []
    var index = 0
    var (previous, last) = (UInt8(ascii: "\n"), UInt8(ascii: "\n"))
    while index < end {
      let byte = bytes[index]
      let isAfterSign = !open.isEmpty && [0x5B, 0x7B, 0x2C].contains(previous)
      let begins = Self.isBlank(previous) || Self.isBreak(previous) || isAfterSign
      var next = index + 1
      switch byte {
      case UInt8(ascii: "#") where begins:
        // (Behind the sign of a real comment a space comes.)
        if !open.isEmpty, next < bytes.count, bytes[next] > 0x20, bytes[next] != byte {
          open[open.count - 1].holdsComment = true
        }
        while next < end, !Self.isBreak(bytes[next]) { next += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if begins { next = closingQuote(from: index) }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        let isValue = last == UInt8(ascii: ":") || last == UInt8(ascii: "-") || Self.isBreak(last)
        if !open.isEmpty || begins && isValue {
          open.append(OpenBracket(range: base + index..<base + next))
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
      default: break
      }
      previous = bytes[next - 1]
      if !Self.isBlank(previous) { last = previous }
      index = next
    }
    return open.last
  }
}
