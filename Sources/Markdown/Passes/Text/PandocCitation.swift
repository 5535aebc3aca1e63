internal import Bytes

/// Finds citations as Pandoc has them: `[@key, p. 3]`, `[see @one; @two]`, `[-@key]` and `@key`.
enum PandocCitation {
  /// Whether a text holds one in brackets.
  static func mayOccur(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let found = bytes.firstIndex(of: "@", in: start..<range.upperBound) {
      start = found + 1
      // The bracket is not far before it.
      var index = found
      while index > range.lowerBound, found - index < 60, bytes[index] != UInt8(ascii: "["),
        bytes[index] != UInt8(ascii: "]"), bytes[index] != .lineFeed
      { index -= 1 }
      if bytes[index] == UInt8(ascii: "["),
        isBracketed(at: index, in: bytes, before: range.upperBound)
      {
        return true
      }
    }
    return false
  }

  /// Whether brackets at an offset hold citations and no link: `@key` or `-@key` at their start, or
  /// behind a word that leads to it.
  static func isBracketed(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Bool {
    if start > 0, bytes[start - 1].isNamePart || bytes[start - 1] == UInt8(ascii: "]") {
      return false
    }
    let end = min(limit, start + 400)
    guard let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: start..<end) else { return false }
    let inner = start + 1..<close
    let behind = close + 1 < limit ? bytes[close + 1] : .space
    guard !"([:{".utf8.contains(behind),
      bytes[inner].allSatisfy({ !"[`<\\".utf8.contains($0) })
    else { return false }
    var index = inner.lowerBound
    let leads = ["see also ", "see ", "cf. ", "e.g. ", "e.g., ", "compare "]
    for lead in leads where bytes[inner].starts(with: lead.utf8) {
      index += lead.utf8.count
      break
    }
    if index < close, bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard index < close, bytes[index] == UInt8(ascii: "@") else { return false }
    let last = keyEnd(at: index, in: bytes, before: close)
    // (What stands behind the key may be anything.)
    return last > index + 1 && (last == close || ",; ".utf8.contains(bytes[last]))
  }

  /// Whether `@key` at an offset is one: the label of a figure, a table or a section, or a name with a
  /// year behind it. Other names are those of people.
  ///
  /// - Parameter citesNames: whether the page cites in brackets too. Else a name with a year is that of
  ///   somebody: `@octocat1995`.
  static func isBare(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ bounds: Range<Int>, citesNames: Bool
  ) -> Bool {
    if start > bounds.lowerBound {
      let before = bytes[start - 1]
      guard before.isWhitespace || before == UInt8(ascii: "(") || before == UInt8(ascii: "-") else {
        return false
      }
    }
    let end = keyEnd(at: start, in: bytes, before: bounds.upperBound)
    let key = bytes[start + 1..<end]
    // (`@scope/package` and `@name@server` are none.)
    let behind = end < bounds.upperBound ? bytes[end] : .space
    guard key.count > 2, behind != UInt8(ascii: "/"), behind != UInt8(ascii: "@"),
      behind != UInt8(ascii: "(")
    else { return false }
    let labels = ["fig:", "tbl:", "sec:", "eq:", "lst:", "fig-", "tbl-", "sec-", "eq-", "lst-"]
    if labels.contains(where: { key.starts(with: $0.utf8) && key.count > $0.utf8.count }) {
      return true
    }
    guard citesNames else { return false }
    let name = key.prefix { $0.isLetter && $0.lowercased == $0 }
    let year = key[name.endIndex...].drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "_") }
    let digits = year.prefix(while: \.isDigit)
    let rest = year[digits.endIndex...]
    let isYear =
      digits.count == 4 && "12".utf8.contains(digits.first ?? 0)
      || digits.count == 2 && name.count > 3 && (digits.first ?? 0) >= UInt8(ascii: "5")
    return name.count > 2 && isYear && rest.count < 16 && rest.allSatisfy(\.isLetter)
  }

  /// The offset behind the key of a citation.
  private static func keyEnd(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Int {
    var end = start + 1
    guard end < limit, bytes[end].isLetter else { return end }
    while end < limit, bytes[end].isNamePart || bytes[end] == UInt8(ascii: ":") { end += 1 }
    while bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    return end
  }
}
