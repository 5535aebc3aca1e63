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
      for posting in part.postings { starts[Int(map[Int(posting.term)]) + 1] += 1 }
      sections += part.lengths.count
      for count in part.lengths { length += Int(count) }
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    entries = [Entry](
      repeating: Entry(section: 0, impact: 0, isText: true), count: starts[starts.count - 1])
    let average = max(Double(length) / Double(max(sections, 1)), 1)
    var next = starts
    var first = 0
    for (number, part) in parts.enumerated() {
      let map = vocabulary.termOfPart[number]
      var start = 0
      for (section, end) in part.endsOfPostings.enumerated() {
        let length = Double(part.lengths[section])
        let share = part.shares[section]
        let norm = Self.k1 * (1 - Self.b + Self.b * length / average)
        for posting in part.postings[start..<end] {
          let term = Int(map[Int(posting.term)])
          let count = Double(posting.count)
          let impact =
            share * (count * (Self.k1 + 1) / (count + norm) + Double(posting.field) / 16)
          entries[next[term]] = Entry(
            section: UInt32(truncatingIfNeeded: first + section),
            impact: UInt8(min(4 * impact, 91)), isText: posting.field == 0)
          next[term] += 1
        }
        start = end
      }
      first += part.lengths.count
    }
  }

  /// The entries of a term.
  subscript(term: Int) -> ArraySlice<Entry> { entries[starts[term]..<starts[term + 1]] }
}
