internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A place in the source of a paragraph that follows libcmark's tree from inline to inline.
///
/// libcmark 0.30.2 counts the columns of continuation lines from the paragraph's first line, and
/// loses lines inside link targets and code spans; its positions cannot be trusted. But the tree
/// says what was read, in order, so one walk beside the source finds every inline exactly, in time
/// linear in the paragraph.
struct InlineCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the next byte to be read.
  var position: Int
  /// The offset behind the paragraph's last byte.
  let end: Int
  /// How many block quotes the paragraph lies in: as many `>` may open each further line.
  let quoteDepth: Int
  let isSmart: Bool

  /// The byte at an offset, or 0 at the end.
  func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

  /// The byte to be read next, or 0 at the end.
  var next: UInt8 { byte(position) }

  /// Follows a text node.
  mutating func follow(text: CString) -> TextMap {
    let text = text.bytes
    let start = position
    guard let first = text.baseAddress, let base = bytes.baseAddress else {
      return TextMap(start: start)
    }
    if text.count <= end - position, memcmp(base + position, first, text.count) == 0,
      memchr(first, 0x26, text.count) == nil, memchr(first, 0x5C, text.count) == nil
    {
      position += text.count
      return TextMap(start: start)
    }
    return followBent(text)
  }

  /// Follows a text node in which source and text part somewhere.
  private mutating func followBent(_ text: UnsafeBufferPointer<UInt8>) -> TextMap {
    var map = TextMap(start: position)
    var index = 0
    while index < text.count, position < end {
      let here = bytes[position]
      if here == .backslash, byte(position + 1).isPunctuation, byte(position + 1) == text[index] {
        bend(&map, text: 1, source: 2, at: &index)
      } else if here == UInt8(ascii: "&"), let read = entity(text, index) {
        bend(&map, text: read.text, source: read.source, at: &index)
      } else if here == text[index] {
        position += 1
        index += 1
      } else if here == 0, text.starts(with: "\u{FFFD}", at: index) {
        bend(&map, text: 3, source: 1, at: &index)
      } else if isSmart, let read = smartPunctuation(text, index) {
        bend(&map, text: read.text, source: read.source, at: &index)
      } else {
        resynchronise(text, from: index, &map)
        break
      }
    }
    return map
  }

  private mutating func bend(
    _ map: inout TextMap, text: Int, source: Int, at index: inout Int
  ) {
    position += source
    let shift = position - map.start - index - text
    map.bends.append(TextMap.Bend(text: index..<index + text, shift: shift))
    index += text
  }

  /// Where the tree and the source do not agree, goes on behind the next place that does; what is left
  /// of the text is one bend, so that nothing is read in it by its place.
  private mutating func resynchronise(
    _ text: UnsafeBufferPointer<UInt8>, from index: Int, _ map: inout TextMap
  ) {
    let rest = text.part(index..<min(index + 24, text.count))
    if let found = bytes.firstIndex(of: rest, in: position..<end) {
      position = min(found + text.count - index, end)
    }
    let shift = position - map.start - text.count
    map.bends.append(TextMap.Bend(text: index..<text.count, shift: shift))
  }

  /// The bytes that an entity at the cursor takes in the source and in the text; nil for a bare `&`.
  private func entity(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (source: Int, text: Int)? {
    var close = position + 1
    while close < min(position + 40, end), bytes[close].isAlphanumeric || bytes[close] == 0x23 {
      close += 1
    }
    guard byte(close) == UInt8(ascii: ";"), close > position + 1 else { return nil }
    let source = close + 1 - position
    let name = bytes.part(position + 1..<close)
    if text[index] == UInt8(ascii: "&") {
      // `&amp;` gives an `&` too; every other name that gives one is no entity at all.
      let isAmpersand =
        name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8)
        || name[0] == 0x23 && Self.number(name) == 38
      return isAmpersand ? (source, 1) : nil
    }
    if name.elementsEqual("fjlig".utf8) { return (source, 2) }
    var length = Self.scalarLength(text[index])
    if name[0] != 0x23, index + length < text.count {
      // Some names stand for two scalars, of which the second is one of these.
      let seconds: [StaticString] = [
        "\u{338}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{333}", "\u{331}", "\u{200A}",
      ]
      for second in seconds where text.starts(with: second, at: index + length) {
        if !bytes.starts(with: second, at: close + 1) { length += second.utf8CodeUnitCount }
        break
      }
    }
    return (source, min(length, text.count - index))
  }

  /// The bytes that a typographic character takes in the source and in the text.
  private func smartPunctuation(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (source: Int, text: Int)? {
    // The dashes, quotes and dots that libcmark writes are all of U+2010 to U+203F.
    guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80 else { return nil }
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return (1, 3)
    case UInt8(ascii: "."): return (3, 3)
    case UInt8(ascii: "-"):
      var run = 1
      while byte(position + run) == UInt8(ascii: "-") { run += 1 }
      let dashes = run % 3 == 0 ? run / 3 : run % 2 == 0 ? run / 2 : run / 3 + 1
      return (run, min(dashes * 3, text.count - index))
    default: return nil
    }
  }

  private static func number(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    return digits.first == "x" || digits.first == "X"
      ? Int(digits.dropFirst(), radix: 16) : Int(digits)
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
