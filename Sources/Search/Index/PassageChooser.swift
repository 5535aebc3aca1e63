/// Chooses what to show of a section that is too long to be shown whole: from the beginning of a
/// sentence on, where the words are that the section says most often.
///
/// These are the words by which the section is found, and they need no look beyond it (H. P. Luhn,
/// "The Automatic Creation of Literature Abstracts", 1958).
struct PassageChooser {
  /// How many beginnings are looked at.
  private static let tries = 3
  /// How far they lie apart, in bytes, at least.
  private static let step = 120
  /// A word that occurs more often says no more.
  private static let most: UInt16 = 6

  /// Where a passage may begin, ascending, and where the last one that is looked at ends.
  private var starts: [Int] = []
  /// The postings of the words of each part between two of `starts`, one part after the other.
  private var words: [Int] = []
  private var ends: [Int] = []
  /// The part in which the word of a posting was counted last, from 1.
  private var counted: [UInt8] = []

  /// Begins a section.
  ///
  /// - Returns: where its text may be cut into parts, for each of which ``append(_:)`` is called;
  ///   nothing where there is nothing to choose.
  mutating func begin(_ text: UnsafeBufferPointer<UInt8>) -> [Int] {
    starts.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    if text.count <= Excerpts.longest { return [] }
    starts.append(0)
    while starts.count <= Self.tries, let last = starts.last, last < text.count {
      starts.append(Self.nextSentence(text, from: last + Self.step))
    }
    return starts
  }

  /// Adds the postings of the words of a part; those behind the last of ``starts`` say nothing.
  mutating func append(_ postings: [Int]) {
    if ends.count + 1 >= starts.count { return }
    words.append(contentsOf: postings)
    ends.append(words.count)
  }

  /// Where the passage begins.
  ///
  /// - Parameters:
  ///   - postings: those of the section are the last.
  ///   - first: where they begin.
  mutating func best(_ postings: UnsafeBufferPointer<Posting>, from first: Int) -> Int {
    if ends.isEmpty { return 0 }
    var best = (start: 0, value: -1)
    counted.removeAll(keepingCapacity: true)
    counted.append(contentsOf: repeatElement(0, count: postings.count - first))
    var start = 0
    for (part, end) in ends.enumerated() {
      let sum = counted.withUnsafeMutableBufferPointer { counted in
        var sum = 0
        for word in words[start..<end] where counted[word - first] != UInt8(part + 1) {
          counted[word - first] = UInt8(part + 1)
          let count = Int(min(postings[word].count, Self.most))
          // A word that comes again counts for more than two that do not.
          sum += count * count
        }
        return sum
      }
      start = end
      // What comes first tends to say what all is about.
      let value = sum * (part == 0 ? 5 : 4) * 64 / max(starts[part + 1] - starts[part], Self.step)
      if value > best.value { best = (starts[part], value) }
    }
    return best.start
  }

  /// Where the next sentence begins, looked for from a place behind the first byte.
  private static func nextSentence(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte > 0x20 { continue }
      if byte == 0x0A || byte == 0x20 && endsSentence(text[index - 2]) { return index }
    }
    return text.count
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
