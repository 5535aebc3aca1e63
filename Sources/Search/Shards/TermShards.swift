internal import Parallel

/// The terms with the sections that they are in.
///
/// A record is a term and its sections: for each the distance to the one before, times four, plus how
/// much the term says there; 3 says that the weight follows in quarters. Where a term is in more
/// sections than ``most``, those where it says the most are listed, and before them, between tildes,
/// the number of sections and the entries that have it, six in a digit.
struct TermShards {
  /// How many sections a record lists.
  static let most = 2000
  /// How many bytes a shard may have.
  static let limit = 7000

  /// A term and what is known of it.
  private struct Record {
    let word: [UInt8]
    let data: [UInt8]
  }

  let separators: [[UInt8]]
  let files: [(name: String, bytes: [UInt8])]

  /// The words of some terms in their order, each with the number of its term.
  static func sorted(_ terms: WordTable) -> [(word: [UInt8], term: Int)] {
    (0..<terms.count).map { (word: Array(terms[$0]), term: $0) }
      .sorted { $0.word.precedes($1.word) }
  }

  /// - Parameter terms: all of them, in the order of their words.
  init(
    _ terms: [(word: [UInt8], term: Int)], _ lists: PostingLists, entries: EntryMap
  ) async {
    // (A few terms have a great part of all entries.)
    let records = await ParallelMap.shares(
      of: terms.count, perProcessor: 4, weight: { lists.count(of: terms[$0].term) },
      { range in
        terms[range].map { Record(word: $0.word, data: Self.data(lists[$0.term], entries)) }
      }
    ).flatMap { $0 }
    let shards = Packing.shards(
      records.count, limit: Self.limit,
      size: { records[$0].data.count + records[$0].word.count / 2 + 3 },
      word: { records[$0].word })
    separators = shards.map(\.separator)
    files = await ParallelMap.shares(of: shards.count, perProcessor: 4) { range in
      shards[range].map { Self.file(of: $0, records) }
    }.flatMap { $0 }
  }

  private static func file(
    of shard: Packing.Shard, _ records: [Record]
  ) -> (name: String, bytes: [UInt8]) {
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

  private static func data(
    _ list: [PostingLists.Entry], _ map: EntryMap
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var entries = list
    if entries.count > most {
      bytes.append(UInt8(ascii: "~"))
      Digits.append(entries.count, to: &bytes)
      bytes += map.set(entries)
      bytes.append(UInt8(ascii: "~"))
      entries = best(of: entries)
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
  private static func best(of entries: [PostingLists.Entry]) -> [PostingLists.Entry] {
    var counts = [Int](repeating: 0, count: 256)
    counts.withUnsafeMutableBufferPointer { counts in
      entries.withUnsafeBufferPointer { for entry in $0 { counts[Int(entry.impact)] += 1 } }
    }
    // All above the least impact that has room, and the first of those that have just that.
    var least = counts.count - 1
    var above = 0
    while above + counts[least] < most {
      above += counts[least]
      least -= 1
    }
    var room = most - above
    return [PostingLists.Entry](unsafeUninitializedCapacity: most) { best, count in
      for entry in entries where entry.impact >= least {
        if entry.impact == least {
          if room == 0 { continue }
          room -= 1
        }
        best.initializeElement(at: count, to: entry)
        count += 1
      }
    }
  }
}

/// Which entry each section belongs to.
struct EntryMap {
  private let entryOfSection: [Int32]
  private let count: Int

  init(_ parts: [PartialIndex]) {
    var map: [Int32] = []
    var entry: Int32 = 0
    for part in parts {
      for sections in part.sectionCounts {
        for _ in 0..<sections { map.append(entry) }
        entry += 1
      }
    }
    entryOfSection = map
    count = Int(entry)
  }

  /// The entries that the sections of a list belong to, six in a digit, the first in its lowest bit.
  func set(_ list: [PostingLists.Entry]) -> [UInt8] {
    var bits = [UInt8](repeating: 0, count: (count + 5) / 6)
    bits.withUnsafeMutableBufferPointer { bits in
      entryOfSection.withUnsafeBufferPointer { entryOfSection in
        for posting in list {
          let entry = UInt32(entryOfSection[Int(posting.section)])
          let (digit, bit) = entry.quotientAndRemainder(dividingBy: 6)
          bits[Int(digit)] |= 1 &<< UInt8(truncatingIfNeeded: bit)
        }
      }
    }
    var bytes: [UInt8] = []
    for digit in bits { Digits.append(digit: Int(digit), to: &bytes) }
    return bytes
  }
}
