internal import Algorithms
internal import Archive

/// What a result shows: title, way to it, heading, and a passage of the text; for each section, in
/// shards that are made one by one when they are written.
struct Passages: Sendable {
  /// The index may have this share of the text's bytes, in percent.
  static let share = 24
  /// How many bytes a shard may have, as far as that is known before it is made.
  static let limit = 2800
  /// The shortest and the longest passage, in bytes.
  static let bounds = 24...Excerpts.longest
  /// Below so many bytes of text the size of the index does not matter, and passages are no shorter
  /// than ``readable``.
  static let small = 4_000_000
  static let readable = 158

  /// What of them does not depend on the rest of the index.
  struct Outline: Sendable {
    fileprivate let sectionCounts: [Int]
    fileprivate let entryOfSection: [Int32]
    fileprivate let firstOfEntry: [Int]
    /// The bytes of text that each section has, and those that it takes beside its passage.
    fileprivate let sizes: [Int]
    fileprivate let labels: [Int]
    /// The excerpts of each part, and its first section.
    fileprivate let excerpts: [(first: Int, excerpts: Excerpts)]

    init(_ indexer: Indexer, _ parts: [PartialIndex]) {
      var excerpts: [(first: Int, excerpts: Excerpts)] = []
      var first = 0
      for part in parts where part.excerpts.count > 0 {
        excerpts.append((first, part.excerpts))
        first += part.excerpts.count
      }
      self.excerpts = excerpts
      sizes = parts.flatMap { $0.sizes.map(Int.init) }
      var sectionCounts: [Int] = []
      var entryOfSection: [Int32] = []
      var firstOfEntry: [Int] = []
      var labels: [Int] = []
      // (By index: to copy an entry costs more than to look at it.)
      let entries = indexer.entries
      for number in entries.indices {
        firstOfEntry.append(entryOfSection.count)
        labels.append(
          entries[number].title.utf8.count + entries[number].url.utf8.count
            + entries[number].trail.reduce(8) { $0 + $1.utf8.count + 4 })
        let sections = entries[number].sections
        sectionCounts.append(sections.count)
        for section in sections.indices.dropFirst() {
          labels.append(
            sections[section].heading.utf8.count + sections[section].id.utf8.count / 4 + 4)
        }
        for _ in sections { entryOfSection.append(Int32(truncatingIfNeeded: number)) }
      }
      self.sectionCounts = sectionCounts
      self.entryOfSection = entryOfSection
      self.firstOfEntry = firstOfEntry
      self.labels = labels
    }
  }

  /// The sections of each shard.
  let shards: [Range<Int>]
  private let outline: Outline
  private let longest: Int

  /// How many sections each entry has.
  var sectionCounts: [Int] { outline.sectionCounts }
  private var entryOfSection: [Int32] { outline.entryOfSection }
  private var firstOfEntry: [Int] { outline.firstOfEntry }

  /// - Parameter indexSize: the bytes of the rest of the index.
  init(_ outline: Outline, indexSize: Int) {
    self.outline = outline
    let (sizes, labels) = (outline.sizes, outline.labels)
    let total = sizes.reduce(0, +)
    let budget = total * Self.share / 100 - indexSize - labels.reduce(0, +)
    longest = Self.longest(for: sizes, budget: budget)
    var shards: [Range<Int>] = []
    var (start, sum) = (0, 0)
    for section in sizes.indices {
      let size = labels[section] + min(sizes[section], longest)
      if sum + size > Self.limit, section > start {
        shards.append(start..<section)
        start = section
        sum = 160
      }
      sum += size
    }
    if start < sizes.count { shards.append(start..<sizes.count) }
    self.shards = shards
  }

  /// The name of a shard.
  static func name(_ shard: Int) -> String { "p-\(shard)" }

  /// The longest passage with which all sections together stay in a budget.
  private static func longest(for sizes: [Int], budget: Int) -> Int {
    let isSmall = sizes.reduce(0, +) < small
    let shortest = isSmall ? readable : bounds.lowerBound
    let tooLong = (shortest + 1..<bounds.upperBound + 1).partitioningIndex { length in
      sizes.reduce(0) { $0 + min($1, length) } > budget
    }
    return tooLong - 1
  }

  /// The digest of all that the script of a shard is made from; nil where those of the entries are not
  /// known.
  func digest(of shard: Int, _ indexer: Indexer) -> Digest? {
    guard let digests = indexer.digests else { return nil }
    var digester = Digester()
    digester.combine(Self.name(shard))
    digester.combine(indexer.isEnglish)
    digester.combine(longest)
    var section = shards[shard].lowerBound
    while section < shards[shard].upperBound {
      let number = Int(entryOfSection[section])
      let next = min(firstOfEntry[number] + sectionCounts[number], shards[shard].upperBound)
      digester.combine(digests[number])
      digester.combine(section - firstOfEntry[number])
      digester.combine(next - section)
      section = next
    }
    return digester.digest
  }

  /// The script of a shard.
  ///
  /// A line for each entry, `=title url trail kind`, then one for each of its sections, `heading id
  /// passage`, fields separated by tabs; an id that follows from the heading is left out, and so are
  /// the page of a URL and the trail where they are those of the entry before.
  func script(_ shard: Int, _ indexer: Indexer) -> [UInt8] {
    var data: [UInt8] = []
    data.reserveCapacity(2 * Self.limit)
    var section = shards[shard].lowerBound
    var (page, trail): (Substring, [String]) = ("", [])
    while section < shards[shard].upperBound {
      let number = Int(entryOfSection[section])
      let next = min(firstOfEntry[number] + sectionCounts[number], shards[shard].upperBound)
      let entries = indexer.entries
      data.append(UInt8(ascii: "="))
      Self.append(entries[number].title, to: &data)
      data.append(UInt8(ascii: "\t"))
      let url = entries[number].url
      let end = url.firstIndex(of: "#") ?? url.endIndex
      data += (end < url.endIndex && url[..<end] == page ? url[end...] : url[...]).utf8
      data.append(UInt8(ascii: "\t"))
      if !trail.isEmpty, entries[number].trail == trail {
        data.append(Self.same)
      } else {
        for (index, title) in entries[number].trail.enumerated() {
          if index > 0 { data += " › ".utf8 }
          Self.append(title, to: &data)
        }
      }
      (page, trail) = (url[..<end], entries[number].trail)
      data.append(UInt8(ascii: "\t"))
      data += entries[number].kind.rawValue.utf8
      data.append(UInt8(ascii: "\n"))
      let sections = entries[number].sections
      for section in section..<next {
        let index = section - firstOfEntry[number]
        if index > 0 {
          Self.append(sections[index].heading, to: &data)
          data.append(UInt8(ascii: "\t"))
          if !Self.follows(sections[index]) {
            data += (sections[index].id.isEmpty ? "#" : sections[index].id).utf8
          }
        } else {
          data.append(UInt8(ascii: "\t"))
        }
        data.append(UInt8(ascii: "\t"))
        appendExcerpt(of: section, to: &data)
        data.append(UInt8(ascii: "\n"))
      }
      section = next
    }
    return ShardScript.script(Self.name(shard), data)
  }

  private func appendExcerpt(of section: Int, to data: inout [UInt8]) {
    let excerpts = outline.excerpts
    let part = excerpts.partitioningIndex { $0.first > section } - 1
    excerpts[part].excerpts.write(section - excerpts[part].first, upTo: longest, to: &data)
  }

  /// Stands for the trail of the entry before; no title holds it.
  private static let same: UInt8 = 0x01

  /// Appends words on one line.
  private static func append(_ text: String, to data: inout [UInt8]) {
    for byte in text.utf8 { data.append(byte < 0x20 ? 0x20 : byte) }
  }

  /// Whether a heading's id is the one that the search works out from its text: ASCII letters in lower
  /// case, digits, `_` and `-`, and a hyphen for each space.
  private static func follows(_ section: SearchEntry.Section) -> Bool {
    var id: [UInt8] = []
    for byte in section.heading.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D: id.append(byte)
      case 0x41...0x5A: id.append(byte | 0x20)
      case 0x20: id.append(0x2D)
      case 0x80...: return false
      default: break
      }
    }
    return !id.isEmpty && id.elementsEqual(section.id.utf8)
  }
}
