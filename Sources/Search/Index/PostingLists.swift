/// The sections of each term with what the term says there: BM25 over the text (Robertson and
/// Zaragoza, 2009), and on top of it the fields by their weights.
struct PostingLists: Sendable {
  /// A section, and how much a term says in it.
  struct Entry: Sendable {
    let section: UInt32
    /// In quarters; the text alone reaches 8.
    let impact: UInt8
    /// Whether the term is in the text alone.
    let isText: Bool
  }

  /// The entries of all terms, one term after the other, sections ascending.
  private var entries: [Entry]
  /// Where the entries of each term begin, and at the end of all.
  private var starts: [Int]

  private static let k1 = 1.2
  private static let b = 0.6

  init(_ parts: [PartialIndex], _ vocabulary: Vocabulary) {
    starts = [Int](repeating: 0, count: vocabulary.terms.count + 1)
    var sections = 0
    var length = 0
    for (number, part) in parts.enumerated() {
      let map = vocabulary.termOfPart[number]
      // (Millions of them: no reference is counted for each.)
      starts.withUnsafeMutableBufferPointer { starts in
        part.postings.withUnsafeBufferPointer { postings in
          map.withUnsafeBufferPointer { map in
            for posting in postings { starts[Int(map[Int(posting.term)]) + 1] += 1 }
          }
        }
      }
      sections += part.lengths.count
      for count in part.lengths { length += Int(count) }
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    entries = [Entry](
      repeating: Entry(section: 0, impact: 0, isText: true), count: starts[starts.count - 1])
    let average = max(Double(length) / Double(max(sections, 1)), 1)
    var next = starts
    var first = 0
    entries.withUnsafeMutableBufferPointer { entries in
      next.withUnsafeMutableBufferPointer { next in
        for (number, part) in parts.enumerated() {
          vocabulary.termOfPart[number].withUnsafeBufferPointer { map in
            Self.add(part, from: first, average: average, map, to: entries, next)
          }
          first += part.lengths.count
        }
      }
    }
  }

  /// Adds the postings of a part.
  ///
  /// - Parameters:
  ///   - first: the number of its first section.
  ///   - next: where the next entry of each term goes.
  private static func add(
    _ part: PartialIndex, from first: Int, average: Double, _ map: UnsafeBufferPointer<UInt32>,
    to entries: UnsafeMutableBufferPointer<Entry>, _ next: UnsafeMutableBufferPointer<Int>
  ) {
    part.postings.withUnsafeBufferPointer { postings in
      var start = 0
      for (section, end) in part.endsOfPostings.enumerated() {
        let length = Double(part.lengths[section])
        let share = part.shares[section]
        let norm = k1 * (1 - b + b * length / average)
        for posting in postings[start..<end] {
          let term = Int(map[Int(posting.term)])
          let count = Double(posting.count)
          let impact = share * (count * (k1 + 1) / (count + norm) + Double(posting.field) / 16)
          entries[next[term]] = Entry(
            section: UInt32(truncatingIfNeeded: first + section),
            impact: UInt8(min(4 * impact, 91)), isText: posting.field == 0)
          next[term] += 1
        }
        start = end
      }
    }
  }

  /// The entries of a term.
  subscript(term: Int) -> ArraySlice<Entry> { entries[starts[term]..<starts[term + 1]] }
}
