/// The terms with the sections that they stand in.
///
/// A record is a term and its sections: for each the distance to the one before, times four, plus how
/// much the term says there; 3 says that the weight follows in quarters. Where a term stands in more
/// sections than ``most``, those where it says the most are listed, and before them, between tildes,
/// the number of sections and the units that have it, six in a digit.
struct TermShards {
  /// How many sections a record lists.
  static let most = 2000
  /// How many bytes a shard may have.
  static let limit = 7000

  let separators: [[UInt8]]
  let files: [(name: String, bytes: [UInt8])]

  init(_ lists: PostingLists, _ vocabulary: Vocabulary, units: UnitMap) {
    let terms = vocabulary.terms
    let records = (0..<terms.count)
      .map { (word: Array(terms[$0]), term: $0) }
      .sorted { $0.word.precedes($1.word) }
      .map { Record(word: $0.word, data: Self.data(lists[$0.term], units)) }
    let shards = Packing.shards(
      records.count, limit: Self.limit,
      size: { records[$0].data.count + records[$0].word.count / 2 + 3 },
      word: { records[$0].word })
    separators = shards.map(\.separator)
    files = shards.map { shard in
      var coder = FrontCoder()
      for record in records[shard.records] {
        coder.append(record.word)
        coder.bytes.append(UInt8(ascii: " "))
        coder.bytes += record.data
        coder.bytes.append(UInt8(ascii: " "))
      }
      let name = ShardScript.name("t", shard.separator)
      return (name, ShardScript.script(name, coder.bytes))
    }
  }

  private static func data(
    _ entries: ArraySlice<PostingLists.Entry>, _ units: UnitMap
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var entries = entries
    if entries.count > most {
      bytes.append(UInt8(ascii: "~"))
      Digits.append(entries.count, to: &bytes)
      bytes += units.set(entries.map { Int($0.section) })
      bytes.append(UInt8(ascii: "~"))
      entries = best(of: entries)[...]
    }
    var last = -1
    for entry in entries {
      let gap = (Int(entry.section) - last - 1) * 4
      last = Int(entry.section)
      if entry.isText {
        Digits.append(gap + (entry.impact < 3 ? 0 : entry.impact < 5 ? 1 : 2), to: &bytes)
      } else {
        Digits.append(gap + 3, to: &bytes)
        Digits.append(digit: Int(entry.impact), to: &bytes)
      }
    }
    return bytes
  }

  /// The entries that say the most, still by section.
  private static func best(of entries: ArraySlice<PostingLists.Entry>) -> [PostingLists.Entry] {
    var counts = [Int](repeating: 0, count: 256)
    for entry in entries { counts[Int(entry.impact)] += 1 }
    // All above the least impact that has room, and the first of those that have just that.
    var least = counts.count - 1
    var above = 0
    while above + counts[least] < most {
      above += counts[least]
      least -= 1
    }
    var room = most - above
    return entries.filter { entry in
      if entry.impact == least { room -= 1 }
      return entry.impact > least || (entry.impact == least && room >= 0)
    }
  }
}
