/// What the search has to know before it can look for anything: the names of the shards, and which
/// sections belong together.
struct RootScript {
  var sectionCounts: [Int] = []
  /// The first section of each shard with passages.
  var passages: [Int] = []
  var terms: [[UInt8]] = []
  var words: [[UInt8]] = []
  var ends: [[UInt8]] = []
  var heads: [(beginning: [UInt8], words: [[UInt8]])] = []
  var synonyms: Synonyms?
  private let isEnglish: Bool
  /// The kinds of the entries, each with how many in a row are of it; `-` marks those that come
  /// after others.
  private var kinds: [(kind: String, count: Int)] = []
  private let offers: [SearchSettings.Offer]
  /// For each decision its entry and the words by which its options go.
  private let decisions: [(entry: Int, options: [String])]

  init(_ indexer: Indexer) {
    isEnglish = indexer.isEnglish
    offers = indexer.settings.offers
    // (By index: to copy an entry costs more than to look at it.)
    let entries = indexer.entries
    decisions = entries.indices.compactMap {
      entries[$0].kind == .decision ? ($0, entries[$0].options) : nil
    }
    for number in entries.indices {
      let kind = entries[number].kind.rawValue + (entries[number].isLower ? "-" : "")
      if kinds.last?.kind == kind {
        kinds[kinds.count - 1].count += 1
      } else {
        kinds.append((kind, 1))
      }
    }
  }

  /// The script.
  var bytes: [UInt8] {
    var data: [UInt8] = []
    data += (isEnglish ? "en" : "").utf8
    // Equal counts in a row are one entry.
    var runs: [(count: Int, length: Int)] = []
    for count in sectionCounts {
      if runs.last?.count == count {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((count, 1))
      }
    }
    data.append(0x0A)
    for run in runs {
      Digits.append(run.count, to: &data)
      Digits.append(run.length, to: &data)
    }
    data.append(0x0A)
    for (index, start) in passages.enumerated() {
      Digits.append(start - (index == 0 ? 0 : passages[index - 1]), to: &data)
    }
    for separators in [terms, words, ends] {
      data.append(0x0A)
      var coder = FrontCoder()
      for separator in separators {
        coder.append(separator)
        coder.bytes.append(UInt8(ascii: " "))
      }
      data += coder.bytes
    }
    data.append(0x0A)
    for head in heads {
      data += head.beginning
      for word in head.words {
        data.append(UInt8(ascii: " "))
        data += word
      }
      data.append(UInt8(ascii: "\t"))
    }
    data.append(0x0A)
    data += kinds.map { "\($0.kind)\($0.count)" }.joined(separator: " ").utf8
    for groups in [synonyms?.own ?? [], synonyms?.usual ?? []] {
      data.append(0x0A)
      data += groups.map { $0.joined(separator: "|") }.joined(separator: "\t").utf8
    }
    for decision in decisions {
      data.append(0x0A)
      data += ([String(decision.entry)] + decision.options).joined(separator: "\t").utf8
    }
    for offer in offers {
      data.append(0x0A)
      let fields = [offer.title, offer.url, offer.trail.joined(separator: " › ")]
      data += ([offer.kind.rawValue] + fields.map(Self.line)).joined(separator: "\t").utf8
    }
    return ShardScript.script("root", data)
  }

  /// A text without what separates fields and lines.
  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
