internal import Archive
internal import Parallel

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

  /// Those of consecutive parts, in the order of the parts.
  private let shares: [Share]

  private static let k1 = 1.2
  private static let b = 0.6

  /// Puts the postings of the parts in order, a share of them for each processor.
  init(_ parts: [PartialIndex], _ vocabulary: Vocabulary) async {
    var firsts: [Int] = []
    var (sections, words) = (0, 0)
    for part in parts {
      firsts.append(sections)
      sections += part.lengths.count
      for count in part.lengths { words += Int(count) }
    }
    let average = max(Double(words) / Double(max(sections, 1)), 1)
    let all = parts.indices.map {
      Share.Part(index: parts[$0], first: firsts[$0], map: vocabulary.termOfPart[$0])
    }
    let terms = vocabulary.terms.count
    shares = await ParallelMap.shares(
      of: parts.count, weight: { parts[$0].postings.count },
      { Share(all[$0], terms: terms, average: average) })
  }

  /// How many entries a term has.
  func count(of term: Int) -> Int { shares.reduce(0) { $0 + $1.count(of: term) } }

  /// The entries of a term.
  subscript(term: Int) -> [Entry] {
    [Entry](unsafeUninitializedCapacity: count(of: term)) { entries, count in
      for share in shares { share.append(term, to: entries, &count) }
    }
  }

  /// The entries of some parts.
  private struct Share: Sendable {
    /// A part, the number of its first section, and for each of its terms the number in all.
    struct Part: Sendable {
      let index: PartialIndex
      let first: Int
      let map: [UInt32]
    }

    /// The entries of all terms, one term after the other, sections ascending: the section, and what
    /// the term says there, twice its impact and one more where it is in the text alone.
    private var sections: [UInt32]
    private var values: [UInt8]
    /// Where the entries of each term begin, and at the end of all.
    private var starts: [Int]

    init(_ parts: ArraySlice<Part>, terms: Int, average: Double) {
      starts = [Int](repeating: 0, count: terms + 1)
      for part in parts {
        // (Millions of them: no reference is counted for each.)
        starts.withUnsafeMutableBufferPointer { starts in
          part.index.postings.withElements { postings in
            part.map.withUnsafeBufferPointer { map in
              for index in 0..<postings.count {
                starts[Int(map[Int(postings[index].term)]) + 1] += 1
              }
            }
          }
        }
      }
      for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
      // (Each place is written, and none is read before that, so nothing is cleared.)
      var next = starts
      let count = starts[terms]
      var values: [UInt8] = []
      sections = [UInt32](unsafeUninitializedCapacity: count) { sections, written in
        values = [UInt8](unsafeUninitializedCapacity: count) { values, written in
          next.withUnsafeMutableBufferPointer { next in
            for part in parts {
              part.map.withUnsafeBufferPointer { map in
                PostingLists.add(
                  part.index, from: part.first, average: average, map, to: sections, values, next)
              }
            }
          }
          written = count
        }
        written = count
      }
      self.values = values
    }

    /// How many entries a term has.
    func count(of term: Int) -> Int { starts[term + 1] - starts[term] }

    /// Adds the entries of a term.
    func append(_ term: Int, to entries: UnsafeMutableBufferPointer<Entry>, _ count: inout Int) {
      let range = starts[term]..<starts[term + 1]
      for (section, value) in zip(sections[range], values[range]) {
        entries.initializeElement(
          at: count, to: Entry(section: section, impact: value >> 1, isText: value & 1 == 1))
        count += 1
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
    to sections: UnsafeMutableBufferPointer<UInt32>, _ values: UnsafeMutableBufferPointer<UInt8>,
    _ next: UnsafeMutableBufferPointer<Int>
  ) {
    part.postings.withElements { postings in
      var start = 0
      for (section, end) in part.endsOfPostings.enumerated() {
        let length = Double(part.lengths[section])
        let share = part.shares[section]
        let norm = k1 * (1 - b + b * length / average)
        func value(_ count: UInt16, _ field: UInt16) -> UInt8 {
          let count = Double(count)
          let impact = share * (count * (k1 + 1) / (count + norm) + Double(field) / 16)
          return UInt8(min(4 * impact, 91)) << 1 | (field == 0 ? 1 : 0)
        }
        // (Most words are once or twice in a section, and in its text alone.)
        let (once, twice) = (value(1, 0), value(2, 0))
        for index in start..<end {
          let posting = postings[index]
          let term = Int(map[Int(posting.term)])
          let place = next[term]
          next[term] = place + 1
          sections[place] = UInt32(truncatingIfNeeded: first + section)
          values[place] =
            switch (posting.count, posting.field) {
            case (1, 0): once
            case (2, 0): twice
            default: value(posting.count, posting.field)
            }
        }
        start = end
      }
    }
  }
}
