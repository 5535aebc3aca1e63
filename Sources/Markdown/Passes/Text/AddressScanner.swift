internal import Bytes

/// Finds bare addresses in text as GitHub's autolinks extension does.
struct AddressScanner {
  let text: UnsafeBufferPointer<UInt8>
  /// The byte before the text; white space where it begins a line.
  var before = UInt8.space

  /// A bare address: where it is, and what has to precede it to make it a URL.
  typealias Match = (range: Range<Int>, scheme: StaticString)

  /// The next address that begins at `start` or later, or nil.
  func next(from start: Int) -> Match? {
    var index = start
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "w") where text.starts(with: "www.", at: index):
        if let end = web(at: index, from: start) { return (index..<end, "http://") }
      case UInt8(ascii: ":") where text.starts(with: "://", at: index):
        if let range = url(at: index, from: start) { return (range, "") }
      case UInt8(ascii: "@"):
        if let match = mail(at: index, from: start) { return match }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The end of the URL that begins with the text, as far as it goes; nil where none does.
  func endOfURLAtStart() -> Int? {
    if text.starts(with: "www.", at: 0) { return web(at: 0, from: 0) }
    guard let colon = text.firstIndex(of: "://", in: 0..<min(text.count, 8)),
      let range = url(at: colon, from: 0), range.lowerBound == 0
    else { return nil }
    return range.upperBound
  }

  /// The end of an address that begins with `www.`.
  private func web(at index: Int, from start: Int) -> Int? {
    let before = index > 0 ? text[index - 1] : before
    guard before.isWhitespace || "*_~(".utf8.contains(before) else { return nil }
    guard let domain = domain(from: index, needsDot: true) else { return nil }
    return end(from: index, atLeast: domain)
  }

  /// The range of an address around `://`.
  private func url(at colon: Int, from start: Int) -> Range<Int>? {
    var first = colon
    while first > start, text[first - 1].isLetter { first -= 1 }
    let scheme = text.part(first..<colon)
    let isKnown = ["http", "https", "ftp"].contains { name in
      scheme.count == name.utf8.count && zip(scheme, name.utf8).allSatisfy { $0.lowercased == $1 }
    }
    guard isKnown, colon + 3 < text.count, !text[colon + 3].isPunctuation,
      let domain = domain(from: colon + 3, needsDot: false), domain > colon + 3
    else { return nil }
    let end = end(from: first, atLeast: domain)
    return end > colon + 3 ? first..<end : nil
  }

  /// Where a domain ends: no underscore in its last two parts.
  private func domain(from start: Int, needsDot: Bool) -> Int? {
    var dots = 0
    var underscores = (last: 0, beforeLast: 0)
    var index = start
    while index < text.count {
      let byte = text[index]
      // GitHub does not look at the very last byte.
      let isLast = index + 1 == text.count
      if byte == UInt8(ascii: "_") {
        if !isLast { underscores.last += 1 }
      } else if byte == UInt8(ascii: ".") {
        underscores = (0, underscores.last)
        if !isLast { dots += 1 }
      } else if byte != UInt8(ascii: "-"), byte.isWhitespace || byte.isPunctuation {
        break
      }
      index += 1
    }
    if underscores.last > 0 || underscores.beforeLast > 0, dots <= 10 { return nil }
    return !needsDot || dots > 0 ? index : nil
  }

  /// The end of an address: up to white space or `<`, less the punctuation that ends a sentence.
  private func end(from start: Int, atLeast domain: Int) -> Int {
    var end = domain
    while end < text.count, !text[end].isWhitespace, text[end] != UInt8(ascii: "<") { end += 1 }
    return trimmed(start..<end)
  }

  /// The end of an address without the punctuation that ends a sentence.
  func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    // How many parentheses are closed in vain; counted when the first one matters.
    var surplus: Int?
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        let left =
          surplus
          ?? text[range.lowerBound..<end].reduce(0) { sum, byte in
            sum + (byte == UInt8(ascii: ")") ? 1 : byte == UInt8(ascii: "(") ? -1 : 0)
          }
        if left <= 0 { return end }
        surplus = left - 1
        end -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ";"):
        // What looks like an entity is none of the address.
        var name = end - 2
        while name > range.lowerBound, text[name].isLetter { name -= 1 }
        end = name < end - 2 && text[name] == UInt8(ascii: "&") ? name : end - 1
      default: return end
      }
    }
    return end
  }

  /// An address around `@`, `mailto:` or `xmpp:` before it counted.
  private func mail(at index: Int, from start: Int) -> Match? {
    var first = index
    var scheme: StaticString = "mailto:"
    var isChat = false
    while first > start {
      let byte = text[first - 1]
      if byte == UInt8(ascii: ":") {
        if let prefixed = prefix("mailto:", endingAt: first) {
          first = prefixed
          scheme = ""
        } else if let prefixed = prefix("xmpp:", endingAt: first) {
          first = prefixed
          scheme = ""
          isChat = true
        }
        break
      }
      guard byte.isAlphanumeric || ".+-_".utf8.contains(byte) else { break }
      first -= 1
    }
    guard first < index, text[index - 1] != UInt8(ascii: ":") else { return nil }
    var dots = 0
    var end = index + 1
    scan: while end < text.count {
      switch text[end] {
      case UInt8(ascii: "@"): return nil
      case UInt8(ascii: "."):
        guard end + 1 < text.count, text[end + 1].isAlphanumeric else { break scan }
        dots += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case UInt8(ascii: "/") where isChat: break
      default: if !text[end].isAlphanumeric { break scan }
      }
      end += 1
    }
    guard dots > 0, text[end - 1].isLetter else { return nil }
    return (first..<trimmed(first..<end), scheme)
  }

  /// The start of a scheme that ends at an offset and follows no letter or digit.
  private func prefix(_ scheme: StaticString, endingAt end: Int) -> Int? {
    let start = end - scheme.utf8CodeUnitCount
    guard start >= 0, text.starts(with: scheme, at: start) else { return nil }
    return start == 0 || !text[start - 1].isAlphanumeric ? start : nil
  }
}
