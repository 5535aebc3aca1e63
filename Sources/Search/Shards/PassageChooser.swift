/// Chooses what to show of a section that is too long to be shown whole: from a beginning of a
/// sentence on, where the rarest words stand.
struct PassageChooser {
  let vocabulary: Vocabulary
  /// In how many sections each term stands, and how many there are.
  let frequencies: [Int32]
  let sections: Int
  /// How many bytes a passage may have.
  let longest: Int

  /// How many beginnings are looked at.
  private static let tries = 4

  /// How many bytes a passage must have for the choice to be worth the work: in a large handbook it
  /// is some ten words, and the first ten of a section say best what it is about.
  private static let worthChoosing = 80

  /// Appends the passage of a section, on one line.
  func append(_ text: PlainText, section: Int, to data: inout [UInt8]) {
    let range = text.range(of: section)
    text.bytes.withUnsafeBufferPointer { bytes in
      let whole = UnsafeBufferPointer(rebasing: bytes[range])
      // A few words tell as much from the start as from anywhere.
      let isShort = whole.count <= longest + 8 || longest < Self.worthChoosing
      let start = isShort ? 0 : best(whole)
      append(whole, from: start, to: &data)
    }
  }

  /// Appends words with a single space between them, as many as there is room for.
  private func append(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to data: inout [UInt8]
  ) {
    let first = data.count
    var end = data.count
    for byte in text[start...] {
      if byte <= 0x20 {
        end = data.count
        if data.count > first, data.last != 0x20 { data.append(0x20) }
        if data.count - first > longest { break }
      } else {
        if data.count - first > longest + 8 {
          // A word without end is cut, but not within a character.
          while data.count > first, let last = data.last, last & 0xC0 == 0x80 { data.removeLast() }
          if let last = data.last, last >= 0xC0 { data.removeLast() }
          if end <= first { end = data.count }
          data.removeLast(data.count - end)
          return
        }
        data.append(byte)
      }
    }
    if data.count > first, data.last == 0x20 { data.removeLast() }
  }

  /// Where the best passage begins.
  private func best(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var best = (start: 0, value: -1)
    var start = 0
    var tries = 0
    while start < text.count, tries < Self.tries {
      let end = min(start + longest, text.count)
      // What comes first tends to say what all is about.
      let value = value(of: UnsafeBufferPointer(rebasing: text[start..<end])) * (tries == 0 ? 5 : 4)
      if value > best.value { best = (start, value) }
      if end == text.count { break }
      tries += 1
      start = nextSentence(text, from: start + longest * 3 / 4)
    }
    return best.start
  }

  private func nextSentence(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte == 0x0A { return index + 1 }
      if byte == 0x20, index > 0, ".!?".utf8.contains(text[index - 1]) { return index + 1 }
      index += 1
    }
    return index
  }

  /// How much the words of a passage tell it from others: the sum of what each weighs, once.
  private func value(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var seen: [Int] = []
    var sum = 0
    var scanner = WordScanner()
    scanner.scan(text) { word in
      guard word.count > 2, let term = vocabulary.term(of: word), !seen.contains(term) else {
        return
      }
      seen.append(term)
      let ratio = UInt32(sections) / UInt32(max(frequencies[term], 1))
      sum += min(UInt32.bitWidth - ratio.leadingZeroBitCount, 8)
    }
    return sum
  }
}
